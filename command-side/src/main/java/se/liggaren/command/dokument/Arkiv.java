package se.liggaren.command.dokument;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import se.liggaren.command.dokument.TolkningMisslyckades.Orsak;

/** Tells what a zipped document is by what lies in it. */
final class Arkiv {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int LANGSTA_MIMETYP = 100;
    private static final String OPENDOCUMENT = "application/vnd.oasis.opendocument.";
    private static final int FLEST_DELAR = 1_000;
    private static final int STORSTA_FORTECKNING = 1_000_000;

    /** The part that says what kind each of the others is (ECMA-376, part 2). */
    private static final String FORTECKNING = "[content_types].xml";

    /** What a program in an Office document gives itself away by: the names and the kinds of the parts it lies in. */
    private static final Pattern MAKRO = Pattern.compile("vbaproject|vbadata|macrosheet|macroenabled|activex");

    private Arkiv() {
    }

    /** The zipped documents that are read. */
    enum Slag {
        EXCEL,
        WORD
    }

    static boolean ar(byte[] dokument) {
        return dokument.length >= ZIP.length && Arrays.equals(dokument, 0, ZIP.length, ZIP, 0, ZIP.length);
    }

    /** @throws TolkningMisslyckades when it is neither, with what to do instead */
    static Slag slag(byte[] dokument) throws TolkningMisslyckades {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(dokument)).get()) {
            granska(zip);
            if (zip.getEntry("xl/workbook.xml") != null) {
                return Slag.EXCEL;
            } else if (zip.getEntry("word/document.xml") != null) {
                return Slag.WORD;
            }
            throw new TolkningMisslyckades(Orsak.OKANT_FORMAT, switch (opendocument(zip)) {
                case "text" -> "Filen är sparad i OpenDocument-format (ODT). Spara den som Word (DOCX) eller PDF.";
                case "spreadsheet" -> "Filen är sparad i OpenDocument-format (ODS). Spara den som Excel (XLSX).";
                default -> "Filen är ett packat arkiv men varken Word (DOCX) eller Excel (XLSX). "
                        + "Packa upp den och välj dokumentet.";
            });
        } catch (IOException | RuntimeException trasigt) {
            // the library answers a broken archive with whatever exception its parts happen to throw
            throw new TolkningMisslyckades(Orsak.OLASBART, "Filen ser ut som ett Word- eller Exceldokument men kan "
                    + "inte läsas. Öppna den i Word eller Excel och spara den på nytt.");
        }
    }

    /** Refuses a document with programs in it, whatever its name says, and one of more parts than anybody writes. */
    private static void granska(ZipFile zip) throws IOException, TolkningMisslyckades {
        List<ZipArchiveEntry> delar = Collections.list(zip.getEntries());
        if (delar.size() > FLEST_DELAR) {
            throw new TolkningMisslyckades(Orsak.FOR_STORT, "Filen består av fler än " + FLEST_DELAR
                    + " delar. Spara det som ska läsas in i en fil för sig.");
        }
        for (ZipArchiveEntry del : delar) {
            if (del.getMethod() != ZipEntry.STORED && del.getMethod() != ZipEntry.DEFLATED) {
                throw new IOException("packed otherwise than a document may be (ECMA-376, part 2, annex C)");
            }
            String namn = del.getName().toLowerCase(Locale.ROOT);
            if (MAKRO.matcher(namn).find()
                    || namn.endsWith(FORTECKNING) && MAKRO.matcher(bokstaver(zip, del)).find()) {
                throw new TolkningMisslyckades(Orsak.OLASBART, "Filen innehåller program (makron) och läses inte in. "
                        + "Spara den utan makron, som Word (DOCX) eller Excel (XLSX).");
            }
        }
    }

    /** The part's letters, in whichever encoding they are written. */
    private static String bokstaver(ZipFile zip, ZipArchiveEntry del) throws IOException {
        try (InputStream data = zip.getInputStream(del)) {
            return new String(data.readNBytes(STORSTA_FORTECKNING), StandardCharsets.ISO_8859_1)
                    .replace("\0", "").toLowerCase(Locale.ROOT);
        }
    }

    /** What follows OpenDocument's name in the archive's media type; empty when it has another or none. */
    private static String opendocument(ZipFile zip) throws IOException {
        ZipArchiveEntry mimetyp = zip.getEntry("mimetype");
        if (mimetyp == null || mimetyp.getMethod() != ZipArchiveEntry.STORED) {
            return "";
        }
        try (InputStream data = zip.getInputStream(mimetyp)) {
            String typ = new String(data.readNBytes(LANGSTA_MIMETYP), StandardCharsets.US_ASCII).strip();
            return typ.startsWith(OPENDOCUMENT) ? typ.substring(OPENDOCUMENT.length()) : "";
        }
    }
}

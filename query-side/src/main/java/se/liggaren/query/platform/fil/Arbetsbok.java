package se.liggaren.query.platform.fil;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes sheets as a workbook (XLSX). A text is always a text, never a formula, and the same content gives the same
 * bytes, whenever it is written.
 */
public final class Arbetsbok {

    /** The earliest time that a ZIP can tell. */
    private static final LocalDateTime ZIP_TID = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String EGENSKAPER = "docProps/core.xml";
    private static final String SKAPAD = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

    /** As many characters as a cell holds. */
    private static final int STORSTA_CELL = 32_767;

    private Arbetsbok() {
    }

    /** @param skapad when the content came to be; absent when it has no such time */
    public static byte[] skriv(String titel, Optional<Instant> skapad, List<Blad> blad) {
        ByteArrayOutputStream bok = new ByteArrayOutputStream();
        try (Workbook skrivare = new Workbook(bok, "Liggaren", null)) {
            skrivare.properties().setTitle(titel);
            blad.forEach(ett -> skriv(skrivare.newWorksheet(ett.namn()), ett));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return daterad(bok.toByteArray(), skapad);
    }

    private static void skriv(Worksheet ark, Blad blad) {
        for (int kolumn = 0; kolumn < blad.kolumner().size(); kolumn++) {
            ark.value(0, kolumn, blad.kolumner().get(kolumn).rubrik());
            ark.width(kolumn, blad.kolumner().get(kolumn).bredd());
            for (int rad = 0; rad < blad.rader().size(); rad++) {
                skriv(ark, rad + 1, kolumn, blad.rader().get(rad).get(kolumn));
            }
        }
        int sistaKolumn = blad.kolumner().size() - 1;
        ark.range(0, 0, 0, sistaKolumn).style().bold().wrapText(true).verticalAlignment("bottom").set();
        ark.freezePane(0, 1);
        ark.setAutoFilter(0, 0, blad.rader().size(), sistaKolumn);
        ark.repeatRows(0);
        ark.pageOrientation("landscape");
        ark.fitToWidth((short) 1);
        ark.fitToHeight((short) 0);
    }

    private static void skriv(Worksheet ark, int rad, int kolumn, Object cell) {
        switch (cell) {
            case LocalDate dag -> {
                ark.value(rad, kolumn, dag);
                ark.style(rad, kolumn).format("yyyy-mm-dd").horizontalAlignment("left").verticalAlignment("top").set();
            }
            case Number tal -> {
                ark.value(rad, kolumn, tal);
                ark.style(rad, kolumn).verticalAlignment("top").set();
            }
            default -> skrivText(ark, rad, kolumn, cell.toString());
        }
    }

    /** The format of text keeps what looks like a formula a text, also when somebody has been in the cell. */
    private static void skrivText(Worksheet ark, int rad, int kolumn, String text) {
        ark.value(rad, kolumn, text.substring(0, Math.min(text.length(), STORSTA_CELL)));
        ark.style(rad, kolumn).format(Formeltecken.borjar(text) ? "@" : "General").wrapText(true)
                .verticalAlignment("top").set();
    }

    /** The library tells when it wrote the workbook; what counts is when the content came to be. */
    private static byte[] daterad(byte[] bok, Optional<Instant> skapad) {
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(bok).get(); ZipOutputStream zip = new ZipOutputStream(ut)) {
            for (ZipArchiveEntry del : Collections.list(in.getEntriesInPhysicalOrder())) {
                ZipEntry ny = new ZipEntry(del.getName());
                ny.setTimeLocal(ZIP_TID);
                byte[] innehall = in.getInputStream(del).readAllBytes();
                zip.putNextEntry(ny);
                zip.write(del.getName().equals(EGENSKAPER) ? daterade(innehall, skapad) : innehall);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ut.toByteArray();
    }

    private static byte[] daterade(byte[] egenskaper, Optional<Instant> skapad) {
        String tid = skapad.map(s -> "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + s.truncatedTo(ChronoUnit.SECONDS)
                + "</dcterms:created>").orElse("");
        return new String(egenskaper, StandardCharsets.UTF_8).replaceFirst(SKAPAD, tid)
                .getBytes(StandardCharsets.UTF_8);
    }
}

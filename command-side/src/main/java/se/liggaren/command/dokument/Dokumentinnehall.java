package se.liggaren.command.dokument;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.liggaren.command.dokument.TolkningMisslyckades.Orsak;

/**
 * What a document holds, in every way it can be read.
 *
 * @param tabeller the sheets of a workbook, the tables of a Word document with the text around them, or a text parted
 *                 by each of the characters that part cells
 * @param texter   the lines of the document, in each order that they can be read in; none for a workbook
 */
public record Dokumentinnehall(List<Tabell> tabeller, List<Lopandetext> texter) {

    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] RTF = {'{', '\\', 'r', 't', 'f'};
    private static final byte[] KRYPTERAT = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int FLEST_TEXTRADER = 20_000;

    /**
     * Rows of cells.
     *
     * @param ovrigaBlad names of the workbook's other sheets
     */
    public record Tabell(Dokumentformat format, List<Celler> rader, List<String> ovrigaBlad, Platser platser) {
    }

    /** Lines of text. */
    public record Lopandetext(Dokumentformat format, Textrader rader, Platser platser) {
    }

    /** @param namn what the workbook calls it */
    record Blad(String namn, List<Celler> rader) {
    }

    /**
     * @param storst the largest size in bytes that is read
     * @throws TolkningMisslyckades when the document is neither Word, PDF, Excel, CSV nor text
     */
    public static Dokumentinnehall las(byte[] dokument, int storst) throws TolkningMisslyckades {
        if (dokument.length > storst) {
            throw new TolkningMisslyckades(Orsak.FOR_STORT,
                    "Filen är för stor: den får vara högst " + storst / 1000 + " kB.");
        } else if (Arkiv.ar(dokument)) {
            return switch (Arkiv.slag(dokument)) {
                case EXCEL -> avBlad(Xlsxlasare.las(dokument));
                case WORD -> avDelar(Dokumentformat.DOCX, Lasprocess.vanlig().las(Lasprocess.Slag.WORD, dokument));
            };
        } else if (borjarMed(dokument, PDF)) {
            return avDelar(Dokumentformat.PDF, Lasprocess.vanlig().las(Lasprocess.Slag.PDF, dokument));
        } else if (borjarMed(dokument, OLE)) {
            throw new TolkningMisslyckades(Orsak.OKANT_FORMAT, innehaller(dokument, KRYPTERAT)
                    ? "Filen är skyddad med lösenord. Spara den utan lösenord."
                    : "Filen är sparad i ett äldre Officeformat. Spara den som Word (DOCX), Excel (XLSX) eller PDF.");
        } else if (borjarMed(dokument, RTF)) {
            throw new TolkningMisslyckades(Orsak.OKANT_FORMAT,
                    "Filen är sparad som RTF. Spara den som Word (DOCX) eller PDF.");
        }
        return avText(text(dokument));
    }

    private static boolean borjarMed(byte[] dokument, byte[] markning) {
        return dokument.length >= markning.length
                && Arrays.equals(dokument, 0, markning.length, markning, 0, markning.length);
    }

    private static boolean innehaller(byte[] dokument, byte[] sokt) {
        return new String(dokument, StandardCharsets.ISO_8859_1)
                .contains(new String(sokt, StandardCharsets.ISO_8859_1));
    }

    private static Dokumentinnehall avBlad(List<Blad> blad) {
        return new Dokumentinnehall(blad.stream().map(ark -> new Tabell(Dokumentformat.XLSX, ark.rader(),
                blad.stream().filter(annat -> annat != ark).map(Blad::namn).toList(),
                new Platser(List.of(new Platser.Del("bladet " + ark.namn(), 1))))).toList(), List.of());
    }

    /** A document whose parts are tables and text: as one table when it has any, and in any case as lines of text. */
    private static Dokumentinnehall avDelar(Dokumentformat format, List<List<Dokumentdel>> lasningar)
            throws TolkningMisslyckades {
        List<Tabell> tabeller = new ArrayList<>();
        List<Lopandetext> texter = new ArrayList<>();
        for (List<Dokumentdel> delar : lasningar) {
            if (delar.stream().anyMatch(Dokumentdel::tabell)) {
                tabeller.add(tabell(format, delar));
            }
            texter.add(lopandetext(format, delar));
        }
        if (texter.stream().anyMatch(text -> text.rader().antal() > FLEST_TEXTRADER)) {
            throw forMangaRader();
        } else if (texter.stream().allMatch(text -> text.rader().tom())) {
            throw new TolkningMisslyckades(Orsak.TOMT, "Dokumentet är tomt.");
        }
        return new Dokumentinnehall(List.copyOf(tabeller), List.copyOf(texter));
    }

    /** Each part is followed by an empty row, so that no text is taken for a part of the table above it. */
    private static Tabell tabell(Dokumentformat format, List<Dokumentdel> delar) {
        List<Celler> rader = new ArrayList<>();
        for (Dokumentdel del : delar) {
            Stream.concat(del.rader().stream(), Stream.of(List.<String>of()))
                    .forEach(celler -> rader.add(Celler.av(rader.size() + 1, celler)));
        }
        return new Tabell(format, List.copyOf(rader), List.of(), Platser.av(
                delar.stream().map(Dokumentdel::namn).toList(),
                delar.stream().map(del -> del.rader().size() + 1).toList()));
    }

    private static Lopandetext lopandetext(Dokumentformat format, List<Dokumentdel> delar) {
        List<List<String>> rader = delar.stream().map(del -> del.rader().stream().flatMap(List::stream)
                .flatMap(cell -> cell.isEmpty() ? Stream.of("") : cell.lines()).toList()).toList();
        return new Lopandetext(format, new Textrader(rader.stream().flatMap(List::stream).toList()), Platser.av(
                delar.stream().map(Dokumentdel::namn).toList(), rader.stream().map(List::size).toList()));
    }

    private static Dokumentinnehall avText(String text) throws TolkningMisslyckades {
        if (text.isBlank()) {
            throw new TolkningMisslyckades(Orsak.TOMT, "Filen är tom.");
        }
        List<String> rader = text.lines().toList();
        if (rader.size() > FLEST_TEXTRADER) {
            throw forMangaRader();
        }
        return new Dokumentinnehall(Csvlasare.AVGRANSARE.stream().map(tecken ->
                new Tabell(Dokumentformat.CSV, Csvlasare.las(rader, tecken), List.of(), Platser.INGA)).toList(),
                List.of(new Lopandetext(Dokumentformat.TEXT, new Textrader(rader), Platser.INGA)));
    }

    private static TolkningMisslyckades forMangaRader() {
        return new TolkningMisslyckades(Orsak.FOR_STORT,
                "Filen har för många rader: högst " + FLEST_TEXTRADER + " kan läsas.");
    }

    private static String text(byte[] dokument) throws TolkningMisslyckades {
        String text = avkoda(dokument, StandardCharsets.UTF_8)
                .or(() -> avkoda(dokument, Charset.forName("windows-1252")))
                .filter(avkodad -> avkodad.indexOf('\0') < 0)
                .orElseThrow(() -> new TolkningMisslyckades(Orsak.OKANT_FORMAT, "Filen är varken Word (DOCX), PDF, "
                        + "Excel (XLSX), CSV eller text."));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> avkoda(byte[] dokument, Charset teckenkod) {
        try {
            return Optional.of(teckenkod.newDecoder().decode(ByteBuffer.wrap(dokument)).toString());
        } catch (CharacterCodingException annanTeckenkod) {
            return Optional.empty();
        }
    }
}

package se.liggaren.command.dokument;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.liggaren.command.dokument.TolkningMisslyckades.Orsak;

/**
 * What a document holds, in every way it can be read.
 *
 * @param tabeller the sheets of a workbook, or a text parted by each of the characters that part cells
 * @param text     the lines of a text; empty for a workbook
 */
public record Dokumentinnehall(List<Tabell> tabeller, Optional<Textrader> text) {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int FLEST_TEXTRADER = 20_000;

    /**
     * Rows of cells.
     *
     * @param ovrigaBlad names of the workbook's other sheets
     */
    public record Tabell(Dokumentformat format, List<Celler> rader, List<String> ovrigaBlad) {
    }

    /** @param namn what the workbook calls it */
    record Blad(String namn, List<Celler> rader) {
    }

    /**
     * @param storst the largest size in bytes that is read
     * @throws TolkningMisslyckades when the document is neither text, CSV nor an Excel workbook
     */
    public static Dokumentinnehall las(byte[] dokument, int storst) throws TolkningMisslyckades {
        if (dokument.length > storst) {
            throw new TolkningMisslyckades(Orsak.FOR_STORT,
                    "Filen är för stor: den får vara högst " + storst / 1000 + " kB.");
        } else if (borjarMed(dokument, ZIP)) {
            return avBlad(Xlsxlasare.las(dokument));
        } else if (borjarMed(dokument, PDF)) {
            throw new TolkningMisslyckades(Orsak.OKANT_FORMAT,
                    "Filen är en PDF. Kopiera texten ur den till en textfil, eller läs in planen som CSV eller XLSX.");
        } else if (borjarMed(dokument, OLE)) {
            throw new TolkningMisslyckades(Orsak.OKANT_FORMAT,
                    "Filen är sparad i ett äldre Officeformat. Spara den som XLSX, CSV eller text.");
        }
        return avText(text(dokument));
    }

    private static boolean borjarMed(byte[] dokument, byte[] markning) {
        return dokument.length >= markning.length
                && Arrays.equals(dokument, 0, markning.length, markning, 0, markning.length);
    }

    private static Dokumentinnehall avBlad(List<Blad> blad) {
        return new Dokumentinnehall(blad.stream().map(ark -> new Tabell(Dokumentformat.XLSX, ark.rader(),
                blad.stream().filter(annat -> annat != ark).map(Blad::namn).toList())).toList(), Optional.empty());
    }

    private static Dokumentinnehall avText(String text) throws TolkningMisslyckades {
        if (text.isBlank()) {
            throw new TolkningMisslyckades(Orsak.TOMT, "Filen är tom.");
        }
        List<String> rader = text.lines().toList();
        if (rader.size() > FLEST_TEXTRADER) {
            throw new TolkningMisslyckades(Orsak.FOR_STORT,
                    "Filen har för många rader: högst " + FLEST_TEXTRADER + " kan läsas.");
        }
        return new Dokumentinnehall(Csvlasare.AVGRANSARE.stream()
                .map(tecken -> new Tabell(Dokumentformat.CSV, Csvlasare.las(rader, tecken), List.of())).toList(),
                Optional.of(new Textrader(rader)));
    }

    private static String text(byte[] dokument) throws TolkningMisslyckades {
        String text = avkoda(dokument, StandardCharsets.UTF_8)
                .or(() -> avkoda(dokument, Charset.forName("windows-1252")))
                .filter(avkodad -> avkodad.indexOf('\0') < 0)
                .orElseThrow(() -> new TolkningMisslyckades(Orsak.OKANT_FORMAT,
                        "Filen är varken text, CSV eller en Excelfil (XLSX)."));
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

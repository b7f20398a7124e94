package se.liggaren.command.planimport;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.liggaren.command.planimport.TolkningMisslyckades.Orsak;
import se.liggaren.command.planimport.Xlsxlasare.Blad;

/** Understands a plan document: running text, CSV or an Excel workbook. */
public final class Plantolk {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int FLEST_TEXTRADER = 20_000;

    private Plantolk() {
    }

    /**
     * Reads what the document says, and stores nothing.
     *
     * @param dag     the day whose state the document shows; it decides which regions there are
     * @param storst  the largest size in bytes that is read
     * @throws TolkningMisslyckades when nothing in the document can be read as a plan
     */
    public static TolkadPlan tolka(byte[] dokument, LocalDate dag, int storst) throws TolkningMisslyckades {
        if (dokument.length > storst) {
            throw new TolkningMisslyckades(Orsak.FOR_STORT,
                    "Filen är för stor: den får vara högst " + storst / 1000 + " kB.");
        } else if (borjarMed(dokument, ZIP)) {
            return tolkaXlsx(dokument, dag);
        } else if (borjarMed(dokument, PDF)) {
            throw new TolkningMisslyckades(Orsak.OKANT_FORMAT,
                    "Filen är en PDF. Kopiera texten ur den till en textfil, eller läs in planen som CSV eller XLSX.");
        } else if (borjarMed(dokument, OLE)) {
            throw new TolkningMisslyckades(Orsak.OKANT_FORMAT,
                    "Filen är sparad i ett äldre Officeformat. Spara den som XLSX, CSV eller text.");
        }
        return tolkaText(text(dokument), dag);
    }

    private static boolean borjarMed(byte[] dokument, byte[] markning) {
        return dokument.length >= markning.length
                && Arrays.equals(dokument, 0, markning.length, markning, 0, markning.length);
    }

    private static TolkadPlan tolkaXlsx(byte[] dokument, LocalDate dag) throws TolkningMisslyckades {
        List<Blad> blad = Xlsxlasare.las(dokument);
        Set<Kolumn> saknade = EnumSet.allOf(Kolumn.class);
        for (Blad ark : blad) {
            Optional<Avlasning> avlasning = Rutlasare.las(ark.rader());
            if (avlasning.isPresent()) {
                List<String> ovriga = blad.stream().filter(annat -> annat != ark).map(Blad::namn).toList();
                return plan(Dokumentformat.XLSX, avlasning.get(), ovriga, dag);
            }
            saknade = farst(saknade, Rutlasare.saknade(ark.rader()));
        }
        throw ingenTabell(saknade);
    }

    private static TolkadPlan tolkaText(String text, LocalDate dag) throws TolkningMisslyckades {
        if (text.isBlank()) {
            throw new TolkningMisslyckades(Orsak.TOMT, "Filen är tom.");
        }
        List<String> rader = text.lines().toList();
        if (rader.size() > FLEST_TEXTRADER) {
            throw new TolkningMisslyckades(Orsak.FOR_STORT,
                    "Filen har för många rader: högst " + FLEST_TEXTRADER + " kan läsas.");
        }
        Set<Kolumn> saknade = EnumSet.allOf(Kolumn.class);
        for (char avgransare : Csvlasare.AVGRANSARE) {
            List<Celler> celler = Csvlasare.las(rader, avgransare);
            Optional<Avlasning> avlasning = Rutlasare.las(celler);
            if (avlasning.isPresent()) {
                return plan(Dokumentformat.CSV, avlasning.get(), List.of(), dag);
            }
            saknade = farst(saknade, Rutlasare.saknade(celler));
        }
        Optional<Avlasning> avlasning = Textlasare.las(rader, dag);
        if (avlasning.isEmpty()) {
            throw ingenTabell(saknade);
        }
        return plan(Dokumentformat.TEXT, avlasning.get(), List.of(), dag);
    }

    private static Set<Kolumn> farst(Set<Kolumn> ena, Set<Kolumn> andra) {
        return andra.size() < ena.size() ? andra : ena;
    }

    private static TolkadPlan plan(Dokumentformat format, Avlasning avlasning, List<String> ignoreradeBlad,
            LocalDate dag) throws TolkningMisslyckades {
        if (avlasning.rader().isEmpty()) {
            throw new TolkningMisslyckades(Orsak.INGA_RADER, "Tabellens rubrik finns, men inga rader under den.");
        }
        return new TolkadPlan(format, avlasning.ar(), new Radtolk(dag).tolka(avlasning.rader()),
                List.copyOf(avlasning.legend()), avlasning.ignoreradeKolumner(), ignoreradeBlad,
                avlasning.utanforTabellen());
    }

    /** One heading alone may be a word of the text; with two we take it that a table was meant. */
    private static TolkningMisslyckades ingenTabell(Set<Kolumn> saknade) {
        if (saknade.size() > 2) {
            return new TolkningMisslyckades(Orsak.INGEN_TABELL, "Ingen tabell med rubrikerna "
                    + rubriker(EnumSet.allOf(Kolumn.class)) + " hittades.");
        }
        return new TolkningMisslyckades(Orsak.KOLUMN_SAKNAS, "Tabellen saknar kolumn: " + rubriker(saknade) + ".");
    }

    private static String rubriker(Set<Kolumn> kolumner) {
        return kolumner.stream().map(Kolumn::rubrik).collect(Collectors.joining(", "));
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

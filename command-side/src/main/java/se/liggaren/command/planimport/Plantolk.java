package se.liggaren.command.planimport;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.liggaren.command.dokument.Dokumentformat;
import se.liggaren.command.dokument.Dokumentinnehall;
import se.liggaren.command.dokument.Dokumentinnehall.Tabell;
import se.liggaren.command.dokument.TolkningMisslyckades;
import se.liggaren.command.dokument.TolkningMisslyckades.Orsak;

/** Understands a plan document: running text, CSV or an Excel workbook. */
public final class Plantolk {

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
        Dokumentinnehall innehall = Dokumentinnehall.las(dokument, storst);
        Set<Kolumn> saknade = EnumSet.allOf(Kolumn.class);
        for (Tabell tabell : innehall.tabeller()) {
            Optional<Avlasning> avlasning = Rutlasare.las(tabell.rader());
            if (avlasning.isPresent()) {
                return plan(tabell.format(), avlasning.get(), tabell.ovrigaBlad(), dag);
            }
            saknade = farst(saknade, Rutlasare.saknade(tabell.rader()));
        }
        Optional<Avlasning> avlasning = innehall.text().flatMap(rader -> Textlasare.las(rader, dag));
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
}

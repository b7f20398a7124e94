package se.liggaren.command.planimport;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.liggaren.command.dokument.Dokumentinnehall;
import se.liggaren.command.dokument.Dokumentinnehall.Lopandetext;
import se.liggaren.command.dokument.Dokumentinnehall.Tabell;
import se.liggaren.command.dokument.TolkningMisslyckades;
import se.liggaren.command.dokument.TolkningMisslyckades.Orsak;

/** Understands a plan document: running text, a PDF, CSV, an Excel workbook or a Word document. */
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
    public static UtlastPlan las(byte[] dokument, LocalDate dag, int storst) throws TolkningMisslyckades {
        Dokumentinnehall innehall = Dokumentinnehall.las(dokument, storst);
        Set<Kolumn> saknade = EnumSet.allOf(Kolumn.class);
        for (Tabell tabell : innehall.tabeller()) {
            Optional<Avlasning> avlasning = Rutlasare.las(tabell.rader());
            if (avlasning.isPresent()) {
                return medRader(avlasning.get(), new UtlastPlan(tabell.format(), avlasning.get(), tabell.ovrigaBlad(),
                        tabell.platser(), dag));
            }
            saknade = farst(saknade, Rutlasare.saknade(tabell.rader()));
        }
        Optional<UtlastPlan> bast = Optional.empty();
        for (Lopandetext text : innehall.texter()) {
            Optional<Avlasning> avlasning = Textlasare.las(text.rader(), dag);
            if (avlasning.isPresent()) {
                UtlastPlan plan = medRader(avlasning.get(), new UtlastPlan(text.format(), avlasning.get(), List.of(),
                        text.platser(), dag));
                bast = bast.filter(hittills -> forstadda(hittills) >= forstadda(plan)).or(() -> Optional.of(plan));
            }
        }
        if (bast.isEmpty()) {
            throw ingenTabell(saknade);
        }
        return bast.get();
    }

    /** What the document says, as read. */
    public static TolkadPlan tolka(byte[] dokument, LocalDate dag, int storst) throws TolkningMisslyckades {
        return las(dokument, dag, storst).tolkad();
    }

    private static int forstadda(UtlastPlan plan) {
        return plan.tolkad().forstadda().size();
    }

    private static Set<Kolumn> farst(Set<Kolumn> ena, Set<Kolumn> andra) {
        return andra.size() < ena.size() ? andra : ena;
    }

    private static UtlastPlan medRader(Avlasning avlasning, UtlastPlan plan) throws TolkningMisslyckades {
        if (avlasning.rader().isEmpty()) {
            throw new TolkningMisslyckades(Orsak.INGA_RADER, "Tabellens rubrik finns, men inga rader under den.");
        }
        return plan;
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

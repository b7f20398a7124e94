package se.liggaren.query.aktuellplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.liggaren.query.lage.Klartext;
import se.liggaren.webkit.diagram.Period;

/**
 * A stretch of a procurement's course.
 *
 * @param fran        its first day, or with an unknown beginning the first on which it is known to have been so
 * @param sista       its last day; absent while it is still so, or when its last day is not known
 * @param okandBorjan whether it was taken over from a document that does not tell when it began
 */
record Skede(Skedesslag slag, LocalDate fran, Optional<LocalDate> sista, boolean okandBorjan) {

    /** The same stretches, those of one kind that follow day upon day made one. */
    static List<Skede> sammanfogade(List<Skede> skeden) {
        List<Skede> hela = new ArrayList<>();
        for (Skede skede : skeden) {
            if (!hela.isEmpty() && hela.getLast().fortsatterSom(skede)) {
                Skede forra = hela.removeLast();
                hela.add(new Skede(forra.slag, forra.fran, skede.sista, forra.okandBorjan));
            } else {
                hela.add(skede);
            }
        }
        return List.copyOf(hela);
    }

    private boolean fortsatterSom(Skede nasta) {
        return slag == nasta.slag && sista.filter(dag -> dag.plusDays(1).equals(nasta.fran)).isPresent();
    }

    /** The days to draw: what is still so is drawn until the day. */
    Period period(LocalDate dag) {
        return new Period(fran, sista.orElse(dag.isBefore(fran) ? fran : dag));
    }

    /** Whether it is so on the day. */
    boolean pagar(LocalDate dag) {
        return !fran.isAfter(dag) && sista.filter(dag::isAfter).isEmpty();
    }

    /** In words, e.g. {@code Annonserad: 1 februari 2026–1 mars 2026}. */
    String text(LocalDate dag) {
        return slag.klartext() + ": " + dagar(dag);
    }

    private String dagar(LocalDate dag) {
        String forsta = Klartext.dag(fran);
        if (okandBorjan) {
            return sista.map(s -> "från okänd dag till och med " + Klartext.dag(s)).orElse("sedan okänd dag")
                    + ", känt från " + forsta;
        }
        return sista.map(s -> s.equals(fran) ? forsta : forsta + "–" + Klartext.dag(s))
                .orElse(fran.isAfter(dag) ? "från och med " + forsta : "sedan " + forsta);
    }
}

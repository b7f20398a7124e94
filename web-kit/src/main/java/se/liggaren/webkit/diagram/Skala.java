package se.liggaren.webkit.diagram;

import java.math.BigDecimal;
import java.util.Collection;

/** The values that a chart spans. */
record Skala(double lagst, double hogst) {

    /** A scale that begins or ends at nought, so that lengths can be compared. */
    static Skala franNoll(Collection<BigDecimal> tal) {
        return new Skala(Math.min(0, lagst(tal)), Math.max(0, hogst(tal)));
    }

    /** A scale that begins at nought when that leaves the values room, else a little below the lowest of them. */
    static Skala kring(Collection<BigDecimal> tal) {
        double lagst = lagst(tal);
        double hogst = hogst(tal);
        if (lagst <= 0 || lagst < hogst / 2) {
            return franNoll(tal);
        }
        double marginal = Math.max((hogst - lagst) / 4, hogst / 100);
        return new Skala(lagst - marginal, hogst + marginal);
    }

    boolean harNoll() {
        return lagst <= 0 && hogst >= 0;
    }

    /** Where the value stands, from 0 (lowest) to 1 (highest). */
    double andel(BigDecimal tal) {
        return andel(tal.doubleValue());
    }

    double andel(double tal) {
        return hogst == lagst ? 0 : (tal - lagst) / (hogst - lagst);
    }

    private static double lagst(Collection<BigDecimal> tal) {
        return tal.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
    }

    private static double hogst(Collection<BigDecimal> tal) {
        return tal.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    }
}

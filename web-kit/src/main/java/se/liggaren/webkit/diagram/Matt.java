package se.liggaren.webkit.diagram;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Lengths as SVG attributes. Across they are per cent of the chart's width and up and down they are em, so that a chart
 * fills the window while its text keeps the reader's size.
 */
public final class Matt {

    private static final int DECIMALER = 2;

    private Matt() {
    }

    /** @param andel from 0 to 1 */
    public static String procent(double andel) {
        return tal(andel * 100) + "%";
    }

    public static String em(double antal) {
        return tal(antal) + "em";
    }

    private static String tal(double tal) {
        return BigDecimal.valueOf(tal).setScale(DECIMALER, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}

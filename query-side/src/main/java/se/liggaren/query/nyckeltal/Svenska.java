package se.liggaren.query.nyckeltal;

import java.math.BigDecimal;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.Locale;

/** Numbers and order as in Swedish: {@code 159 905}, {@code 6,1}, and å, ä, ö last. */
final class Svenska {

    private static final Locale SVERIGE = Locale.of("sv", "SE");
    private static final char HART_MELLANSLAG = '\u00A0';
    private static final char MINUS = '\u2212';

    private Svenska() {
    }

    static String tal(BigDecimal tal) {
        DecimalFormatSymbols tecken = DecimalFormatSymbols.getInstance(SVERIGE);
        tecken.setGroupingSeparator(HART_MELLANSLAG);
        tecken.setMinusSign(MINUS);
        return new DecimalFormat("#,##0.######", tecken).format(tal);
    }

    /** A change, with its sign. */
    static String medTecken(BigDecimal tal) {
        return (tal.signum() > 0 ? "+" : "") + tal(tal);
    }

    static Comparator<String> ordning() {
        Collator ordning = Collator.getInstance(SVERIGE);
        return ordning::compare;
    }
}

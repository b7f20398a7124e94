package se.liggaren.query.platform.fil;

/** How a text begins that a spreadsheet would take for a formula, in half or full width. */
final class Formeltecken {

    private static final String TECKEN = "=+-@\t\r\n＝＋－＠";

    private Formeltecken() {
    }

    static boolean borjar(String text) {
        return !text.isEmpty() && TECKEN.indexOf(text.charAt(0)) >= 0;
    }

    /** Whether it begins so behind apostrophes, which are there to keep it from being one. */
    static boolean borjarBakomApostrof(String text) {
        return borjar(text.replaceFirst("^'+", ""));
    }
}

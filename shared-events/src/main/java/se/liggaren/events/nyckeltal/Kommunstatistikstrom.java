package se.liggaren.events.nyckeltal;

/** The name of the stream of a year's statistics of the municipalities. */
public final class Kommunstatistikstrom {

    private static final String PREFIX = "kommunstatistik-";

    private Kommunstatistikstrom() {
    }

    /** The stream of what concerns the year. */
    public static String namn(int ar) {
        return PREFIX + ar;
    }

    /** The year that the stream concerns. */
    public static int ar(String strom) {
        return Integer.parseInt(strom.substring(PREFIX.length()));
    }
}

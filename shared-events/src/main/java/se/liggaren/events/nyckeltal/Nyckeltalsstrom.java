package se.liggaren.events.nyckeltal;

/** The name of the stream of a series of figures. */
public final class Nyckeltalsstrom {

    private static final String PREFIX = "nyckeltal-";

    private Nyckeltalsstrom() {
    }

    /** The stream of the series. */
    public static String namn(String serie) {
        return PREFIX + serie;
    }

    /** The short name of the series whose stream it is, e.g. {@code avslutade-upphandlingar}. */
    public static String serie(String strom) {
        return strom.substring(PREFIX.length());
    }
}

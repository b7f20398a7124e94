package se.liggaren.events.plan;

/** The name of a plan's stream. The board's acronym is no part of it, since the board may change it. */
public final class Planstrom {

    private static final String PREFIX = "upphandlingsplan-";

    private Planstrom() {
    }

    /** The stream of the year's plan. */
    public static String namn(int ar) {
        return PREFIX + ar;
    }

    /** The year that the stream is the plan of. */
    public static int ar(String strom) {
        return Integer.parseInt(strom.substring(PREFIX.length()));
    }
}

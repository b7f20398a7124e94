package se.liggaren.command.plan;

/** The name of a plan's stream. The board's acronym is no part of it, since the board may change it. */
public final class PlanId {

    private static final String PREFIX = "upphandlingsplan-";

    private PlanId() {
    }

    /** The stream of the year's plan. */
    public static String strom(int ar) {
        return PREFIX + ar;
    }

    /** The year that the stream is the plan of. */
    static int ar(String strom) {
        return Integer.parseInt(strom.substring(PREFIX.length()));
    }
}

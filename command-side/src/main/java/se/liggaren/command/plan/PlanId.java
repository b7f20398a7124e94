package se.liggaren.command.plan;

import se.liggaren.events.plan.Planstrom;

/** Which stream a plan's commands are for. */
public final class PlanId {

    private PlanId() {
    }

    /** The stream of the year's plan. */
    public static String strom(int ar) {
        return Planstrom.namn(ar);
    }

    /** The year that the stream is the plan of. */
    static int ar(String strom) {
        return Planstrom.ar(strom);
    }
}

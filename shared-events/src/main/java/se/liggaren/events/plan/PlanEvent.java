package se.liggaren.events.plan;

import java.util.List;
import java.util.UUID;
import se.liggaren.events.Handelse;
import se.liggaren.events.Underlag;

/** Every event of the Upphandlingsplan stream, in the order of the year. Stored for ever: add, never change. */
public sealed interface PlanEvent extends Handelse {

    /** @param ar the year the plan is for */
    record PlanUpprattad(Underlag underlag, int ar) implements PlanEvent {
    }

    record UpphandlingIntagenIPlan(Underlag underlag, Planrad rad) implements PlanEvent {
    }

    /** The board decided the plan; the rows of this moment are the baseline that is followed up. */
    record PlanFaststalld(Underlag underlag) implements PlanEvent {
    }

    /** The board changed the decided plan; the baseline stays as it was. */
    record PlanJusterad(Underlag underlag, List<Planrad> tasIn, List<UUID> tasUt) implements PlanEvent {
    }

    record PlanStangd(Underlag underlag) implements PlanEvent {
    }
}

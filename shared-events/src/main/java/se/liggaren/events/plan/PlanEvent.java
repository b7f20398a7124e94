package se.liggaren.events.plan;

import java.util.List;
import java.util.Optional;
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

    /**
     * A procurement that was not finished goes on in this plan.
     *
     * @param franAr the year of the plan it stood in
     */
    record UpphandlingOverford(Underlag underlag, Planrad rad, int franAr) implements PlanEvent {
    }

    /** The board decided when it meets in the plan's year. */
    record SammantradesplanFaststalld(Underlag underlag, List<UUID> sammantraden) implements PlanEvent {
    }

    /** The board decided the plan; the rows of this moment are the baseline that is followed up. */
    record PlanFaststalld(Underlag underlag) implements PlanEvent {
    }

    /** The board changed the decided plan; the baseline stays as it was. */
    record PlanJusterad(Underlag underlag, List<Planrad> tasIn, List<UUID> tasUt) implements PlanEvent {
    }

    /**
     * The year-end accounts tell how the plan went.
     *
     * @param sammantradeId the meeting that took them up
     */
    record PlanUppfoljdIBokslut(Underlag underlag, Optional<UUID> sammantradeId) implements PlanEvent {
    }

    /** A body with oversight approved the follow-up, by the decision in the grounds. */
    record UppfoljningGodkand(Underlag underlag) implements PlanEvent {
    }

    record PlanStangd(Underlag underlag) implements PlanEvent {
    }
}

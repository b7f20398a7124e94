package se.liggaren.command.plan;

import java.util.Optional;
import java.util.UUID;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.PlanUppfoljdIBokslut;

/**
 * Says that the year-end accounts tell how the plan went.
 *
 * @param sammantradeId the meeting that took them up
 */
public record FoljUppPlanIBokslut(Underlag underlag, Optional<UUID> sammantradeId) implements PlanCommand {

    @Override
    public Utfall<PlanEvent> decide(Plan plan, Utfardande utfardande) {
        return plan.uppfoljd() ? Utfall.avvisat(Avvisningsskal.PLANEN_AR_REDAN_UPPFOLJD)
                : Utfall.accepterat(new PlanUppfoljdIBokslut(underlag, sammantradeId));
    }
}

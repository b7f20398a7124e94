package se.liggaren.command.plan;

import se.liggaren.command.KraverBeslut;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.UppfoljningGodkand;

/** A body with oversight, such as Regionstyrelsen, approves the follow-up. */
@KraverBeslut
public record GodkannUppfoljning(Underlag underlag) implements PlanCommand {

    @Override
    public Utfall<PlanEvent> decide(Plan plan, Utfardande utfardande) {
        return plan.uppfoljd() ? Utfall.accepterat(new UppfoljningGodkand(underlag))
                : Utfall.avvisat(Avvisningsskal.PLANEN_AR_INTE_UPPFOLJD);
    }
}

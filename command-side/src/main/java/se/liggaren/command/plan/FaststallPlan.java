package se.liggaren.command.plan;

import se.liggaren.command.KraverBeslut;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.PlanFaststalld;

/** The board decides the plan; the rows of this moment are the baseline that is followed up. */
@KraverBeslut
public record FaststallPlan(Underlag underlag) implements PlanCommand {

    @Override
    public Utfall<PlanEvent> decide(Plan plan, Utfardande utfardande) {
        return Utfall.accepterat(new PlanFaststalld(underlag));
    }
}

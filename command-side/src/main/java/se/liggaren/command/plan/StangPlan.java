package se.liggaren.command.plan;

import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.PlanStangd;

/** Closes the plan when its year has been followed up. */
public record StangPlan(Underlag underlag) implements PlanCommand {

    @Override
    public Utfall<PlanEvent> decide(Plan plan, Utfardande utfardande) {
        return Utfall.accepterat(new PlanStangd(underlag));
    }
}

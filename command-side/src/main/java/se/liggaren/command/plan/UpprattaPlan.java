package se.liggaren.command.plan;

import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.Planstrom;

/** Draws up a plan, as a draft, for the year its stream is named after. */
public record UpprattaPlan(Underlag underlag) implements PlanCommand {

    @Override
    public Utfall<PlanEvent> decide(Plan plan, Utfardande utfardande) {
        return Utfall.accepterat(new PlanUpprattad(underlag, Planstrom.ar(utfardande.strom())));
    }
}

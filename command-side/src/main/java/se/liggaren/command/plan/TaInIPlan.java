package se.liggaren.command.plan;

import java.util.List;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.upphandling.UpphandlingId;

/** Takes a procurement into the draft; it need not start within the year. */
public record TaInIPlan(Underlag underlag, UpphandlingId upphandlingId) implements PlanCommand {

    @Override
    public Utfall<PlanEvent> decide(Plan plan, Utfardande utfardande) {
        List<UpphandlingId> ny = List.of(upphandlingId);
        if (plan.redanIntagen(ny).isPresent()) {
            return Utfall.avvisat(Avvisningsskal.UPPHANDLINGEN_FINNS_I_PLANEN, "upphandlingId", upphandlingId);
        }
        return Utfall.accepterat(new UpphandlingIntagenIPlan(underlag,
                plan.nyaRader(utfardande.strom(), ny).getFirst()));
    }
}

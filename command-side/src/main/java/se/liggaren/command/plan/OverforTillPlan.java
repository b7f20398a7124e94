package se.liggaren.command.plan;

import java.util.List;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.UpphandlingOverford;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.upphandling.UpphandlingId;

/**
 * Carries a procurement that is not finished over to this plan.
 *
 * @param franAr the year of the plan it stands in
 */
public record OverforTillPlan(Underlag underlag, UpphandlingId upphandlingId, int franAr) implements PlanCommand {

    @Override
    public Utfall<PlanEvent> decide(Plan plan, Utfardande utfardande) {
        List<UpphandlingId> ny = List.of(upphandlingId);
        if (plan.redanIntagen(ny).isPresent()) {
            return Utfall.avvisat(Avvisningsskal.UPPHANDLINGEN_FINNS_I_PLANEN, "upphandlingId", upphandlingId);
        }
        if (franAr == Planstrom.ar(utfardande.strom())) {
            return Utfall.avvisat(Avvisningsskal.OVERFORS_FRAN_SAMMA_AR);
        }
        return Utfall.accepterat(new UpphandlingOverford(underlag,
                plan.nyaRader(utfardande.strom(), ny).getFirst(), franAr));
    }
}

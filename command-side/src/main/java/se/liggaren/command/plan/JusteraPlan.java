package se.liggaren.command.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.command.KraverBeslut;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.PlanJusterad;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.upphandling.UpphandlingId;

/**
 * The board changes the decided plan; the baseline stays as it was.
 *
 * @param tasIn procurements that the plan takes in
 * @param tasUt rows that leave the plan
 */
@KraverBeslut
public record JusteraPlan(Underlag underlag, List<UpphandlingId> tasIn, List<UUID> tasUt) implements PlanCommand {

    @Override
    public Utfall<PlanEvent> decide(Plan plan, Utfardande utfardande) {
        if (tasIn.isEmpty() && tasUt.isEmpty()) {
            return Utfall.avvisat(Avvisningsskal.JUSTERINGEN_ANDRAR_INGET);
        }
        Optional<UUID> okand = tasUt.stream()
                .filter(id -> plan.rader().stream().map(Planrad::radId).noneMatch(id::equals)).findFirst();
        if (okand.isPresent()) {
            return Utfall.avvisat(Avvisningsskal.RADEN_FINNS_INTE_I_PLANEN, "radId", okand.get());
        }
        Optional<UpphandlingId> redan = plan.redanIntagen(tasIn)
                .or(() -> tasIn.stream().filter(id -> tasIn.indexOf(id) != tasIn.lastIndexOf(id)).findFirst());
        if (redan.isPresent()) {
            return Utfall.avvisat(Avvisningsskal.UPPHANDLINGEN_FINNS_I_PLANEN, "upphandlingId", redan.get());
        }
        return Utfall.accepterat(new PlanJusterad(underlag, plan.nyaRader(utfardande.strom(), tasIn),
                tasUt.stream().distinct().toList()));
    }
}

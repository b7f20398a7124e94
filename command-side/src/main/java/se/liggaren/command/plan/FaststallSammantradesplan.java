package se.liggaren.command.plan;

import jakarta.validation.constraints.NotEmpty;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import se.liggaren.command.KraverBeslut;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.SammantradesplanFaststalld;

/** The board decides when it meets in the plan's year. */
@KraverBeslut
public record FaststallSammantradesplan(Underlag underlag,
        @NotEmpty(message = "Ange minst ett sammanträde.") List<UUID> sammantraden) implements PlanCommand {

    @Override
    public Utfall<PlanEvent> decide(Plan plan, Utfardande utfardande) {
        return new HashSet<>(sammantraden).size() < sammantraden.size()
                ? Utfall.avvisat(Avvisningsskal.SAMMANTRADE_TVA_GANGER)
                : Utfall.accepterat(new SammantradesplanFaststalld(underlag, sammantraden));
    }
}

package se.liggaren.command.plan;

import org.axonframework.modelling.command.AggregateRoot;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.platform.StromAggregate;
import se.liggaren.events.Registrerad;
import se.liggaren.events.plan.PlanEvent;

/** The Upphandlingsplan stream in Axon. */
@AggregateRoot(type = "Upphandlingsplan")
public class PlanAggregate extends StromAggregate<PlanCommand, PlanEvent> {

    private Plan plan = Plan.tom();

    protected PlanAggregate() {
    }

    public PlanAggregate(String strom) {
        super(strom);
    }

    @Override
    protected Utfall<PlanEvent> decide(PlanCommand command, Utfardande utfardande) {
        return plan.utfarda(command, utfardande);
    }

    @Override
    protected void evolve(Registrerad<PlanEvent> registrerad) {
        plan = plan.evolve(registrerad.handelse());
    }
}

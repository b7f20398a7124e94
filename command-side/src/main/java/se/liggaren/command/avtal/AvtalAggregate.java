package se.liggaren.command.avtal;

import org.axonframework.modelling.command.AggregateRoot;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.platform.StromAggregate;
import se.liggaren.events.Registrerad;
import se.liggaren.events.avtal.AvtalEvent;

/** The Avtal stream in Axon. */
@AggregateRoot(type = "Avtal")
public class AvtalAggregate extends StromAggregate<AvtalCommand, AvtalEvent> {

    private Avtal avtal = Avtal.tomt();

    protected AvtalAggregate() {
    }

    public AvtalAggregate(String strom) {
        super(strom);
    }

    @Override
    protected Utfall<AvtalEvent> decide(AvtalCommand command, Utfardande utfardande) {
        return avtal.utfarda(command, utfardande);
    }

    @Override
    protected void evolve(Registrerad<AvtalEvent> registrerad) {
        avtal = avtal.evolve(registrerad.handelse());
    }
}

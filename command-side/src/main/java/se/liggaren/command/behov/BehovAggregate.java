package se.liggaren.command.behov;

import org.axonframework.modelling.command.AggregateRoot;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.platform.StromAggregate;
import se.liggaren.events.Registrerad;
import se.liggaren.events.behov.BehovEvent;

/** The Behov stream in Axon. */
@AggregateRoot(type = "Behov")
public class BehovAggregate extends StromAggregate<BehovCommand, BehovEvent> {

    private Behov behov = Behov.tom();

    protected BehovAggregate() {
    }

    public BehovAggregate(String strom) {
        super(strom);
    }

    @Override
    protected Utfall<BehovEvent> decide(BehovCommand command, Utfardande utfardande) {
        return behov.utfarda(command, utfardande);
    }

    @Override
    protected void evolve(Registrerad<BehovEvent> registrerad) {
        behov = behov.evolve(registrerad.handelse());
    }
}

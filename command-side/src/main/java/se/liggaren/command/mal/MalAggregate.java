package se.liggaren.command.mal;

import org.axonframework.modelling.command.AggregateRoot;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.platform.StromAggregate;
import se.liggaren.events.Registrerad;
import se.liggaren.events.mal.MalEvent;

/** The Verksamhetsmal stream in Axon. */
@AggregateRoot(type = "Verksamhetsmal")
public class MalAggregate extends StromAggregate<MalCommand, MalEvent> {

    private Mal mal = Mal.tom();

    protected MalAggregate() {
    }

    public MalAggregate(String strom) {
        super(strom);
    }

    @Override
    protected Utfall<MalEvent> decide(MalCommand command, Utfardande utfardande) {
        return mal.utfarda(command, utfardande);
    }

    @Override
    protected void evolve(Registrerad<MalEvent> registrerad) {
        mal = mal.evolve(registrerad);
    }
}

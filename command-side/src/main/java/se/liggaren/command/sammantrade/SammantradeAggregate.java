package se.liggaren.command.sammantrade;

import org.axonframework.modelling.command.AggregateRoot;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.platform.StromAggregate;
import se.liggaren.events.Registrerad;
import se.liggaren.events.sammantrade.SammantradeEvent;

/** The Sammantrade stream in Axon. */
@AggregateRoot(type = "Sammantrade")
public class SammantradeAggregate extends StromAggregate<SammantradeCommand, SammantradeEvent> {

    private Sammantrade sammantrade = Sammantrade.tomt();

    protected SammantradeAggregate() {
    }

    public SammantradeAggregate(String strom) {
        super(strom);
    }

    @Override
    protected Utfall<SammantradeEvent> decide(SammantradeCommand command, Utfardande utfardande) {
        return sammantrade.utfarda(command, utfardande);
    }

    @Override
    protected void evolve(Registrerad<SammantradeEvent> registrerad) {
        sammantrade = sammantrade.evolve(registrerad.handelse());
    }
}

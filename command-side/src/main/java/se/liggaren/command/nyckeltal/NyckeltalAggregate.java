package se.liggaren.command.nyckeltal;

import org.axonframework.modelling.command.AggregateRoot;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.platform.StromAggregate;
import se.liggaren.events.Registrerad;
import se.liggaren.events.nyckeltal.NyckeltalEvent;

/** The Nyckeltal stream in Axon. */
@AggregateRoot(type = "Nyckeltal")
public class NyckeltalAggregate extends StromAggregate<RegistreraNyckeltal, NyckeltalEvent> {

    private Nyckeltal nyckeltal = Nyckeltal.tom();

    protected NyckeltalAggregate() {
    }

    public NyckeltalAggregate(String strom) {
        super(strom);
    }

    @Override
    protected Utfall<NyckeltalEvent> decide(RegistreraNyckeltal command, Utfardande utfardande) {
        return nyckeltal.utfarda(command, utfardande);
    }

    @Override
    protected void evolve(Registrerad<NyckeltalEvent> registrerad) {
        nyckeltal = nyckeltal.evolve(registrerad.handelse());
    }
}

package se.liggaren.command.upphandling;

import java.util.Optional;
import org.axonframework.modelling.command.AggregateRoot;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.platform.StromAggregate;
import se.liggaren.events.Registrerad;
import se.liggaren.events.upphandling.UpphandlingEvent;

/** The Upphandling stream in Axon. */
@AggregateRoot(type = "Upphandling")
public class UpphandlingAggregate extends StromAggregate<UpphandlingCommand, UpphandlingEvent> {

    private Upphandling upphandling = Upphandling.tom();

    protected UpphandlingAggregate() {
    }

    public UpphandlingAggregate(String strom) {
        super(strom);
    }

    @Override
    protected Utfall<UpphandlingEvent> decide(UpphandlingCommand command, Utfardande utfardande) {
        return upphandling.utfarda(command, utfardande);
    }

    @Override
    protected void evolve(Registrerad<UpphandlingEvent> registrerad) {
        upphandling = upphandling.evolve(registrerad);
    }

    @Override
    protected Optional<String> lopnummer() {
        return upphandling.lopnummer();
    }
}

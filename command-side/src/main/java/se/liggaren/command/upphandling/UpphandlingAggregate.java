package se.liggaren.command.upphandling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateRoot;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.platform.StromAggregate;
import se.liggaren.events.Registrerad;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;

/** The Upphandling stream in Axon. */
@AggregateRoot(type = "Upphandling")
public class UpphandlingAggregate extends StromAggregate<UpphandlingCommand, UpphandlingEvent> {

    /** Kept as they were stored, and folded once for each command: a fold for each of them would cost their square. */
    private final List<Registrerad<UpphandlingEvent>> registrerade = new ArrayList<>();

    private Optional<String> lopnummer = Optional.empty();

    protected UpphandlingAggregate() {
    }

    public UpphandlingAggregate(String strom) {
        super(strom);
    }

    @Override
    protected Utfall<UpphandlingEvent> decide(UpphandlingCommand command, Utfardande utfardande) {
        return Upphandling.av(registrerade).utfarda(command, utfardande);
    }

    @Override
    protected void evolve(Registrerad<UpphandlingEvent> registrerad) {
        registrerade.add(registrerad);
        if (registrerad.handelse() instanceof UpphandlingUpplagd upplagd) {
            lopnummer = Optional.of(upplagd.lopnummer());
        }
    }

    @Override
    protected Optional<String> lopnummer() {
        return lopnummer;
    }
}

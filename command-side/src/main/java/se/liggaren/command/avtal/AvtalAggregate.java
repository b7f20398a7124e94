package se.liggaren.command.avtal;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.AggregateRoot;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.platform.StromAggregate;
import se.liggaren.events.Registrerad;
import se.liggaren.events.avtal.AvtalEvent;

/** The Avtal stream in Axon. */
@AggregateRoot(type = "Avtal")
public class AvtalAggregate extends StromAggregate<AvtalCommand, AvtalEvent> {

    private final List<Registrerad<AvtalEvent>> registrerade = new ArrayList<>();

    protected AvtalAggregate() {
    }

    public AvtalAggregate(String strom) {
        super(strom);
    }

    @Override
    protected Utfall<AvtalEvent> decide(AvtalCommand command, Utfardande utfardande) {
        return Avtal.av(registrerade).utfarda(command, utfardande);
    }

    @Override
    protected void evolve(Registrerad<AvtalEvent> registrerad) {
        registrerade.add(registrerad);
    }
}

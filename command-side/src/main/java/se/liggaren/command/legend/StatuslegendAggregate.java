package se.liggaren.command.legend;

import org.axonframework.modelling.command.AggregateRoot;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.platform.StromAggregate;
import se.liggaren.events.Registrerad;
import se.liggaren.events.legend.StatuslegendEvent;

/** The Statuslegend stream in Axon. */
@AggregateRoot(type = "Statuslegend")
public class StatuslegendAggregate extends StromAggregate<FaststallStatuslegend, StatuslegendEvent> {

    private Statuslegend legend = Statuslegend.tom();

    protected StatuslegendAggregate() {
    }

    public StatuslegendAggregate(String strom) {
        super(strom);
    }

    @Override
    protected Utfall<StatuslegendEvent> decide(FaststallStatuslegend command, Utfardande utfardande) {
        return legend.utfarda(command);
    }

    @Override
    protected void evolve(Registrerad<StatuslegendEvent> registrerad) {
        legend = legend.evolve(registrerad.handelse());
    }
}

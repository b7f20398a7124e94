package se.liggaren.command.kommunstatistik;

import org.axonframework.modelling.command.AggregateRoot;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.platform.StromAggregate;
import se.liggaren.events.Registrerad;
import se.liggaren.events.nyckeltal.KommunstatistikEvent;

/** The Kommunstatistik stream in Axon. */
@AggregateRoot(type = "Kommunstatistik")
public class KommunstatistikAggregate extends StromAggregate<KommunstatistikCommand, KommunstatistikEvent> {

    private Kommunstatistik statistik = Kommunstatistik.tom();

    protected KommunstatistikAggregate() {
    }

    public KommunstatistikAggregate(String strom) {
        super(strom);
    }

    @Override
    protected Utfall<KommunstatistikEvent> decide(KommunstatistikCommand command, Utfardande utfardande) {
        return statistik.utfarda(command, utfardande);
    }

    @Override
    protected void evolve(Registrerad<KommunstatistikEvent> registrerad) {
        statistik = statistik.evolve(registrerad.handelse());
    }
}

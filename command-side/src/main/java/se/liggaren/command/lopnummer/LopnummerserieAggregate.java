package se.liggaren.command.lopnummer;

import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateRoot;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.platform.StromAggregate;
import se.liggaren.events.Registrerad;
import se.liggaren.events.lopnummer.LopnummerEvent;

/** The Lopnummerserie stream in Axon. */
@AggregateRoot(type = "Lopnummerserie")
public class LopnummerserieAggregate extends StromAggregate<TilldelaLopnummer, LopnummerEvent> {

    private Lopnummerserie serie = Lopnummerserie.tom();

    protected LopnummerserieAggregate() {
    }

    public LopnummerserieAggregate(String strom) {
        super(strom);
    }

    @Override
    protected Utfall<LopnummerEvent> decide(TilldelaLopnummer command, Utfardande utfardande) {
        return new Utfall.Accepterat<>(command.decide(serie, strom()));
    }

    @Override
    protected void evolve(Registrerad<LopnummerEvent> registrerad) {
        serie = serie.evolve(registrerad.handelse());
    }
}

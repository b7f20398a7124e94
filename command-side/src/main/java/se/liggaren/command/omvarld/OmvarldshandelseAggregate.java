package se.liggaren.command.omvarld;

import org.axonframework.modelling.command.AggregateRoot;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.platform.StromAggregate;
import se.liggaren.events.Registrerad;
import se.liggaren.events.omvarld.OmvarldshandelseEvent;

/** The Omvarldshandelse stream in Axon. */
@AggregateRoot(type = "Omvarldshandelse")
public class OmvarldshandelseAggregate extends StromAggregate<OmvarldshandelseCommand, OmvarldshandelseEvent> {

    private Omvarldshandelse omvarldshandelse = Omvarldshandelse.okand();

    protected OmvarldshandelseAggregate() {
    }

    public OmvarldshandelseAggregate(String strom) {
        super(strom);
    }

    @Override
    protected Utfall<OmvarldshandelseEvent> decide(OmvarldshandelseCommand command, Utfardande utfardande) {
        return omvarldshandelse.utfarda(command, utfardande);
    }

    @Override
    protected void evolve(Registrerad<OmvarldshandelseEvent> registrerad) {
        omvarldshandelse = omvarldshandelse.evolve(registrerad.handelse());
    }
}

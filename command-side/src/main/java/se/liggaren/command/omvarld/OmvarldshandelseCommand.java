package se.liggaren.command.omvarld;

import se.liggaren.command.Kommando;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.omvarld.OmvarldshandelseEvent;
import se.liggaren.events.omvarld.OmvarldshandelseKommando;

/** Every command on something outside. */
public sealed interface OmvarldshandelseCommand extends Kommando permits
        RegistreraOmvarldshandelse,
        KopplaOmvarldshandelse,
        AvslutaOmvarldshandelse {

    /**
     * Decides on one that is there, unless the command founds it. Ask {@link Omvarldshandelse#utfarda} rather than this.
     */
    Utfall<OmvarldshandelseEvent> decide(Omvarldshandelse omvarldshandelse, Utfardande utfardande);

    @Override
    default OmvarldshandelseKommando regel() {
        return OmvarldshandelseKommando.valueOf(Kommando.regelnamn(getClass()));
    }
}

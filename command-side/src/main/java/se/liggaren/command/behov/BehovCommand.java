package se.liggaren.command.behov;

import se.liggaren.command.Kommando;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.behov.BehovEvent;
import se.liggaren.events.behov.BehovKommando;

/** Every command on a need. */
public sealed interface BehovCommand extends Kommando permits
        RegistreraBehov,
        KopplaBehov,
        AvskrivBehov {

    /** Decides on a need that is there, unless the command founds it. Ask {@link Behov#utfarda} rather than this. */
    Utfall<BehovEvent> decide(Behov behov, Utfardande utfardande);

    @Override
    default BehovKommando regel() {
        return BehovKommando.valueOf(Kommando.regelnamn(getClass()));
    }
}

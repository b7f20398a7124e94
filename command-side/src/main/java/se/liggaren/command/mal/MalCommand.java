package se.liggaren.command.mal;

import se.liggaren.command.Kommando;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.mal.MalEvent;
import se.liggaren.events.mal.MalKommando;

/** Every command on a goal. */
public sealed interface MalCommand extends Kommando permits
        FaststallMal,
        RegistreraUtfall,
        RattaUtfall {

    /** Decides on a goal that is there, unless the command founds it. Ask {@link Mal#utfarda} rather than this. */
    Utfall<MalEvent> decide(Mal malet, Utfardande utfardande);

    @Override
    default MalKommando regel() {
        return MalKommando.valueOf(Kommando.regelnamn(getClass()));
    }
}

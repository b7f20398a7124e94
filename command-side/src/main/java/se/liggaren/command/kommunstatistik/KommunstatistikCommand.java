package se.liggaren.command.kommunstatistik;

import se.liggaren.command.Kommando;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.nyckeltal.KommunstatistikEvent;
import se.liggaren.events.nyckeltal.KommunstatistikKommando;

/** Every command on a year's statistics. */
public sealed interface KommunstatistikCommand extends Kommando permits
        RegistreraKommunstatistik,
        PresenteraStatistik {

    /** Decides on a year that has begun. Ask {@link Kommunstatistik#utfarda} rather than this. */
    Utfall<KommunstatistikEvent> decide(Kommunstatistik statistik, Utfardande utfardande);

    @Override
    default KommunstatistikKommando regel() {
        return KommunstatistikKommando.valueOf(Kommando.regelnamn(getClass()));
    }
}

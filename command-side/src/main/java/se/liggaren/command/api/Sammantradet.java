package se.liggaren.command.api;

import java.util.stream.Stream;
import se.liggaren.command.platform.Stromlasare.Faktum;
import se.liggaren.command.sammantrade.Sammantrade;
import se.liggaren.events.sammantrade.SammantradeEvent;

/** Reads a meeting's stream, for what must be known of it before a command is issued. */
final class Sammantradet {

    private Sammantradet() {
    }

    /** The meeting as it stands; not yet planned when the stream is no meeting's. */
    static Sammantrade las(Stream<Faktum> fakta) {
        return fakta.map(Faktum::handelse).filter(SammantradeEvent.class::isInstance).map(SammantradeEvent.class::cast)
                .reduce(Sammantrade.tomt(), Sammantrade::evolve, (a, b) -> b);
    }
}

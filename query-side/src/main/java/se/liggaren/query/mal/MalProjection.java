package se.liggaren.query.mal;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.SourceId;
import se.liggaren.events.mal.MalEvent;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.query.lage.Moteslage;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Tvatidstabell;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Keeps goals, and what is needed of meetings, on both time axes. */
final class MalProjection {

    private final Strommar strommar;
    private final Tvatidstabell<Mal> mal;
    private final Tvatidstabell<Moteslage> moten;

    MalProjection(Vyschema schema, Strommar strommar, JsonMapper json) {
        this.strommar = strommar;
        this.mal = new Tvatidstabell<>(schema, "mal", json);
        this.moten = new Tvatidstabell<>(schema, "mote", json);
    }

    @EventHandler
    void on(MalEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        mal.skriv(strom, sekvens + 1, tid, Mal.segment(strommar.registrerade(MalEvent.class, strom, sekvens + 1)));
    }

    @EventHandler
    void on(SammantradeEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        moten.skriv(strom, sekvens + 1, tid,
                Moteslage.segment(strommar.registrerade(SammantradeEvent.class, strom, sekvens + 1)));
    }
}

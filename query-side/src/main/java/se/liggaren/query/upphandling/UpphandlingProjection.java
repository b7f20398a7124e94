package se.liggaren.query.upphandling;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.SourceId;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Tvatidstabell;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every procurement's facets on both time axes. */
final class UpphandlingProjection {

    private final Strommar strommar;
    private final Tvatidstabell<Upphandlingslage> upphandlingar;

    UpphandlingProjection(Vyschema schema, Strommar strommar, JsonMapper json) {
        this.strommar = strommar;
        this.upphandlingar = new Tvatidstabell<>(schema, "upphandling", json);
    }

    @EventHandler
    void on(UpphandlingEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        upphandlingar.skriv(strom, sekvens + 1, tid, Upphandlingslage.segment(
                Tidslinje.ordna(strommar.registrerade(UpphandlingEvent.class, strom, sekvens + 1))));
    }
}

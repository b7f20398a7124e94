package se.liggaren.query.ko;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.SourceId;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.behov.BehovEvent;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.omvarld.OmvarldshandelseEvent;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.query.lage.Omvarldslage;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Tvatidstabell;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Keeps procurements, outside events and needs on both time axes; who waits, and why, is asked when it is read. */
final class KoProjection {

    private final Strommar strommar;
    private final Tvatidstabell<Kolage> upphandlingar;
    private final Tvatidstabell<Omvarldslage> omvarld;
    private final Tvatidstabell<Behovslage> behov;

    KoProjection(Vyschema schema, Strommar strommar, JsonMapper json) {
        this.strommar = strommar;
        this.upphandlingar = new Tvatidstabell<>(schema, "upphandling", json);
        this.omvarld = new Tvatidstabell<>(schema, "omvarldshandelse", json);
        this.behov = new Tvatidstabell<>(schema, "behov", json);
    }

    @EventHandler
    void on(UpphandlingEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        upphandlingar.skriv(strom, sekvens + 1, tid, Kolage.segment(Upphandlingslage.segment(
                Tidslinje.ordna(strommar.registrerade(UpphandlingEvent.class, strom, sekvens + 1)))));
    }

    @EventHandler
    void on(OmvarldshandelseEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        omvarld.skriv(strom, sekvens + 1, tid, Omvarldslage.segment(
                strommar.registrerade(OmvarldshandelseEvent.class, strom, sekvens + 1)));
    }

    @EventHandler
    void on(BehovEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        behov.skriv(strom, sekvens + 1, tid, Behovslage.segment(
                strommar.registrerade(BehovEvent.class, strom, sekvens + 1)));
    }
}

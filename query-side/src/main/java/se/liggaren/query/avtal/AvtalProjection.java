package se.liggaren.query.avtal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.SourceId;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvropRegistrerat;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Tvatidstabell;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Keeps contracts and the procurements that may follow them on both time axes, and each order on a row of its own. */
final class AvtalProjection {

    private final Vyschema schema;
    private final Strommar strommar;
    private final Tvatidstabell<Avtalsbild> avtal;
    private final Tvatidstabell<Upphandlingsbild> upphandlingar;

    AvtalProjection(Vyschema schema, Strommar strommar, JsonMapper json) {
        this.schema = schema;
        this.strommar = strommar;
        this.avtal = new Tvatidstabell<>(schema, "avtal", json);
        this.upphandlingar = new Tvatidstabell<>(schema, "upphandling", json);
    }

    @EventHandler
    void on(AvtalEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        avtal.skriv(strom, sekvens + 1, tid,
                Avtalsbild.segment(strommar.registrerade(AvtalEvent.class, strom, sekvens + 1)));
        if (event instanceof AvropRegistrerat avrop) {
            skriv(avrop, strom, sekvens + 1, tid);
        }
    }

    @EventHandler
    void on(UpphandlingEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        upphandlingar.skriv(strom, sekvens + 1, tid,
                Upphandlingsbild.segment(strommar.registrerade(UpphandlingEvent.class, strom, sekvens + 1)));
    }

    private void skriv(AvropRegistrerat avrop, String strom, long version, Instant tid) {
        schema.sql("""
                        insert into {vy}.avrop (avtal, version, dag, registrerad, bestallare, leverantor, foremal)
                        values (:avtal, :version, :dag, :registrerad, :bestallare, :leverantor, :foremal)
                        """)
                .param("avtal", strom)
                .param("version", version)
                .param("dag", avrop.gallerFran())
                .param("registrerad", tid.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("bestallare", avrop.bestallare())
                .param("leverantor", avrop.leverantor().orElse(null))
                .param("foremal", avrop.foremal())
                .update();
    }
}

package se.liggaren.query.sammantrade;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.SourceId;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Keeps each meeting as it stands. */
final class SammantradeProjection {

    private final Vyschema schema;
    private final Strommar strommar;
    private final JsonMapper json;

    SammantradeProjection(Vyschema schema, Strommar strommar, JsonMapper json) {
        this.schema = schema;
        this.strommar = strommar;
        this.json = json;
    }

    @EventHandler
    void on(SammantradeEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        Sammantrade sammantrade = Sammantrade.av(
                strommar.registrerade(SammantradeEvent.class, strom, sekvens + 1)).orElseThrow();
        schema.sql("""
                        insert into {vy}.sammantrade (id, version, andrad, innehall)
                        values (:id, :version, :andrad, :innehall::jsonb)
                        on conflict (id) do update set version = excluded.version, andrad = excluded.andrad,
                            innehall = excluded.innehall
                        """)
                .param("id", UUID.fromString(strom))
                .param("version", sekvens + 1)
                .param("andrad", tid.atOffset(ZoneOffset.UTC))
                .param("innehall", json.writeValueAsString(sammantrade))
                .update();
    }
}

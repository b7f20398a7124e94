package se.liggaren.query.historik;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.annotation.SourceId;
import se.liggaren.events.EventTypes;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.platform.handelser.Metadatanycklar;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Writes down each event as it was registered. */
final class HistorikProjection {

    private final Vyschema schema;
    private final JsonMapper json;

    HistorikProjection(Vyschema schema, JsonMapper json) {
        this.schema = schema;
        this.json = json;
    }

    @EventHandler
    void on(UpphandlingEvent event, @MessageIdentifier String handelseId, @SourceId String strom,
            @SequenceNumber long sekvens, @Timestamp Instant tid,
            @MetaDataValue(value = Metadatanycklar.ANVANDARE, required = true) String anvandare,
            @MetaDataValue(value = Metadatanycklar.ROLL, required = true) String roll,
            @MetaDataValue(value = Metadatanycklar.ORGANISATION, required = true) String organisation) {
        schema.sql("""
                        insert into {vy}.handelse (handelse_id, strom, version, typ, registrerad, kand_fran,
                            anvandare, roll, organisation, innehall)
                        select :handelseId, :strom, :version, :typ, :registrerad,
                            greatest(:registrerad, max(kand_fran)), :anvandare, :roll, :organisation,
                            :innehall::jsonb
                        from {vy}.handelse where strom = :strom
                        """)
                .param("handelseId", UUID.fromString(handelseId))
                .param("strom", strom)
                .param("version", sekvens + 1)
                .param("typ", EventTypes.namn(event.getClass()))
                .param("registrerad", tid.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("anvandare", anvandare)
                .param("roll", roll)
                .param("organisation", organisation)
                .param("innehall", json.writeValueAsString(event))
                .update();
    }
}

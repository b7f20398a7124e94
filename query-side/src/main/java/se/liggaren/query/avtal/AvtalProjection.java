package se.liggaren.query.avtal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.SourceId;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvropRegistrerat;
import se.liggaren.events.avtal.AvtalEvent.AvtalsuppgiftRattad;
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
        List<Registrerad<AvtalEvent>> registrerade = strommar.registrerade(AvtalEvent.class, strom, sekvens + 1);
        avtal.skriv(strom, sekvens + 1, tid, Avtalsbild.segment(registrerade));
        if (event instanceof AvropRegistrerat avrop) {
            skriv(registrerade.getLast(), avrop, strom, tid);
        } else if (event instanceof AvtalsuppgiftRattad rattelse) {
            ratta(rattelse, registrerade, strom, tid);
        }
    }

    @EventHandler
    void on(UpphandlingEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        upphandlingar.skriv(strom, sekvens + 1, tid,
                Upphandlingsbild.segment(strommar.registrerade(UpphandlingEvent.class, strom, sekvens + 1)));
    }

    /** An order that is corrected stands as it was until the correction came to be known. */
    private void ratta(AvtalsuppgiftRattad rattelse, List<Registrerad<AvtalEvent>> registrerade, String strom,
            Instant tid) {
        schema.sql("""
                        update {vy}.avrop set ersatt = :tid
                        where avtal = :avtal and handelse = :handelse and ersatt is null
                        """)
                .param("tid", mikro(tid))
                .param("avtal", strom)
                .param("handelse", rattelse.avserHandelseId())
                .update();
        Tidslinje.ordna(registrerade).stream().filter(r -> r.handelseId().equals(rattelse.avserHandelseId()))
                .forEach(r -> {
                    if (r.handelse() instanceof AvropRegistrerat avrop) {
                        skriv(r, avrop, strom, tid);
                    }
                });
    }

    private void skriv(Registrerad<AvtalEvent> r, AvropRegistrerat avrop, String strom, Instant tid) {
        schema.sql("""
                        insert into {vy}.avrop (avtal, version, handelse, dag, registrerad, bestallare, leverantor,
                            foremal)
                        values (:avtal, :version, :handelse, :dag, :registrerad, :bestallare, :leverantor, :foremal)
                        """)
                .param("avtal", strom)
                .param("version", r.version())
                .param("handelse", r.handelseId())
                .param("dag", avrop.gallerFran())
                .param("registrerad", mikro(tid))
                .param("bestallare", avrop.bestallare())
                .param("leverantor", avrop.leverantor().orElse(null))
                .param("foremal", avrop.foremal())
                .update();
    }

    private static OffsetDateTime mikro(Instant tid) {
        return tid.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}

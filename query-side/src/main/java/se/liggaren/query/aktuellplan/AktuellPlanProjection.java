package se.liggaren.query.aktuellplan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.SourceId;
import se.liggaren.events.Segment;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.legend.StatuslegendEvent;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.UpphandlingslagetRedovisat;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.platform.handelser.KanoniskJson;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Tvatidstabell;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps plans, procurements and legends on both time axes, and each frozen report as it is; the plan is put together
 * when it is read.
 */
final class AktuellPlanProjection {

    private final Vyschema schema;
    private final Strommar strommar;
    private final JsonMapper json;
    private final Tvatidstabell<Upphandlingslage> upphandlingar;
    private final Tvatidstabell<Plan> planer;
    private final Tvatidstabell<Legend> legender;

    AktuellPlanProjection(Vyschema schema, Strommar strommar, JsonMapper json) {
        this.schema = schema;
        this.strommar = strommar;
        this.json = json;
        this.upphandlingar = new Tvatidstabell<>(schema, "upphandling", json);
        this.planer = new Tvatidstabell<>(schema, "plan", json);
        this.legender = new Tvatidstabell<>(schema, "legend", json);
    }

    @EventHandler
    void on(UpphandlingEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        upphandlingar.skriv(strom, sekvens + 1, tid, Upphandlingslage.segment(
                Tidslinje.ordna(strommar.registrerade(UpphandlingEvent.class, strom, sekvens + 1))));
    }

    @EventHandler
    void on(PlanEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        planer.skriv(strom, sekvens + 1, tid,
                Plan.segment(strommar.registrerade(PlanEvent.class, strom, sekvens + 1)));
    }

    @EventHandler
    void on(StatuslegendEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        legender.skriv(strom, sekvens + 1, tid, Legend.segment(
                strommar.registrerade(StatuslegendEvent.class, strom, sekvens + 1)));
    }

    /** A report is written down once and never again. */
    @EventHandler
    void on(UpphandlingslagetRedovisat event, @SourceId String strom, @SequenceNumber long sekvens,
            @Timestamp Instant tid) {
        Redovisningsmote mote = Redovisningsmote.av(
                strommar.registrerade(SammantradeEvent.class, strom, sekvens + 1)).orElseThrow();
        schema.sql("""
                        insert into {vy}.rapport
                            (sammantrade_id, planar, lagetden, position, registrerad, sha256, innehall, mote)
                        values (:id, :planar, :lagetDen, :position, :registrerad, :sha256, :innehall, :mote::jsonb)
                        """)
                .param("id", UUID.fromString(strom))
                .param("planar", event.rapport().planar())
                .param("lagetDen", event.rapport().lagetDen())
                .param("position", event.rapport().snapshotPosition())
                .param("registrerad", tid.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("sha256", event.sha256())
                .param("innehall", KanoniskJson.skriv(event.rapport()))
                .param("mote", json.writeValueAsString(mote))
                .update();
    }
}

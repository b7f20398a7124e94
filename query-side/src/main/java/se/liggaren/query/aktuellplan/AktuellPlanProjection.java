package se.liggaren.query.aktuellplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.SourceId;
import se.liggaren.events.Segment;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.legend.StatuslegendEvent;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.PlanJusterad;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.UpphandlingslagetRedovisat;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.platform.handelser.KanoniskJson;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Tvatidstabell;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps plans with their rows, procurements and legends on both time axes, and each frozen report as it is; the plan is put together
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
        if (event instanceof PlanJusterad justerad) {
            taUt(strom, sekvens + 1, justerad);
        }
        taIn(strom, sekvens + 1, event.gallerFran(), Plan.tarIn(event));
    }

    /** A row that is taken out on a day before it was taken in stays: the facts hold in the order of their days. */
    private void taUt(String plan, long version, PlanJusterad justerad) {
        schema.sql("""
                        with ut as (
                            delete from {vy}.planrad
                            where plan = :plan and upper_inf(kand) and rad_id::text in (:tasUt)
                            and lower(giltig) <= :fran and (upper_inf(giltig) or upper(giltig) > :fran)
                            returning *),
                        nu as (
                            select kand_fran from {vy}.plan_version where id = :plan and version = :version)
                        insert into {vy}.planrad
                        select plan, rad_id, radnr, upphandling, giltig, tstzrange(lower(kand), kand_fran)
                        from ut, nu where lower(kand) < kand_fran
                        union all
                        select plan, rad_id, radnr, upphandling, daterange(lower(giltig), :fran),
                            tstzrange(kand_fran, null)
                        from ut, nu where lower(giltig) < :fran
                        """)
                .param("plan", plan)
                .param("version", version)
                .param("fran", justerad.gallerFran())
                .param("tasUt", Stream.concat(Stream.of(""), justerad.tasUt().stream().map(UUID::toString)).toList())
                .update();
    }

    private void taIn(String plan, long version, LocalDate fran, List<Planrad> rader) {
        schema.sql("""
                        insert into {vy}.planrad
                        select id, "radId", radnr, "upphandlingId", daterange(:fran, null), tstzrange(kand_fran, null)
                        from {vy}.plan_version, jsonb_to_recordset(:rader::jsonb)
                            as rad("radId" uuid, radnr integer, "upphandlingId" text)
                        where id = :plan and version = :version
                        """)
                .param("plan", plan)
                .param("version", version)
                .param("fran", fran)
                .param("rader", json.writeValueAsString(rader))
                .update();
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

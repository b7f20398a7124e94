package se.liggaren.query.bokslut;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.SourceId;
import se.liggaren.events.Handelse;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.mal.MalEvent;
import se.liggaren.events.nyckeltal.KommunstatistikEvent;
import se.liggaren.events.nyckeltal.NyckeltalEvent;
import se.liggaren.events.omvarld.OmvarldshandelseEvent;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.query.lage.Moteslage;
import se.liggaren.query.lage.Omvarldslage;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Tvatidstabell;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every stream that the year-end pack tells of on both time axes; the year is put together when it is read. */
final class BokslutProjection {

    private final Tabell<PlanEvent, Arsplan> planer;
    private final Tabell<UpphandlingEvent, Forlopp> upphandlingar;
    private final Tabell<SammantradeEvent, Moteslage> moten;
    private final Tabell<MalEvent, Mal> mal;
    private final Tabell<NyckeltalEvent, Nyckeltalsserie> nyckeltal;
    private final Tabell<KommunstatistikEvent, Statistik> statistik;
    private final Tabell<OmvarldshandelseEvent, Omvarldslage> omvarld;

    BokslutProjection(Vyschema schema, Strommar strommar, JsonMapper json) {
        planer = new Tabell<>(schema, "plan", json, strommar, PlanEvent.class, Arsplan::segment);
        upphandlingar = new Tabell<>(schema, "upphandling", json, strommar, UpphandlingEvent.class,
                registrerade -> Forlopp.segment(Tidslinje.ordna(registrerade)));
        moten = new Tabell<>(schema, "sammantrade", json, strommar, SammantradeEvent.class, Moteslage::segment);
        mal = new Tabell<>(schema, "mal", json, strommar, MalEvent.class, Mal::segment);
        nyckeltal = new Tabell<>(schema, "nyckeltal", json, strommar, NyckeltalEvent.class, Nyckeltalsserie::segment);
        statistik = new Tabell<>(schema, "kommunstatistik", json, strommar, KommunstatistikEvent.class,
                Statistik::segment);
        omvarld = new Tabell<>(schema, "omvarldshandelse", json, strommar, OmvarldshandelseEvent.class,
                Omvarldslage::segment);
    }

    @EventHandler
    void on(PlanEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        planer.skriv(strom, sekvens, tid);
    }

    @EventHandler
    void on(UpphandlingEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        upphandlingar.skriv(strom, sekvens, tid);
    }

    @EventHandler
    void on(SammantradeEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        moten.skriv(strom, sekvens, tid);
    }

    @EventHandler
    void on(MalEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        mal.skriv(strom, sekvens, tid);
    }

    @EventHandler
    void on(NyckeltalEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        nyckeltal.skriv(strom, sekvens, tid);
    }

    @EventHandler
    void on(KommunstatistikEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        statistik.skriv(strom, sekvens, tid);
    }

    @EventHandler
    void on(OmvarldshandelseEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        omvarld.skriv(strom, sekvens, tid);
    }

    /** A table of one kind of streams, and the fold by which a stream becomes its rows. */
    private record Tabell<E extends Handelse, V>(Tvatidstabell<V> tabell, Strommar strommar, Class<E> typ,
            Function<List<Registrerad<E>>, List<Segment<V>>> vikning) {

        Tabell(Vyschema schema, String namn, JsonMapper json, Strommar strommar, Class<E> typ,
                Function<List<Registrerad<E>>, List<Segment<V>>> vikning) {
            this(new Tvatidstabell<>(schema, namn, json), strommar, typ, vikning);
        }

        void skriv(String strom, long sekvens, Instant tid) {
            tabell.skriv(strom, sekvens + 1, tid, vikning.apply(strommar.registrerade(typ, strom, sekvens + 1)));
        }
    }
}

package se.liggaren.query.nyckeltal;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.SourceId;
import se.liggaren.events.nyckeltal.KommunstatistikEvent;
import se.liggaren.events.nyckeltal.NyckeltalEvent;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.query.lage.Moteslage;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Tvatidstabell;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Keeps series, years of statistics, and what the meetings are called, on both time axes. */
final class NyckeltalProjection {

    private final Strommar strommar;
    private final Tvatidstabell<Serie> serier;
    private final Tvatidstabell<Statistikar> statistik;
    private final Tvatidstabell<Moteslage> moten;

    NyckeltalProjection(Vyschema schema, Strommar strommar, JsonMapper json) {
        this.strommar = strommar;
        this.serier = new Tvatidstabell<>(schema, "serie", json);
        this.statistik = new Tvatidstabell<>(schema, "statistik", json);
        this.moten = new Tvatidstabell<>(schema, "mote", json);
    }

    @EventHandler
    void on(NyckeltalEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        serier.skriv(strom, sekvens + 1, tid,
                Serie.segment(strommar.registrerade(NyckeltalEvent.class, strom, sekvens + 1)));
    }

    @EventHandler
    void on(KommunstatistikEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        statistik.skriv(strom, sekvens + 1, tid,
                Statistikar.segment(strommar.registrerade(KommunstatistikEvent.class, strom, sekvens + 1)));
    }

    @EventHandler
    void on(SammantradeEvent event, @SourceId String strom, @SequenceNumber long sekvens, @Timestamp Instant tid) {
        moten.skriv(strom, sekvens + 1, tid,
                Moteslage.segment(strommar.registrerade(SammantradeEvent.class, strom, sekvens + 1)));
    }
}

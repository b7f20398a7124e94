package se.liggaren.query.aktuellplan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.query.lage.Klartext;

/**
 * A picture of the plan that is compared with another.
 *
 * @param sammantradeId the meeting whose report it is, when it is a report
 * @param lagetDen      the day whose state it shows
 * @param kant          when it was known; absent for what is known now
 * @param rader         none when there was no plan
 */
record Bild(Sort sort, Optional<UUID> sammantradeId, int planar, LocalDate lagetDen, Optional<Instant> kant,
        @JsonIgnore List<Radlage> rader) {

    /** What kind of picture. */
    enum Sort {
        RAPPORT,
        OGONBLICK,
        DAG
    }

    static Bild av(Rapport rapport) {
        return new Bild(Sort.RAPPORT, Optional.of(rapport.sammantradeId()), rapport.innehall().planar(),
                rapport.innehall().lagetDen(), Optional.of(rapport.registrerad()), rapport.rader());
    }

    /** The picture in words, e.g. {@code redovisningen 11 maj 2026}. */
    public String text() {
        return switch (sort) {
            case RAPPORT -> "redovisningen " + Klartext.dag(lagetDen);
            case OGONBLICK -> "planen så som vi visste det " + kant.map(Klartext::ogonblick).orElse("nu");
            case DAG -> "planen så som den var " + Klartext.dag(lagetDen);
        };
    }
}

package se.liggaren.query.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The moment that is asked for, on both time axes.
 *
 * @param giltigt the day in the world, at its end; absent for the latest day that anything is told of
 * @param kant    the instant of our knowledge; absent for what we know now
 */
public record Tidpunkt(Optional<LocalDate> giltigt, Optional<Instant> kant) {

    public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /** The latest that is told, as we know it now. */
    public static final Tidpunkt NU = new Tidpunkt(Optional.empty(), Optional.empty());

    public Tidpunkt {
        kant = kant.map(k -> k.truncatedTo(ChronoUnit.MICROS));
    }

    /** The day for {@code giltig @> :giltigt}; PostgreSQL's infinity when no day is asked for. */
    public LocalDate giltigtParameter() {
        return giltigt.orElse(LocalDate.MAX);
    }

    /** The instant for {@code kand @> :kant}; PostgreSQL's infinity when no instant is asked for. */
    public OffsetDateTime kantParameter() {
        return kant.map(k -> k.atOffset(ZoneOffset.UTC)).orElse(OffsetDateTime.MAX);
    }

    /** The day by which what has passed is judged: the day asked for, else the day of the instant, else today. */
    public LocalDate dag(Clock klocka) {
        return giltigt.orElseGet(() -> LocalDate.ofInstant(kant.orElseGet(klocka::instant), STOCKHOLM));
    }

    /** Whether the present is asked for. */
    public boolean nu() {
        return giltigt.isEmpty() && kant.isEmpty();
    }
}

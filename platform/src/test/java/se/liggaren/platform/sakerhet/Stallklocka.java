package se.liggaren.platform.sakerhet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands until it is set. */
final class Stallklocka extends Clock {

    private Instant nu = Instant.parse("2026-03-02T09:00:00Z");

    void fram(Duration tid) {
        nu = nu.plus(tid);
    }

    @Override
    public Instant instant() {
        return nu;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Stockholm");
    }

    @Override
    public Clock withZone(ZoneId zon) {
        throw new UnsupportedOperationException();
    }
}

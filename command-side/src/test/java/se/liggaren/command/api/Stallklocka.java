package se.liggaren.command.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that a test sets to a day; it goes on from eight in the morning as clocks do. */
final class Stallklocka extends Clock {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private volatile Clock klocka;

    Stallklocka(String dag) {
        klocka = gaFran(dag);
    }

    void stall(String dag) {
        klocka = gaFran(dag);
    }

    private static Clock gaFran(String dag) {
        Clock riktig = Clock.system(STOCKHOLM);
        Instant morgon = LocalDate.parse(dag).atTime(LocalTime.of(8, 0)).atZone(STOCKHOLM).toInstant();
        return Clock.offset(riktig, Duration.between(riktig.instant(), morgon));
    }

    @Override
    public Instant instant() {
        return klocka.instant();
    }

    @Override
    public ZoneId getZone() {
        return STOCKHOLM;
    }

    @Override
    public Clock withZone(ZoneId zon) {
        return klocka.withZone(zon);
    }
}

package se.liggaren.query.avtal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.avtal.Avtalslage;

/**
 * Which contracts are asked for; what is absent is not asked.
 *
 * @param utgarFore   contracts whose earliest last day is before the day
 * @param upphandling contracts that came from the procurement
 * @param avtalslucka contracts that nothing follows in time, or that something does
 */
record Urval(Optional<Avtalslage> status, Optional<LocalDate> utgarFore, Optional<UUID> upphandling,
        Optional<Boolean> avtalslucka) {

    static final Urval ALLA = new Urval(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Urval iUpphandling(UUID upphandling) {
        return new Urval(Optional.empty(), Optional.empty(), Optional.of(upphandling), Optional.empty());
    }
}

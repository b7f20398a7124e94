package se.liggaren.events.lage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Why the procurement stands still.
 *
 * @param uppskjuten         postponed by decision, rather than paused
 * @param sedan              first day of the standstill
 * @param omvarldshandelseId the outside event that is the cause, when one is registered
 */
public record Paus(boolean uppskjuten, String orsak, LocalDate sedan, Optional<UUID> omvarldshandelseId) {
}

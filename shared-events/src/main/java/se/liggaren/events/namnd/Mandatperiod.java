package se.liggaren.events.namnd;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The years between two elections, for which the board's members sit.
 *
 * @param konstituerande the day of the first meeting, when a source tells it
 */
public record Mandatperiod(String namn, LocalDate fran, LocalDate till, Optional<LocalDate> konstituerande) {
}

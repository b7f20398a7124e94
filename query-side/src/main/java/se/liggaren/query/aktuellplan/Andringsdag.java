package se.liggaren.query.aktuellplan;

import java.time.LocalDate;

/**
 * A day on which the plan came to show something else than the day before.
 *
 * @param rader how many rows came, went or changed in what two pictures of the plan are compared by ({@link Falt})
 */
record Andringsdag(LocalDate dag, int rader) {
}

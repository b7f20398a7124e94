package se.liggaren.command.organisation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An organisation that may be responsible for a procurement.
 *
 * @param namn the official name
 * @param egen whether it is the board's own organisation; what others do is told to us
 * @param fran the first day it bore the name
 * @param till the last day it bore the name, when it no longer does
 */
public record Organisation(String namn, boolean egen, LocalDate fran, Optional<LocalDate> till) {

    /** Whether it bears the name on the day. */
    public boolean finns(LocalDate dag) {
        return !dag.isBefore(fran) && till.map(sista -> !dag.isAfter(sista)).orElse(true);
    }
}

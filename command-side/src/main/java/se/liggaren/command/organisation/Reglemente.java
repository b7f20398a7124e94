package se.liggaren.command.organisation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the board's reglemente says of its meetings, for as long as it is in force.
 *
 * @param beslutPaDistans whether the board may decide with members at a distance
 * @param beslutat        the day on which it was decided, which is not the day it came into force
 * @param kalla           the document that tells
 */
public record Reglemente(Optional<LocalDate> fran, Optional<LocalDate> till, boolean beslutPaDistans,
        Optional<LocalDate> beslutat, Optional<String> diarienummer, String kalla) {

    boolean galler(LocalDate dag) {
        return fran.filter(dag::isBefore).isEmpty() && till.filter(dag::isAfter).isEmpty();
    }
}

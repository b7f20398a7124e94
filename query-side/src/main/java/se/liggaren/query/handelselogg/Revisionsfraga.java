package se.liggaren.query.handelselogg;

import java.time.LocalDate;
import java.util.Optional;
import se.liggaren.events.Roll;

/**
 * Which events are asked for; what is absent is not asked.
 *
 * @param stromtyp        the kind of stream, by its stored name
 * @param upphandling     a procurement's number, or part of a name that it has or has had
 * @param registreradFran first day of registration, in Sweden
 * @param registreradTill last day of registration
 * @param gallerFran      the first day from which the fact may hold
 * @param gallerTill      the last day from which the fact may hold
 * @param rattelser       whether corrections alone are asked for
 */
record Revisionsfraga(Optional<String> stromtyp, Optional<String> upphandling, Optional<Roll> roll,
        Optional<LocalDate> registreradFran, Optional<LocalDate> registreradTill, Optional<LocalDate> gallerFran,
        Optional<LocalDate> gallerTill, boolean rattelser) {

    static final Revisionsfraga ALLT = new Revisionsfraga(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
}

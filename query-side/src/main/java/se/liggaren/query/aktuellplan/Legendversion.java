package se.liggaren.query.aktuellplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.liggaren.events.legend.Statusdefinition;

/**
 * A legend as it is answered.
 *
 * @param fran           first day on which it held
 * @param till           last day on which it held; absent for the one that holds until further notice
 * @param utanDefinition words that the plans' rows showed on those days without the legend defining them
 */
record Legendversion(long version, LocalDate fran, Optional<LocalDate> till, String kalla,
        List<Statusdefinition> definitioner, List<String> utanDefinition) {
}

package se.liggaren.query.sparrkalender;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.lage.Overprovning;
import se.liggaren.events.lage.Sparr;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.UpphandlingEvent;

/**
 * A procurement's standstill as it stood after the events of some day.
 *
 * @param sistaSparrdag its last day; none when there is no standstill, or a contract is signed
 * @param forlangd      whether a review prolongs it (LOU 20 kap. 8 §)
 * @param malnummer     the docket numbers of the open reviews
 */
record Sparrlage(String lopnummer, String namn, Optional<String> delomrade, String ansvarigRegion,
        Optional<LocalDate> sistaSparrdag, boolean forlangd, List<String> malnummer) {

    /** What the standstill was, from each day on which something came to hold. */
    static List<Segment<Sparrlage>> segment(List<Registrerad<UpphandlingEvent>> registrerade) {
        return Upphandlingslage.segment(Tidslinje.ordna(registrerade)).stream()
                .map(s -> new Segment<>(s.fran(), av(s.varde(), s.fran()))).toList();
    }

    private static Sparrlage av(Upphandlingslage lage, LocalDate dag) {
        return new Sparrlage(lage.lopnummer(), lage.namn(), lage.delomrade(), lage.ansvarigRegion(),
                lage.sistaSparrdag().filter(_ -> !lage.avtalTecknat()),
                lage.sparr(dag).filter(s -> s.status() == Sparr.Status.FORLANGD).isPresent(),
                lage.overprovningar().stream().filter(Overprovning::oppen).flatMap(o -> o.malnummer().stream())
                        .toList());
    }
}

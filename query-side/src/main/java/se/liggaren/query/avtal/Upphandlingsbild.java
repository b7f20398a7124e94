package se.liggaren.query.avtal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.events.lage.TecknatAvtal;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;

/**
 * As much of a procurement as tells whether it can follow a contract.
 *
 * @param oppen        whether it may still lead to a contract, or has led to one that runs
 * @param start        the day by which its contract runs: the actual first day, or the last that the planned can mean
 * @param avtal        the contracts it came to, as corrected
 * @param struknaAvtal contracts that were registered as signed, and never were
 */
record Upphandlingsbild(String lopnummer, String namn, Optional<String> cpv, boolean oppen,
        Optional<LocalDate> start, List<TecknatAvtal> avtal, List<UUID> struknaAvtal) {

    /** What the procurement was, from each day on which something came to hold. */
    static List<Segment<Upphandlingsbild>> segment(List<Registrerad<UpphandlingEvent>> registrerade) {
        List<Registrerad<UpphandlingEvent>> ordnade = Tidslinje.ordna(registrerade);
        List<UUID> tecknade = avtal(ordnade).toList();
        List<UUID> strukna = avtal(registrerade).filter(id -> !tecknade.contains(id)).toList();
        return Upphandlingslage.segment(ordnade).stream()
                .map(s -> new Segment<>(s.fran(), av(s.varde(), strukna))).toList();
    }

    private static Stream<UUID> avtal(List<Registrerad<UpphandlingEvent>> fakta) {
        return fakta.stream().map(Registrerad::handelse).filter(AvtalTecknat.class::isInstance)
                .map(e -> ((AvtalTecknat) e).avtalId());
    }

    private static Upphandlingsbild av(Upphandlingslage lage, List<UUID> strukna) {
        boolean oppen = switch (lage.fas()) {
            case EJ_STARTAD, PAGAR, ANNONSERAD, UTVARDERING, TILLDELAD, AVTALET_STARTAT, OKAND -> true;
            case AVTAL_SLUT, AVBRUTEN, STRUKEN -> false;
        };
        return new Upphandlingsbild(lage.lopnummer(), lage.namn(), lage.cpv(), oppen,
                Stream.of(lage.faktiskAvtalsstart(), lage.planeradAvtalsstart().map(PlaneradStart::senast))
                        .flatMap(Optional::stream).findFirst(),
                lage.avtal(), strukna);
    }
}

package se.liggaren.command.automation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.liggaren.command.upphandling.UpphandlingCommand;
import se.liggaren.command.upphandling.UtfardaPaminnelse;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.Underlag;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.Paminnelse;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.PaminnelseUtfardad;

/** A procurement as its automations see it: what it has come to, with corrections applied, and since when. */
final class Forlopp {

    private final List<Registrerad<UpphandlingEvent>> tidslinje;
    private final List<Segment<Upphandlingslage>> segment;

    private Forlopp(List<Registrerad<UpphandlingEvent>> tidslinje) {
        this.tidslinje = tidslinje;
        this.segment = Upphandlingslage.segment(tidslinje);
    }

    static Forlopp av(List<Registrerad<UpphandlingEvent>> fakta) {
        return new Forlopp(Tidslinje.ordna(fakta));
    }

    /** Its facts in the world's order. */
    List<Registrerad<UpphandlingEvent>> tidslinje() {
        return tidslinje;
    }

    /** What it is now; empty when it was never entered. */
    Optional<Upphandlingslage> lage() {
        return segment.isEmpty() ? Optional.empty() : Optional.of(segment.getLast().varde());
    }

    /**
     * The reminder of a time that runs out, unless it has been issued.
     *
     * @param sistaDag the last day of the time, while it matters that it runs out
     */
    List<Uppdrag<?>> paminnelse(String strom, Paminnelse paminnelse,
            Function<Upphandlingslage, Optional<LocalDate>> sistaDag) {
        return lage().flatMap(sistaDag)
                .filter(sista -> !utfardad(paminnelse, sista))
                .<List<Uppdrag<?>>>map(sista -> List.of(new Uppdrag<>(sista.toString(), strom, UpphandlingCommand.class,
                        new UtfardaPaminnelse(Underlag.fran(utlopt(sista, sistaDag)), paminnelse, sista))))
                .orElseGet(List::of);
    }

    private boolean utfardad(Paminnelse paminnelse, LocalDate sistaDag) {
        return tidslinje.stream().anyMatch(r -> r.handelse() instanceof PaminnelseUtfardad p
                && p.paminnelse() == paminnelse && p.forfallodag().equals(sistaDag));
    }

    /** The day after the last, or the later day on which the procurement came to have that last day. */
    private LocalDate utlopt(LocalDate sista, Function<Upphandlingslage, Optional<LocalDate>> sistaDag) {
        LocalDate sedan = segment.reversed().stream()
                .takeWhile(s -> sistaDag.apply(s.varde()).filter(sista::equals).isPresent())
                .map(Segment::fran)
                .reduce((_, tidigare) -> tidigare)
                .orElse(LocalDate.MIN);
        return sedan.isAfter(sista) ? sedan : sista.plusDays(1);
    }
}

package se.liggaren.command.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.liggaren.command.plan.Plan;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.command.platform.Stromlasare.Faktum;
import se.liggaren.events.Registrerad;
import se.liggaren.events.lopnummer.LopnummerEvent.LopnummerTilldelat;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.upphandling.Tidslinje;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.webkit.Val;

/** What a form shows of the stream it is for, read from the stream itself so that it is never behind. */
@Component
final class Formularunderlag {

    private final Stromlasare strommar;
    private final Upphandlingsregister register;

    Formularunderlag(Stromlasare strommar, Upphandlingsregister register) {
        this.strommar = strommar;
        this.register = register;
    }

    /**
     * A stream as it is now.
     *
     * @param namn what people call it
     */
    record Stromlage(String namn, long version) {
    }

    /** The procurement by its number and name; empty when there is none. */
    Optional<Stromlage> upphandling(UpphandlingId id) {
        List<Registrerad<UpphandlingEvent>> handelser = strommar.fakta(id.toString())
                .map(Formularunderlag::registrerad).toList();
        return Tidslinje.ordna(handelser).stream().map(Registrerad::handelse)
                .filter(UpphandlingUpplagd.class::isInstance).map(UpphandlingUpplagd.class::cast).findFirst()
                .map(upplagd -> new Stromlage(upplagd.lopnummer() + " " + upplagd.namn(),
                        handelser.getLast().version()));
    }

    /** The year's plan, whether drawn up yet or not. */
    Stromlage plan(int ar) {
        return new Stromlage("Upphandlingsplan " + ar,
                strommar.fakta(Planstrom.namn(ar)).count());
    }

    /** Every procurement, to choose between. */
    List<Val> upphandlingar() {
        return register.alla().stream().map(t -> new Val(t.upphandlingId().toString(), namn(t))).toList();
    }

    /** Every row that the year's plan holds, to choose between. */
    List<Val> planrader(int ar) {
        Map<UpphandlingId, String> namn = register.alla().stream().collect(
                Collectors.toMap(LopnummerTilldelat::upphandlingId, Formularunderlag::namn, (a, b) -> a, HashMap::new));
        Plan plan = strommar.fakta(Planstrom.namn(ar)).map(f -> (PlanEvent) f.handelse())
                .reduce(Plan.tom(), Plan::evolve, (a, b) -> b);
        return plan.rader().stream().map(rad -> new Val(rad.radId().toString(), "Rad %d: %s".formatted(rad.radnr(),
                namn.getOrDefault(rad.upphandlingId(), rad.upphandlingId().toString())))).toList();
    }

    private static String namn(LopnummerTilldelat tilldelat) {
        return tilldelat.lopnummer() + " " + tilldelat.namn();
    }

    private static Registrerad<UpphandlingEvent> registrerad(Faktum faktum) {
        return new Registrerad<>(faktum.handelseId(), faktum.version(), "", (UpphandlingEvent) faktum.handelse());
    }
}

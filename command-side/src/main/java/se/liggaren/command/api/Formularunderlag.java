package se.liggaren.command.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import se.liggaren.command.plan.Plan;
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

    private final EventStore eventStore;
    private final Upphandlingsregister register;

    Formularunderlag(EventStore eventStore, Upphandlingsregister register) {
        this.eventStore = eventStore;
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
        List<Registrerad<UpphandlingEvent>> handelser = eventStore.readEvents(id.toString()).asStream()
                .map(Formularunderlag::registrerad).toList();
        return Tidslinje.ordna(handelser).stream().map(Registrerad::handelse)
                .filter(UpphandlingUpplagd.class::isInstance).map(UpphandlingUpplagd.class::cast).findFirst()
                .map(upplagd -> new Stromlage(upplagd.lopnummer() + " " + upplagd.namn(),
                        handelser.getLast().version()));
    }

    /** The year's plan, whether drawn up yet or not. */
    Stromlage plan(int ar) {
        return new Stromlage("Upphandlingsplan " + ar,
                eventStore.lastSequenceNumberFor(Planstrom.namn(ar)).map(senaste -> senaste + 1).orElse(0L));
    }

    /** Every procurement, to choose between. */
    List<Val> upphandlingar() {
        return register.alla().stream().map(t -> new Val(t.upphandlingId().toString(), namn(t))).toList();
    }

    /** Every row that the year's plan holds, to choose between. */
    List<Val> planrader(int ar) {
        Map<UpphandlingId, String> namn = register.alla().stream().collect(
                Collectors.toMap(LopnummerTilldelat::upphandlingId, Formularunderlag::namn, (a, b) -> a, HashMap::new));
        Plan plan = eventStore.readEvents(Planstrom.namn(ar)).asStream().map(m -> (PlanEvent) m.getPayload())
                .reduce(Plan.tom(), Plan::evolve, (a, b) -> b);
        return plan.rader().stream().map(rad -> new Val(rad.radId().toString(), "Rad %d: %s".formatted(rad.radnr(),
                namn.getOrDefault(rad.upphandlingId(), rad.upphandlingId().toString())))).toList();
    }

    private static String namn(LopnummerTilldelat tilldelat) {
        return tilldelat.lopnummer() + " " + tilldelat.namn();
    }

    private static Registrerad<UpphandlingEvent> registrerad(DomainEventMessage<?> message) {
        return new Registrerad<>(UUID.fromString(message.getIdentifier()), message.getSequenceNumber() + 1, "",
                (UpphandlingEvent) message.getPayload());
    }
}

package se.liggaren.platform.handelser;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Handelse;

/** A fact as a test hands it to the store, without a command before it. */
public final class Faktum {

    private static final Map<String, String> METADATA = Map.of(
            Metadatanycklar.ANVANDARE, "u-42",
            Metadatanycklar.ROLL, "UPPHANDLARE",
            Metadatanycklar.ORGANISATION, "GNU");

    private Faktum() {
    }

    /** A fact that is registered now. */
    public static <E extends Handelse> DomainEventMessage<E> av(String strom, long sekvens, E handelse) {
        return av(strom, sekvens, handelse, Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    public static <E extends Handelse> DomainEventMessage<E> av(String strom, long sekvens, E handelse,
            Instant registreradTid) {
        String stromtyp = EventTypes.STROMMAR.entrySet().stream()
                .filter(s -> s.getValue().isInstance(handelse))
                .map(Map.Entry::getKey)
                .findFirst().orElseThrow();
        return new GenericDomainEventMessage<>(stromtyp, strom, sekvens, handelse, METADATA,
                UUID.randomUUID().toString(), registreradTid);
    }
}

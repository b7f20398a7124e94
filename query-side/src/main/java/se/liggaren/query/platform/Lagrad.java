package se.liggaren.query.platform;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import se.liggaren.events.Handelse;
import se.liggaren.events.Registrerad;
import se.liggaren.platform.handelser.Metadatanycklar;

/**
 * A fact with what the store knows of how it came there.
 *
 * @param registreradTid when it was stored
 * @param roll           in which role it was registered
 * @param organisation   for which organisation
 */
public record Lagrad<E extends Handelse>(Registrerad<E> registrerad, Instant registreradTid, String roll,
        String organisation) {

    static <E extends Handelse> Lagrad<E> av(DomainEventMessage<?> message, Class<E> typ) {
        return new Lagrad<>(
                new Registrerad<>(
                        UUID.fromString(message.getIdentifier()),
                        version(message),
                        metadata(message, Metadatanycklar.ANVANDARE),
                        typ.cast(message.getPayload())),
                message.getTimestamp(),
                metadata(message, Metadatanycklar.ROLL),
                metadata(message, Metadatanycklar.ORGANISATION));
    }

    /** The same fact, seen as one of its stream's. */
    <S extends Handelse> Lagrad<S> som(Class<S> typ) {
        return new Lagrad<>(new Registrerad<>(registrerad.handelseId(), registrerad.version(),
                registrerad.anvandare(), typ.cast(registrerad.handelse())), registreradTid, roll, organisation);
    }

    /** The stream's version once the event is stored; Axon counts from 0. */
    static long version(DomainEventMessage<?> message) {
        return message.getSequenceNumber() + 1;
    }

    private static String metadata(DomainEventMessage<?> message, String nyckel) {
        return Objects.toString(Objects.requireNonNull(message.getMetaData().get(nyckel),
                () -> "event " + message.getIdentifier() + " has no metadata " + nyckel));
    }
}

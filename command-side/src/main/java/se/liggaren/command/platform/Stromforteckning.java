package se.liggaren.command.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import se.liggaren.platform.handelser.Loggikapp;

/** Which streams there are of each type. Remembers what it has read of the log, and reads on when it is asked. */
@Component
public final class Stromforteckning {

    /** How long it waits for an event that is known to be there. */
    private static final int LANGSTA_VANTAN_SEKUNDER = 2;

    private final EventStore logg;
    private final Loggikapp ikapp;
    private final Map<String, List<String>> perTyp = new HashMap<>();
    private @Nullable TrackingToken senast;

    Stromforteckning(@Qualifier("logg") EventStore logg, Loggikapp ikapp) {
        this.logg = logg;
        this.ikapp = ikapp;
    }

    /**
     * Every stream of the type, in the order they were founded.
     *
     * @param typ the type's stored name, one of {@link se.liggaren.events.EventTypes#STROMMAR}
     */
    public synchronized List<String> av(String typ) {
        lasIkapp();
        return List.copyOf(perTyp.getOrDefault(typ, List.of()));
    }

    private void lasIkapp() {
        ikapp.vanta();
        long huvud = position(logg.createHeadToken());
        if (position(senast) >= huvud) {
            return;
        }
        try (BlockingStream<TrackedEventMessage<?>> nya = logg.openStream(senast)) {
            while (position(senast) < huvud && nya.hasNextAvailable(LANGSTA_VANTAN_SEKUNDER, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> message = nya.nextAvailable();
                if (message instanceof DomainEventMessage<?> handelse && handelse.getSequenceNumber() == 0) {
                    perTyp.computeIfAbsent(handelse.getType(), _ -> new ArrayList<>())
                            .add(handelse.getAggregateIdentifier());
                }
                senast = message.trackingToken();
            }
        } catch (InterruptedException avbrott) {
            Thread.currentThread().interrupt();
        }
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}

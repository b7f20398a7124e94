package se.liggaren.query.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import se.liggaren.events.Handelse;
import se.liggaren.events.Registrerad;
import se.liggaren.platform.handelser.Felkalla;

/** Reads a stream from the log, for projections that need the whole of it. */
@Component
public final class Strommar {

    private static final int STROMMAR_I_MINNET = 1_000;

    private final EventStore store;

    /** The beginning of each stream last asked for. What is stored never changes, so what is here is never wrong. */
    private final Map<String, List<Lagrad<?>>> kanda =
            new LinkedHashMap<>(16, 0.75f, true) {

                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<Lagrad<?>>> aldst) {
                    return size() > STROMMAR_I_MINNET;
                }
            };

    public Strommar(@Qualifier("logg") EventStore store) {
        this.store = store;
    }

    /**
     * The stream's events from the first up to and including the version.
     *
     * @param typ the sealed interface of the stream's events
     * @throws IllegalArgumentException when the stream has not come that far
     */
    public <E extends Handelse> List<Lagrad<E>> las(Class<E> typ, String strom, long tillVersion) {
        List<Lagrad<?>> kand = kand(strom);
        if (kand.size() < tillVersion) {
            kand = fortsattning(typ, strom, kand, tillVersion);
            synchronized (kanda) {
                kanda.put(strom, kand);
            }
        }
        if (kand.size() < tillVersion) {
            throw new IllegalArgumentException("stream " + strom + " is at version " + kand.size());
        }
        return kand.stream().limit(tillVersion).map(lagrad -> lagrad.som(typ)).toList();
    }

    /** The same events, for who needs to know nothing of how they came there. */
    public <E extends Handelse> List<Registrerad<E>> registrerade(Class<E> typ, String strom, long tillVersion) {
        return las(typ, strom, tillVersion).stream().map(Lagrad::registrerad).toList();
    }

    private List<Lagrad<?>> kand(String strom) {
        synchronized (kanda) {
            return kanda.getOrDefault(strom, List.of());
        }
    }

    /** An event that cannot be read is nobody's hinder until it is asked for: a rebuild must see what live reading saw. */
    private List<Lagrad<?>> fortsattning(Class<? extends Handelse> typ, String strom, List<Lagrad<?>> kand,
            long tillVersion) {
        List<Lagrad<?>> hela = new ArrayList<>(kand);
        try {
            store.readEvents(strom, kand.size()).asStream().forEach(message -> hela.add(Lagrad.av(message, typ)));
        } catch (RuntimeException olaslig) {
            if (hela.size() < tillVersion || Felkalla.omgivningen(olaslig)) {
                throw olaslig;
            }
        }
        return List.copyOf(hela);
    }
}

package se.liggaren.query.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import se.liggaren.events.upphandling.UpphandlingEvent;

/** Reads a stream from the log, for projections that need the whole of it. */
@Component
public final class Strommar {

    private static final int STROMMAR_I_MINNET = 1_000;

    private final EventStore store;

    /** The beginning of each stream last asked for. What is stored never changes, so what is here is never wrong. */
    private final Map<String, List<Lagrad<UpphandlingEvent>>> kanda =
            new LinkedHashMap<>(16, 0.75f, true) {

                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<Lagrad<UpphandlingEvent>>> aldst) {
                    return size() > STROMMAR_I_MINNET;
                }
            };

    public Strommar(EventStore store) {
        this.store = store;
    }

    /**
     * The procurement's events from the first up to and including the version.
     *
     * @throws IllegalArgumentException when the stream has not come that far
     */
    public List<Lagrad<UpphandlingEvent>> upphandling(String strom, long tillVersion) {
        List<Lagrad<UpphandlingEvent>> kand = kand(strom);
        if (kand.size() < tillVersion) {
            kand = fortsattning(strom, kand);
            synchronized (kanda) {
                kanda.put(strom, kand);
            }
        }
        if (kand.size() < tillVersion) {
            throw new IllegalArgumentException("stream " + strom + " is at version " + kand.size());
        }
        return kand.subList(0, Math.toIntExact(tillVersion));
    }

    private List<Lagrad<UpphandlingEvent>> kand(String strom) {
        synchronized (kanda) {
            return kanda.getOrDefault(strom, List.of());
        }
    }

    private List<Lagrad<UpphandlingEvent>> fortsattning(String strom, List<Lagrad<UpphandlingEvent>> kand) {
        List<Lagrad<UpphandlingEvent>> hela = new ArrayList<>(kand);
        store.readEvents(strom, kand.size()).asStream()
                .forEach(message -> hela.add(Lagrad.av(message, UpphandlingEvent.class)));
        return List.copyOf(hela);
    }
}

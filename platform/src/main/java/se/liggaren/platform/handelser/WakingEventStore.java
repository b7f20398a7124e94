package se.liggaren.platform.handelser;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** An event store that wakes its readers when something has been committed, so that they need not poll to be prompt. */
final class WakingEventStore extends EmbeddedEventStore {

    private final Set<WakingStream> streams = ConcurrentHashMap.newKeySet();

    WakingEventStore(EventStorageEngine engine) {
        super(builder().storageEngine(engine).optimizeEventConsumption(false));
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        wake();
    }

    /** Lets every reader look whether there is more. */
    void wake() {
        streams.forEach(WakingStream::wake);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken from) {
        WakingStream stream = new WakingStream(super.openStream(from));
        streams.add(stream);
        return stream;
    }

    private final class WakingStream implements TrackingEventStream {

        private final TrackingEventStream stored;
        private volatile Runnable onAvailable = () -> { };

        WakingStream(TrackingEventStream stored) {
            this.stored = stored;
        }

        void wake() {
            onAvailable.run();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            onAvailable = callback;
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stored.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stored.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stored.nextAvailable();
        }

        @Override
        public void close() {
            streams.remove(this);
            stored.close();
        }
    }
}

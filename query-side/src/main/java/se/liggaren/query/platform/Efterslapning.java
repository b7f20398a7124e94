package se.liggaren.query.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** How far each view is behind the log, in events and in time. */
final class Efterslapning implements MeterBinder {

    private final Vyer vyer;
    private final EventStore store;
    private final Clock clock;

    Efterslapning(Vyer vyer, EventStore store, Clock clock) {
        this.vyer = vyer;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        vyer.namn().forEach(vy -> {
            Gauge.builder("liggaren.vy.efterslapning.handelser", () -> handelser(vy))
                    .description("Positions in the log that the view has not read")
                    .tag("vy", vy)
                    .register(registry);
            TimeGauge.builder("liggaren.vy.efterslapning", () -> tid(vy).toMillis(), TimeUnit.MILLISECONDS)
                    .description("Age of the oldest event that the view has not read")
                    .tag("vy", vy)
                    .register(registry);
        });
    }

    /** How many positions in the log the view has not read. */
    long handelser(String vy) {
        return position(Optional.ofNullable(store.createHeadToken())) - position(vyer.last(vy));
    }

    /** The age of the oldest event that the view has not read. */
    Duration tid(String vy) {
        if (handelser(vy) == 0) {
            return Duration.ZERO;
        }
        try (BlockingStream<TrackedEventMessage<?>> logg = store.openStream(vyer.last(vy).orElse(null))) {
            return logg.peek()
                    .map(olast -> Duration.between(olast.getTimestamp(), clock.instant()))
                    .orElse(Duration.ZERO);
        }
    }

    private static long position(Optional<TrackingToken> token) {
        return token.map(Vylager::position).orElse(0L);
    }
}

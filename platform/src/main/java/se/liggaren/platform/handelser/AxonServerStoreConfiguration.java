package se.liggaren.platform.handelser;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Axon Server keeps the log; streams are read and written there, and the log in PostgreSQL is its copy. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("axon.axonserver.enabled")
class AxonServerStoreConfiguration {

    @Bean
    @Primary
    @Qualifier("eventStore")
    EventStore eventStore(AxonServerConfiguration settings, AxonServerConnectionManager connections,
            @Qualifier("eventSerializer") Serializer events, Serializer serializer, EventUpcaster upcaster) {
        return AxonServerEventStore.builder()
                .configuration(settings)
                .platformConnectionManager(connections)
                .eventSerializer(events)
                .upcasterChain(upcaster)
                .snapshotSerializer(serializer)
                // no stream is so long that it needs a snapshot
                .snapshotFilter(_ -> false)
                .build();
    }

    @Bean
    WakingEventStore logg(EventStorageEngine engine) {
        return new WakingEventStore(engine);
    }

    @Bean
    AxonServerLogg axonServerLogg(AxonServerConfiguration settings, AxonServerConnectionManager connections) {
        return new AxonServerLogg(() -> connections.getConnection(settings.getContext()).eventChannel(),
                Duration.ofMillis(settings.getCommitTimeout()));
    }

    @Bean
    Loggkopia loggkopia(AxonServerLogg axonServer, DataSource dataSource, WakingEventStore logg) {
        return new Loggkopia(axonServer, dataSource, logg::wake);
    }

    @Bean
    MeterBinder loggkopiansEfterslapning(Loggkopia kopia) {
        return registry -> Gauge.builder("liggaren.loggkopia.efterslapning.handelser", kopia, Loggkopia::kvar)
                .description("Events in Axon Server that the copy of the log does not have")
                .register(registry);
    }

    /** Views are read without it, and whoever sends a command is told; so nothing is down. */
    @Bean
    HealthIndicator axonServerHealthIndicator(AxonServerConfiguration settings, AxonServerConnectionManager connections) {
        return () -> connections.isConnected(settings.getContext()) ? Health.up().build()
                : Health.status("DEGRADED").withDetail("axonServer", "svarar inte").build();
    }
}

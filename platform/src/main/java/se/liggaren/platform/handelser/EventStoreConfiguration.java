package se.liggaren.platform.handelser;

import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.platform.Databasschema;

/** The event store in PostgreSQL; it steps aside when Axon Server keeps the events. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false", matchIfMissing = true)
class EventStoreConfiguration {

    @Bean(initMethod = "migrate")
    Flyway handelserMigrering(DataSource dataSource) {
        return Databasschema.migrering(dataSource, "handelser");
    }

    @Bean
    EventStorageEngine eventStorageEngine(ConnectionProvider connections, TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer events, Serializer serializer) {
        return new PostgresEventStorageEngine(connections, transactions, events, serializer);
    }

    @Bean
    @Qualifier("eventStore")
    EventStore eventStore(EventStorageEngine engine) {
        return new WakingEventStore(engine);
    }

    /** Asked when everything is made and nothing has been started. */
    @Bean
    SmartInitializingSingleton refuseAnUnsafeStore(JdbcClient jdbc, EventProcessingConfiguration readers) {
        return () -> new SakertLager(jdbc).krav(readers.eventProcessors().entrySet().stream()
                .filter(e -> e.getValue() instanceof StreamingEventProcessor)
                .filter(e -> readers.tokenStore(e.getKey()) instanceof InMemoryTokenStore)
                .map(e -> e.getKey()));
    }
}

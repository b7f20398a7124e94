package se.liggaren.platform.handelser;

import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.platform.Databasschema;
import se.liggaren.platform.Processnamn;

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
    WakingEventStore eventStore(EventStorageEngine engine) {
        return new WakingEventStore(engine);
    }

    @Bean
    Loggsignal loggsignal(JdbcConnectionDetails database, Processnamn process, WakingEventStore store) {
        return new Loggsignal(database, process, store::wake);
    }

    @Bean
    SakertLager sakertLager(JdbcClient jdbc) {
        return new SakertLager(jdbc);
    }
}

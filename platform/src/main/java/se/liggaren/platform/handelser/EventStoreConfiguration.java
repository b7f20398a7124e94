package se.liggaren.platform.handelser;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.lifecycle.Phase;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.platform.Databasschema;
import se.liggaren.platform.Processnamn;

/**
 * The log in PostgreSQL, {@code logg}, which all who follow the log read. It is the event store as well, unless Axon
 * Server is, of which it is then a copy.
 */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    @Bean(initMethod = "migrate")
    Flyway handelserMigrering(DataSource dataSource) {
        return Databasschema.migrering(dataSource, "handelser");
    }

    @Bean
    EventStorageEngine eventStorageEngine(ConnectionProvider connections, TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer events, Serializer serializer, EventUpcaster upcaster) {
        return new PostgresEventStorageEngine(connections, transactions, events, serializer, upcaster);
    }

    @Bean
    Loggsignal loggsignal(JdbcConnectionDetails database, Processnamn process, WakingEventStore logg) {
        return new Loggsignal(database, process, logg::wake);
    }

    @Bean
    SakertLager sakertLager(JdbcClient jdbc) {
        return new SakertLager(jdbc);
    }

    /** The log is written where it is read. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false", matchIfMissing = true)
    static class UtanAxonServer {

        @Bean({"eventStore", "logg"})
        @Qualifier("eventStore")
        WakingEventStore eventStore(EventStorageEngine engine) {
            return new WakingEventStore(engine);
        }

        @Bean
        Loggikapp loggikapp() {
            return () -> { };
        }

        /** What is written in a copy would never come to those who read the log itself. */
        @Bean
        ConfigurerModule skrivAldrigIEnKopia(JdbcClient jdbc) {
            return configurer -> configurer.onStart(Phase.EXTERNAL_CONNECTIONS, () -> {
                if (jdbc.sql("select exists (select from handelser.kopia)").query(Boolean.class).single()) {
                    throw new OsakertLager(List.of("databasens logg är en kopia av den i Axon Server, som pekas ut med"
                            + " --axon-server; ./liggaren migrate flyttar loggen därifrån"));
                }
            });
        }
    }
}

package se.liggaren.query.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareSaknas;
import se.liggaren.platform.TestPostgres;
import se.liggaren.platform.handelser.EventStoreTestApplication;
import se.liggaren.platform.handelser.Faktum;

/** One view with its reader, for tests of what all views share. */
@SpringBootTest(classes = Vyprov.Prov.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class Vyprov {

    static final Duration LANGE = Duration.ofSeconds(30);

    /** The test's own stream. */
    final String strom = UUID.randomUUID().toString();

    @Autowired
    Vyer vyer;

    @Autowired
    DodaBrev dodaBrev;

    @Autowired
    Vantan vantan;

    @Autowired
    Efterslapning efterslapning;

    @Autowired
    Provvy vy;

    @Autowired
    EventStore store;

    @Autowired
    EventProcessingConfiguration lasare;

    @Autowired
    ConnectionProvider connections;

    @Autowired
    TransactionManager transactions;

    @Autowired
    Serializer serializer;

    @Autowired
    JdbcClient jdbc;

    @Import({EventStoreTestApplication.class, VyerConfiguration.class})
    static class Prov {

        @Bean
        Provvy provvy() {
            return new Provvy();
        }

        @Bean
        Clock klocka() {
            return Clock.systemUTC();
        }
    }

    @DynamicPropertySource
    static void databas(DynamicPropertyRegistry properties) {
        TestPostgres.nyDatabas(properties);
    }

    final PooledStreamingEventProcessor prov() {
        return lasare.eventProcessor("prov", PooledStreamingEventProcessor.class).orElseThrow();
    }

    final void registrera(long franVersion, long tillVersion) {
        store.publish(fakta(franVersion, tillVersion));
    }

    final List<? extends DomainEventMessage<?>> fakta(long franVersion, long tillVersion) {
        return fakta(strom, franVersion, tillVersion);
    }

    static List<? extends DomainEventMessage<?>> fakta(String strom, long franVersion, long tillVersion) {
        return LongStream.rangeClosed(franVersion, tillVersion)
                .mapToObj(version -> Faktum.av(strom, version - 1,
                        new UpphandlareSaknas(Underlag.fran(LocalDate.of(2026, 2, 16)))))
                .toList();
    }

    final long antal() {
        return jdbc.sql("select antal from vy_prov.antal where strom = :strom").param("strom", strom)
                .query(Long.class).single();
    }
}

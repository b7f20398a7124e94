package se.liggaren.query.platform;

import java.lang.module.ModuleDescriptor.Version;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.liggaren.platform.Databasschema;
import se.liggaren.platform.Processnamn;

/** Gives each view a schema, a reader of the log and a gauge. */
@Configuration(proxyBeanMethods = false)
class VyerConfiguration {

    /** Live views write so many events at most with one token. */
    private static final int HANDELSER_I_TAGET = 200;

    /** How often a reader looks for events that another process stored, and for a view that has been replaced. */
    private static final long TITT_MS = 1_000;

    /** How often an idle reader shows that it is alive; well within the time after which it would be taken for dead. */
    private static final long LIVSTECKEN_MS = 2_000;

    @Bean
    Vylager vylager(JdbcTemplate jdbc, Serializer serializer) {
        return new Vylager(jdbc, serializer);
    }

    @Bean
    Vyer vyer(List<Vy> vyer, Vylager lager, @Qualifier("logg") EventStore store, DataSource dataSource,
            PlatformTransactionManager transaktioner) {
        return new Vyer(vyer, lager, store, dataSource, transaktioner);
    }

    @Bean
    DodaBrev dodaBrev(Vyer vyer, Vylager lager, @Qualifier("logg") EventStore store, JdbcClient jdbc,
            PlatformTransactionManager transaktioner) {
        return new DodaBrev(vyer, lager, store, jdbc, transaktioner);
    }

    /** The release is what the program's own file says; a program that has not been packed is older than all that have. */
    @Bean
    Vyfordelning vyfordelning(Vyer vyer, Processnamn process, DataSource dataSource,
            ApplicationEventPublisher tillganglighet) {
        Databasschema.migrering(dataSource, "vyer").migrate();
        String version = Optional.ofNullable(getClass().getPackage().getImplementationVersion()).orElse("0");
        return new Vyfordelning(process, vyer.namn(), vyer.definition(), Version.parse(version),
                JdbcClient.create(dataSource), tillganglighet);
    }

    @Bean
    Vantan vantan(JdbcClient jdbc) {
        return new Vantan(jdbc);
    }

    @Bean
    Efterslapning efterslapning(Vyer vyer, @Qualifier("logg") EventStore store, Clock clock) {
        return new Efterslapning(vyer, store, clock);
    }

    @Bean
    Vyhalsa vyerHealthIndicator(Vyer vyer, Efterslapning efterslapning, DodaBrev dodaBrev, Clock clock) {
        return new Vyhalsa(vyer, efterslapning, dodaBrev, clock);
    }

    /** The views are laid out before anybody reads the log for them. */
    @Bean
    ConfigurerModule vyernasLasare(List<Vy> vyer, ObjectProvider<Vyer> alla, ObjectProvider<Vyfordelning> fordelning,
            Processnamn process, Vantan vantan, JdbcClient jdbc, ConnectionProvider connections,
            Serializer serializer, @Qualifier("logg") ObjectProvider<EventStore> logg) {
        return configurer -> {
            vyer.forEach(vy -> las(configurer.eventProcessing(), vy, logg, vantan, jdbc, namn -> fordelning.getObject()
                    .getMaxSegments(namn), schema -> new Lasposition(schema, Vydefinition.av(vy).sha256(), process,
                            connections, serializer)));
            configurer.onInitialize(configuration -> {
                configuration.onStart(Phase.INBOUND_EVENT_CONNECTORS - 1, () -> {
                    if (fordelning.getObject().anmal()) {
                        alla.getObject().iordning();
                    }
                    fordelning.getObject().borja();
                });
                configuration.onShutdown(Phase.INBOUND_EVENT_CONNECTORS - 1, () -> fordelning.getObject().sluta());
            });
        };
    }

    private static void las(EventProcessingConfigurer readers, Vy vy, ObjectProvider<EventStore> logg, Vantan vantan,
            JdbcClient jdbc, MaxSegmentProvider fordelning, Function<String, Lasposition> lasposition) {
        Vyschema levande = Vyschema.levande(vy.namn(), jdbc);
        Vyskrivare skrivare = new Vyskrivare(vy, levande);
        readers.registerEventHandler(configuration -> skrivare)
                .assignHandlerInstancesMatching(vy.namn(), handler -> handler == skrivare)
                .registerTokenStore(vy.namn(), configuration -> lasposition.apply(levande.namn()))
                .registerHandlerInterceptor(vy.namn(), configuration -> (uow, chain) -> {
                    vackEfter(uow, vantan);
                    return chain.proceed();
                })
                // one segment: the ledger is read in order, and a failing handler must not let others pass (#4253)
                .registerPooledStreamingEventProcessor(vy.namn(), configuration -> logg.getObject(),
                        (configuration, reader) -> reader
                                .initialSegmentCount(1)
                                .maxSegmentProvider(fordelning)
                                .batchSize(HANDELSER_I_TAGET)
                                .tokenClaimInterval(TITT_MS)
                                .claimExtensionThreshold(LIVSTECKEN_MS));
    }

    private static void vackEfter(UnitOfWork<?> uow, Vantan vantan) {
        uow.getOrComputeResource(Vantan.class.getName(), nyckel -> {
            uow.afterCommit(incheckad -> vantan.vack());
            return vantan;
        });
    }
}

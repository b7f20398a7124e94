package se.liggaren.command.automation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.liggaren.command.platform.StromGateway;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.platform.Databasschema;

/** Gives the automations a schema, a reader of the log and somebody who sends what they call for. */
@Configuration(proxyBeanMethods = false)
class AutomationConfiguration {

    private static final String NAMN = "automation";

    /** So many events at most are followed with one token. */
    private static final int HANDELSER_I_TAGET = 200;

    /** How often the reader looks for events that another process stored, and for a reader that has died. */
    private static final long TITT_MS = 1_000;

    /** How often an idle reader shows that it is alive, and how long one that has died keeps others out. */
    private static final long LIVSTECKEN_MS = 2_000;
    private static final Duration ANSPRAK = Duration.ofSeconds(5);

    @Bean
    Uppdragslista uppdragslista(DataSource dataSource) {
        Databasschema.migrering(dataSource, NAMN).migrate();
        return new Uppdragslista(JdbcClient.create(dataSource));
    }

    @Bean
    Automationer automationer(Stromlasare strommar) {
        return new Automationer(strommar);
    }

    @Bean
    Uppfoljning uppfoljning(Automationer automationer, Uppdragslista lista, Clock klocka,
            @Value("${liggaren.automation.intervall:1m}") Duration intervall) {
        return new Uppfoljning(automationer, lista, klocka, intervall);
    }

    /** @param intervall how often the list is looked at, and how long a stream that has changed is left alone */
    @Bean
    Utforare utforare(Automationer automationer, Uppdragslista lista, Uppfoljning uppfoljning, StromGateway gateway,
            PlatformTransactionManager transaktioner, MeterRegistry meters, Clock klocka,
            @Value("${liggaren.automation.intervall:1m}") Duration intervall,
            @Value("${liggaren.organisation}") String organisation) {
        return new Utforare(automationer, lista, uppfoljning, gateway, transaktioner, meters, klocka, intervall,
                organisation);
    }

    @Bean
    MeterBinder automationernasDodaBrev(Uppdragslista lista) {
        return registry -> Gauge.builder("liggaren.automation.dodbrev", lista::antalBrev)
                .description("Streams that the automations cannot follow, because of a fact that they can make nothing of")
                .register(registry);
    }

    @Bean
    ConfigurerModule automationernasLasare(ObjectProvider<Uppfoljning> uppfoljning, ObjectProvider<Utforare> utforare,
            ConnectionProvider connections, Serializer serializer, @Qualifier("logg") ObjectProvider<EventStore> logg) {
        return configurer -> las(configurer.eventProcessing(), logg,
                () -> new Loggbevakning(uppfoljning.getObject(), () -> utforare.getObject().vack()),
                lasposition(connections, serializer));
    }

    private static void las(EventProcessingConfigurer readers, ObjectProvider<EventStore> logg,
            Supplier<Loggbevakning> bevakning, TokenStore lasposition) {
        readers.registerEventHandler(_ -> bevakning.get())
                .assignHandlerInstancesMatching(NAMN, Loggbevakning.class::isInstance)
                .registerTokenStore(NAMN, _ -> lasposition)
                // one segment: a stream's changes are followed in order
                .registerPooledStreamingEventProcessor(NAMN, _ -> logg.getObject(),
                        (_, reader) -> reader
                                .initialSegmentCount(1)
                                .initialToken(StreamableMessageSource::createTailToken)
                                .batchSize(HANDELSER_I_TAGET)
                                .tokenClaimInterval(TITT_MS)
                                .claimExtensionThreshold(LIVSTECKEN_MS));
    }

    /** Owned by this reader alone: two in one process are two, as two in a process each. */
    private static TokenStore lasposition(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .contentType(String.class)
                .nodeId(UUID.randomUUID().toString())
                .claimTimeout(ANSPRAK)
                .schema(TokenSchema.builder()
                        .setTokenTable(NAMN + ".lasposition")
                        .setProcessorNameColumn("lasare")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("tokentyp")
                        .setTimestampColumn("tid")
                        .setOwnerColumn("agare")
                        .build())
                .build();
    }
}

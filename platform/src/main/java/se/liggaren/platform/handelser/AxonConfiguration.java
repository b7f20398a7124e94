package se.liggaren.platform.handelser;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.module.SimpleModule;

/** What Axon needs to know wherever the events are kept. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    /** Named outright, because Axon otherwise commits a view and its token apart without a word. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider axonConnectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    /**
     * For tokens and messages between processes; a token may hold another token of Axon's.
     *
     * @param meddelanden how a side writes what it sends
     */
    @Bean
    @Primary
    Serializer serializer(@Qualifier("meddelanden") ObjectProvider<SimpleModule> meddelanden) {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper
                        .addModule(new LedgerModule())
                        .addModules(meddelanden.stream().toList())
                        .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.").build()))
                .build();
    }

    @Bean
    @Qualifier("eventSerializer")
    EventSerializer eventSerializer() {
        return new EventSerializer();
    }

    /** Whichever event store it is, what is read from it is in today's form. */
    @Bean
    EventUpcaster eventUpcaster() {
        return new EventUpcasterChain(Lagringsformer.upcasters());
    }

    @Bean
    @DependsOnDatabaseInitialization
    Loggtabell loggtabell(DataSource dataSource) {
        return new Loggtabell(dataSource);
    }

    /** A reader that fails stops and tries again; Axon's own default would log and go on without the event. */
    @Bean
    ConfigurerModule noEventIsSkipped() {
        return configurer -> configurer.eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance());
    }

    /** Asked when everything is made and nothing has been started. */
    @Bean
    SmartInitializingSingleton refuseAnUnsafeStore(ObjectProvider<SakertLager> store,
            org.axonframework.config.Configuration configuration) {
        return () -> {
            List<String> brister = Stream.concat(store.stream().flatMap(lager -> lager.brister().stream()),
                    forgetful(configuration.eventProcessingConfiguration()).map(l -> "läsaren " + l + " minns inte hur långt den har läst efter en omstart"))
                    .toList();
            if (!brister.isEmpty()) {
                throw new OsakertLager(brister);
            }
        };
    }

    /** The readers of the log whose token is in memory, which is what Axon gives a reader that names no other store. */
    private static Stream<String> forgetful(EventProcessingConfiguration readers) {
        return readers.eventProcessors().entrySet().stream()
                .filter(e -> e.getValue() instanceof StreamingEventProcessor)
                .map(Map.Entry::getKey)
                .filter(name -> readers.tokenStore(name) instanceof InMemoryTokenStore)
                .sorted();
    }
}

package se.liggaren.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.MetaDataRoutingStrategy;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts every kind of stream behind the command bus. */
@Configuration(proxyBeanMethods = false)
class CommandSideConfiguration {

    /**
     * Handles what comes to this process; it is the whole bus unless Axon Server is before it.
     *
     * @param axonServer whether the facts are stored there, and no command needs the database
     */
    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(TransactionManager transactions, org.axonframework.config.Configuration axon,
            @Value("${axon.axonserver.enabled:false}") boolean axonServer) {
        CommandBus bus = new RetryingCommandBus(SimpleCommandBus.builder()
                .transactionManager(axonServer ? NoTransactionManager.instance() : transactions)
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus")));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    /** A stream's commands go to the same process, which so seldom meets another in it. */
    @Bean
    RoutingStrategy routingStrategy() {
        return MetaDataRoutingStrategy.builder().metaDataKey(Begaran.STROM).build();
    }

    @Bean
    StromGateway stromGateway(CommandBus commandBus, MeterRegistry meters) {
        return new StromGateway(commandBus, meters);
    }

    /** @param fyraOgon whether a correction must come from somebody else than the one who made the error */
    @Bean
    InitializingBean stromCommandHandlers(List<Strom<?, ?>> strommar, CommandBus commandBus, EventStore eventStore,
            Clock klocka, @Value("${liggaren.fyra-ogon:true}") boolean fyraOgon) {
        return () -> strommar.forEach(strom -> prenumerera(strom, commandBus, eventStore, klocka, fyraOgon));
    }

    private static <C, A extends StromAggregate<C, ?>> void prenumerera(Strom<C, A> strom, CommandBus commandBus,
            EventStore eventStore, Clock klocka, boolean fyraOgon) {
        EventSourcingRepository<A> repository =
                EventSourcingRepository.builder(strom.aggregat()).eventStore(eventStore).build();
        commandBus.subscribe(strom.kommandotyp().getName(),
                new StromCommandHandler<>(strom, repository, klocka, fyraOgon));
    }
}

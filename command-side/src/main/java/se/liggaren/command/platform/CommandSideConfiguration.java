package se.liggaren.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts every kind of stream behind the command bus. */
@Configuration(proxyBeanMethods = false)
class CommandSideConfiguration {

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

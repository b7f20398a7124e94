package se.liggaren.platform.foljning;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.platform.Databasschema;

/** There is nothing of this, not even a table, unless somebody has said where the traces are to be sent. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("management.opentelemetry.enabled")
class FoljningConfiguration {

    @Bean
    Foljning foljning(Tracer tracer, Propagator propagator, DataSource dataSource) {
        Databasschema.migrering(dataSource, "telemetri").migrate();
        return new Foljning(tracer, propagator, new Sparminne(JdbcClient.create(dataSource)));
    }

    @Bean
    ConfigurerModule lasarnasFoljning(ObjectProvider<Foljning> foljning) {
        return configurer -> configurer.eventProcessing().registerDefaultHandlerInterceptor((_, lasare) ->
                (uow, chain) -> foljning.getObject().lasning(lasare, uow, chain));
    }

    @Bean
    SmartInitializingSingleton kommandonasFoljning(ObjectProvider<Foljning> foljning, CommandBus kommandon,
            EventStore handelser) {
        return () -> {
            Foljning denna = foljning.getObject();
            kommandon.registerDispatchInterceptor(_ -> (_, command) -> denna.medSpar(command));
            kommandon.registerHandlerInterceptor(denna::kommando);
            handelser.subscribe(denna::lagrade);
        };
    }
}

package se.liggaren.standalone;

import java.time.Duration;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import se.liggaren.platform.handelser.AxonServerLogg;

/** A connection of an operator's command, with the same settings in the environment as the service has. */
final class AxonServeranslutning implements AutoCloseable {

    private static final Duration LANGSTA_SVAR = Duration.ofSeconds(30);

    private final AxonServerConfiguration settings;
    private final AxonServerConnectionManager connections;

    private AxonServeranslutning(AxonServerConfiguration settings) {
        this.settings = settings;
        this.connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(settings).routingServers(settings.getServers()).build();
    }

    static AxonServeranslutning till(String servers) {
        AxonServerConfiguration settings = Binder.get(new StandardEnvironment())
                .bindOrCreate("axon.axonserver", AxonServerConfiguration.class);
        settings.setServers(servers);
        settings.setComponentName("liggaren-operator");
        return new AxonServeranslutning(settings);
    }

    AxonServerLogg logg() {
        return new AxonServerLogg(() -> connections.getConnection(settings.getContext()).eventChannel(), LANGSTA_SVAR);
    }

    @Override
    public void close() {
        connections.shutdown();
    }
}

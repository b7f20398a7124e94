package se.liggaren.platform.handelser;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import se.liggaren.platform.PlatformDefaults;

/** The event store and nothing else, for tests that stand on it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PlatformDefaults.class, AxonConfiguration.class, EventStoreConfiguration.class, LedgerModule.class})
public class EventStoreTestApplication {
}

package se.liggaren.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** The settings that both sides start from. */
@Configuration(proxyBeanMethods = false)
@Import(AnslutningConfiguration.class)
@PropertySource("classpath:se/liggaren/platform/platform.properties")
public class PlatformDefaults {
}

package se.liggaren.command;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The command side as a process of its own; the ground's own test applications are left out. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan(basePackages = {"se.liggaren.platform", "se.liggaren.command", "se.liggaren.webkit"},
        excludeFilters = @Filter(type = FilterType.REGEX,
                pattern = "se\\.liggaren\\.platform\\..*(Provtjanst|TestApplication).*"))
public class TestApplication {
}

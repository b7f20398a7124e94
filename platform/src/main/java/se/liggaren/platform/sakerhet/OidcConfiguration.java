package se.liggaren.platform.sakerhet;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** People log in at the organisation's own provider, when it has been named. */
@Configuration(proxyBeanMethods = false)
@Conditional(Oidcvillkor.Med.class)
class OidcConfiguration {

    @Bean
    Oidcinstallning oidcinstallning(Environment installning) {
        return Binder.get(installning).bind("liggaren.oidc", Oidcinstallning.class).get();
    }

    @Bean
    Oidcleverantor oidcleverantor(Oidcinstallning installning) {
        return new Oidcleverantor(installning);
    }

    @Bean
    Oidcperson oidcperson(Oidcinstallning installning, @Value("${liggaren.organisation}") String organisation) {
        return new Oidcperson(installning, organisation);
    }

    @Bean
    Oidcnyckel oidcnyckel(Oidcleverantor leverantor, Oidcperson person) {
        return new Oidcnyckel(leverantor, person);
    }

    /** Right after what protects every answer has been said. */
    @Bean
    FilterRegistrationBean<Formularvag> formularvag(Oidcinstallning installning) {
        var filter = new FilterRegistrationBean<>(new Formularvag(installning.ursprung()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    @Bean
    Oidcinloggning oidcinloggning(Oidcinstallning installning, Oidcleverantor leverantor, Oidcperson person,
            Sessioner sessioner, ApplicationEventPublisher handelser) {
        return new Oidcinloggning(installning, leverantor, person, sessioner, handelser);
    }
}

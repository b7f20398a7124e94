package se.liggaren.platform.sakerhet;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Taktgrans.Slag;
import se.liggaren.platform.sakerhet.Taktgrans.Takt;

/** How often callers may call. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Takt.class)
class TaktConfiguration {

    @Bean
    Taktgrans taktgrans(Takt takt) {
        return new Taktgrans(takt, TimeMeter.SYSTEM_MILLISECONDS);
    }

    @Bean
    WebMvcConfigurer dyrt(Taktgrans takt) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry alla) {
                alla.addInterceptor(new Dyrt(takt));
            }
        };
    }

    /** Counts what is marked {@link Dyr} apart. */
    private record Dyrt(Taktgrans takt) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod metod && metod.hasMethodAnnotation(Dyr.class)) {
                takt.vantan(Slag.DYRT, Klient.av(request)).ifPresent(sekunder -> {
                    throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "Det här tar mycket av tjänsten och har "
                            + "begärts för ofta. Vänta " + sekunder + " sekunder och försök igen; inget har gått "
                            + "förlorat.").forsokIgenOm(sekunder);
                });
            }
            return true;
        }
    }
}

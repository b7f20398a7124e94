package se.liggaren.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.multipart.support.MultipartFilter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;

/** What every request and every answer passes through. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:se/liggaren/platform/http/http.properties")
class HttpConfiguration {

    private static final long STORSTA_BEGARAN = 1024 * 1024;

    /** The time, in the board's own time zone; no other code asks the machine for it. */
    @Bean
    Clock klocka() {
        return Clock.system(ZoneId.of("Europe/Stockholm"));
    }

    /** Before all else, and also when Tomcat goes straight to the page that says no. */
    @Bean
    FilterRegistrationBean<Skyddshuvuden> skyddshuvuden() {
        var filter = new FilterRegistrationBean<>(new Skyddshuvuden());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    /** Within what measures the request, where its span is begun. */
    @Bean
    FilterRegistrationBean<TraceparentFilter> traceparentFilter(ObjectProvider<Tracer> tracer) {
        var filter = new FilterRegistrationBean<>(new TraceparentFilter(tracer.getIfAvailable(() -> Tracer.NOOP)));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Felfangst> felfangst() {
        var filter = new FilterRegistrationBean<>(new Felfangst());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Storleksgrans> storleksgrans() {
        var filter = new FilterRegistrationBean<>(new Storleksgrans(STORSTA_BEGARAN));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 4);
        return filter;
    }

    /** Reads a form's files before the field that protects it is asked for, so that too large a form is told it is. */
    @Bean
    FilterRegistrationBean<MultipartFilter> multipartFilter() {
        var filter = new FilterRegistrationBean<MultipartFilter>(new MultipartFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return Apivag.ar(request);
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return filter;
    }

    /** Gives each read a strong ETag and answers 304; a controller's own stands, and what is streamed passes by. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etagFilter() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/*");
        return filter;
    }

    @Bean
    Textgrans textgrans() {
        return new Textgrans();
    }

    /** Reads JSON strictly: what we do not know, or would have to guess, is refused. What is absent is not written. */
    @Bean
    JsonMapperBuilderCustomizer strangJson() {
        return json -> json
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /** YAML comes with the description's library; nothing else here speaks it. */
    @Bean
    WebMvcConfigurer utanYaml() {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder omvandlare) {
                omvandlare.configureMessageConvertersList(alla -> alla.removeIf(
                        en -> en.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML)));
            }
        };
    }

    @Bean
    Tjansteadress tjansteadress(@Value("${liggaren.adress}") String adress) {
        return new Tjansteadress(adress);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> betroddaProxyer(
            @Value("${liggaren.betrodda-proxyer}") List<String> betrodda) {
        var proxyer = new Proxyer(betrodda);
        return tomcat -> tomcat.addEngineValves(proxyer.ventil());
    }

    /** What Tomcat refuses before we have seen it is answered in our words too. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> felFranTomcat() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(TomcatFelValve.class.getName());
            }
        });
    }
}

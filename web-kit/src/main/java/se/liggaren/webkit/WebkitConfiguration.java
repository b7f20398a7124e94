package se.liggaren.webkit;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the head on every page. */
@Configuration(proxyBeanMethods = false)
public class WebkitConfiguration implements WebMvcConfigurer {

    private final List<Menylank> meny;
    private final OppenVag oppen;

    WebkitConfiguration(ObjectProvider<Menylank> meny, ObjectProvider<OppenVag> oppen) {
        this.meny = meny.orderedStream().toList();
        this.oppen = oppen.getIfAvailable(() -> _ -> false);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Sidhuvud(meny, oppen));
    }
}

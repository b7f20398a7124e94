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

    WebkitConfiguration(ObjectProvider<Menylank> meny) {
        this.meny = meny.orderedStream().toList();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Sidhuvud(meny));
    }
}

package se.liggaren.command.api;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives each collection's commands their addresses. */
@Configuration(proxyBeanMethods = false)
class KommandoApiConfiguration {

    @Bean
    InitializingBean kommandonasAdresser(List<Samling<?>> samlingar, Kommandobindning bindning,
            Kommandomottagare mottagare,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping adresser) {
        return () -> samlingar.forEach(samling -> {
            KommandoApiPage<?> page = new KommandoApiPage<>(samling, bindning, mottagare);
            String bas = "/api/v1/" + samling.namn();
            registrera(adresser, page, "grunda", bas);
            registrera(adresser, page, "utanNamn", bas + "/kommandon/{kommando}");
            registrera(adresser, page, "medNamn", bas + "/{id}/kommandon/{kommando}");
        });
    }

    /** What kind of answer is asked for is looked at first, so that nothing is done that cannot be answered. */
    private static void registrera(RequestMappingHandlerMapping adresser, KommandoApiPage<?> page, String metod,
            String adress) {
        adresser.registerMapping(
                RequestMappingInfo.paths(adress).methods(RequestMethod.POST)
                        .consumes(MediaType.APPLICATION_JSON_VALUE).produces(MediaType.APPLICATION_JSON_VALUE)
                        .options(adresser.getBuilderConfiguration()).build(),
                page,
                Arrays.stream(KommandoApiPage.class.getDeclaredMethods())
                        .filter(m -> m.getName().equals(metod) && m.getParameters()[0].getAnnotations().length > 0)
                        .findFirst().orElseThrow());
    }
}

package se.liggaren.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The ways between the pages of a list. */
class SidorTest {

    @ParameterizedTest
    @CsvSource({"1,/lista?page=2", "2,/lista?page=1 /lista?page=3", "3,/lista?page=2"})
    void en_sida_leder_till_dem_som_finns_fore_och_efter(int page, String lankar) {
        Document sida = sidor(page, 3);

        assertThat(sida.select("nav[aria-label=Sidor] a").eachAttr("href")).containsExactly(lankar.split(" "));
        assertThat(sida.select("nav span").text()).isEqualTo("Sida " + page + " av 3");
    }

    @Test
    void en_lista_pa_en_enda_sida_leder_ingenstans() {
        assertThat(sidor(1, 1).select("nav")).isEmpty();
    }

    private static Document sidor(int page, long sistaSidan) {
        ClassLoaderTemplateResolver mallar = new ClassLoaderTemplateResolver();
        mallar.setPrefix("templates/");
        mallar.setSuffix(".html");
        SpringTemplateEngine motor = new SpringTemplateEngine();
        motor.setTemplateResolver(mallar);
        return Jsoup.parse(motor.process("platform/sidor", Set.of("sidor"), new Context(Locale.of("sv"), Map.of(
                "bladdring", new Sidindelning(page, 10).bladdring(
                        UriComponentsBuilder.fromPath("/lista").queryParam("page", page), 10 * sistaSidan)))));
    }
}

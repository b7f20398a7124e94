package se.liggaren.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The two sides, each by itself, on one database. */
@Timeout(180)
class EnInloggningTest {

    private static final String LOSENORD = "prov-losenord-1";
    private static final String KOMMANDOSIDANS = "/planer/2026/import";
    private static final String FRAGESIDANS = "/ko";
    private static final String PROVENS_EGNA = "se\\.liggaren\\.platform\\..*(Provtjanst|TestApplication).*";
    private static final Pattern SKYDD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient webblasare = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
    @ComponentScan(basePackages = {"se.liggaren.platform", "se.liggaren.command", "se.liggaren.webkit"},
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = PROVENS_EGNA))
    static class Kommandosida {
    }

    @EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
    @ComponentScan(basePackages = {"se.liggaren.platform", "se.liggaren.query", "se.liggaren.webkit"},
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = PROVENS_EGNA))
    static class Fragesida {
    }

    @Test
    void den_som_loggar_in_hos_den_ena_ar_inne_hos_bada_och_den_som_loggar_ut_ar_ute_hos_bada() throws Exception {
        try (var databas = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").start();
                var fraga = starta(Fragesida.class, databas);
                var kommando = starta(Kommandosida.class, databas)) {
            assertThat(las(kommando, KOMMANDOSIDANS).statusCode()).isEqualTo(302);
            loggaIn(kommando);
            assertThat(las(kommando, KOMMANDOSIDANS).statusCode()).isEqualTo(200);

            assertThat(skriv(kommando, "/logga-ut", skydd(las(fraga, FRAGESIDANS)), "").statusCode()).isEqualTo(302);
            assertThat(las(fraga, FRAGESIDANS).statusCode()).isEqualTo(302);
            assertThat(las(kommando, KOMMANDOSIDANS).statusCode()).isEqualTo(302);

            loggaIn(fraga);
            kommando.close();
            assertThat(las(fraga, FRAGESIDANS).statusCode()).isEqualTo(200);
        }
    }

    private void loggaIn(ConfigurableApplicationContext hos) throws IOException, InterruptedException {
        skriv(hos, "/logga-in", skydd(las(hos, "/logga-in")), "&konto=inkopschef&losenord=" + LOSENORD);
    }

    private static ConfigurableApplicationContext starta(Class<?> sida, EmbeddedPostgres databas) {
        return new SpringApplicationBuilder(sida).lazyInitialization(true).run("--server.port=0",
                "--server.address=127.0.0.1", "--spring.datasource.url=" + databas.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.hikari.maximum-pool-size=8", "--springdoc.api-docs.enabled=false",
                "--springdoc.swagger-ui.enabled=false", "--liggaren.demo=true",
                "--liggaren.demo.losenord=" + LOSENORD);
    }

    private HttpResponse<String> las(ConfigurableApplicationContext hos, String vag)
            throws IOException, InterruptedException {
        return webblasare.send(HttpRequest.newBuilder(adress(hos, vag)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> skriv(ConfigurableApplicationContext hos, String vag, String skydd, String falt)
            throws IOException, InterruptedException {
        return webblasare.send(HttpRequest.newBuilder(adress(hos, vag))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(skydd, StandardCharsets.UTF_8) + falt))
                .build(), BodyHandlers.ofString());
    }

    private static URI adress(ConfigurableApplicationContext hos, String vag) {
        return URI.create("http://localhost:" + hos.getEnvironment().getProperty("local.server.port") + vag);
    }

    private static String skydd(HttpResponse<String> sida) {
        var fynd = SKYDD.matcher(sida.body());
        assertThat(fynd.find()).as("formulär på sidan").isTrue();
        return fynd.group(1);
    }
}

package se.liggaren.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.liggaren.events.Handelse;
import se.liggaren.platform.TestPostgres;
import se.liggaren.platform.http.Anrop;
import se.liggaren.query.platform.Vantan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole query side over HTTP, on a real PostgreSQL that its readers follow. Each class has a service and a database
 * of its own, in which it registers its facts once, before all its tests.
 */
@SpringBootTest(classes = Lasprov.Prov.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"liggaren.demo=true", "liggaren.demo.losenord=" + Lasprov.LOSENORD})
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Lasprov {

    static final String LOSENORD = "prov";

    private static final Duration LANGE = Duration.ofSeconds(30);

    /** A caller who is nobody until she logs in; a new one for each test. */
    Anrop anrop;

    @LocalServerPort
    private int port;

    @Autowired
    private EventStore store;

    @Autowired
    private Vantan vantan;

    @DynamicPropertySource
    static void databas(DynamicPropertyRegistry properties) {
        TestPostgres.nyDatabas(properties);
    }

    @BeforeEach
    void ny_anropare() {
        anrop = new Anrop(port);
    }

    /** Registers the facts last in the stream, a second apart on the morning of 12 May 2026. */
    final void registrera(int forstaId, Object strom, Handelse... handelser) {
        registreraVid(forstaId, "2026-05-12T08:00:00Z", strom, handelser);
    }

    /** Registers the facts last in the stream, a second apart from the instant on, with ids that count on. */
    final void registreraVid(int forstaId, String tid, Object strom, Handelse... handelser) {
        long fore = store.lastSequenceNumberFor(strom.toString()).map(sekvens -> sekvens + 1).orElse(0L);
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (int i = 0; i < handelser.length; i++) {
            messages.add(Vyprov.message(new UUID(3, forstaId + i), Instant.parse(tid).plusSeconds(i).toString(), strom,
                    fore + i + 1, handelser[i]));
        }
        store.publish(messages);
    }

    /** Until the view has read the stream to the version. */
    final void vantaIn(String vy, Object strom, long version) throws InterruptedException {
        assertThat(vantan.vanta(vy, strom.toString(), version, LANGE)).as(vy).isTrue();
    }

    final void loggaIn(String konto) {
        anrop.loggaIn(konto, LOSENORD);
    }

    /** The page, as the one who is logged in sees it. */
    final Document sida(String adress) {
        HttpResponse<String> svar = anrop.las(adress);
        assertThat(svar.statusCode()).as(svar.body()).isEqualTo(200);
        return Jsoup.parse(svar.body());
    }

    final JsonNode json(String konto, String adress) {
        HttpResponse<String> svar = svar(konto, adress);
        assertThat(svar.statusCode()).as(svar.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(svar.body());
    }

    final HttpResponse<String> svar(String konto, String adress) {
        return svar(konto, adress, "application/json");
    }

    /** What the account's program is answered, when it asks for the media type. */
    final HttpResponse<String> svar(String konto, String adress, String typ) {
        return anrop.las(adress, "Authorization", "Bearer demo." + konto + "." + LOSENORD, "Accept", typ);
    }

    /** The answer is a problem of that status, and its text has the word that leads the reader right. */
    static void arProblem(HttpResponse<String> svar, int status, String ord) {
        assertThat(svar.statusCode()).as(svar.body()).isEqualTo(status);
        assertThat(svar.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(svar.body()).contains(ord);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(basePackages = {"se.liggaren.platform", "se.liggaren.query", "se.liggaren.webkit"},
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(Prov|EventStoreTest|VyerTest).*"))
    static class Prov {
    }
}

package se.liggaren.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.liggaren.platform.TestPostgres;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = Provtjanst.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"liggaren.demo=true", "liggaren.demo.losenord=prov", "axon.axonserver.enabled=false",
        "spring.flyway.enabled=false"})
class ProblemTest {

    private static final String[] NYCKEL = {"Authorization", "Bearer demo.upphandlare.prov"};
    private static final String[] JSON = {"Authorization", "Bearer demo.upphandlare.prov",
            "Content-Type", "application/json"};

    @DynamicPropertySource
    static void databas(DynamicPropertyRegistry egenskaper) {
        TestPostgres.nyDatabas(egenskaper);
    }

    @LocalServerPort
    private int port;

    private Anrop anrop;

    @BeforeEach
    void borja() {
        anrop = new Anrop(port);
    }

    @Test
    void ett_nej_har_skal_klartext_och_det_som_hor_till() {
        var svar = anrop.las("/api/v1/nej", NYCKEL);

        var problem = problem(svar, 409);
        assertThat(problem.get("type").stringValue()).isEqualTo("about:blank");
        assertThat(problem.get("title").stringValue()).isEqualTo("Det går inte i det här läget");
        assertThat(problem.get("detail").stringValue()).isEqualTo("Vänta till den 3 mars.");
        assertThat(problem.get("instance").stringValue()).isEqualTo("/api/v1/nej");
        assertThat(problem.get("skal").stringValue()).isEqualTo("AVTALSSPARREN_LOPER");
        assertThat(problem.get("kandidater").get(0).get("id").stringValue()).isEqualTo("GNUS-2026-04");
    }

    @Test
    void ett_ovantat_fel_ger_ett_spar_och_rojer_inget() {
        var svar = anrop.las("/api/v1/trasigt", "Authorization", "Bearer demo.upphandlare.prov",
                "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(problem(svar, 500).get("sparId").stringValue()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(svar.body()).doesNotContain("select", "Exception", "trace\"");
        assertThat(svar.headers().firstValue("traceparent").orElseThrow())
                .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-(?!00f067aa0ba902b7)[0-9a-f]{16}-01");
    }

    @Test
    void nar_lagret_ar_borta_ombeds_den_som_ringer_att_komma_igen() {
        var svar = anrop.las("/api/v1/lagret-borta", NYCKEL);

        problem(svar, 503);
        assertThat(svar.headers().firstValue("Retry-After")).contains("5");
        assertThat(svar.body()).doesNotContain("select");
    }

    @Test
    void nar_andra_hinner_fore_gang_pa_gang_far_den_som_ringer_veta_det() {
        var svar = anrop.las("/api/v1/upptaget", NYCKEL);

        assertThat(problem(svar, 409).get("skal").stringValue()).isEqualTo("ANDRA_HANN_FORE");
        assertThat(svar.headers().firstValue("Retry-After")).contains("1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"namn":"a","antal":1,"dag":"2026-13-01","ord":[]}    | dag
            {"namn":"a","antal":"1","dag":"2026-01-01","ord":[]}  | antal
            {"namn":"a","antal":1.5,"dag":"2026-01-01","ord":[]}  | antal
            {"namn":"a","antal":null,"dag":"2026-01-01","ord":[]} | antal
            {"namn":"a\\u0000","antal":1,"ord":[]}                | namn
            {"namn":"a\\ud800","antal":1,"ord":[]}                | namn
            {"namn":"a","antal":1,"ord":["b",["c"]]}              | ord[1]
            {"namn":"a","antal":1,"okand":1}                      | okand
            """)
    void ett_falt_som_ar_fel_namns(String innehall, String falt) {
        var problem = problem(anrop.skriv("/api/v1/prov", innehall, JSON), 400);

        assertThat(problem.get("fel").get(0).get("falt").stringValue()).isEqualTo(falt);
        assertThat(problem.get("fel").get(0).get("meddelande").stringValue()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/prov/1?giltigt=igar | giltigt
            /api/v1/prov/ett            | nr
            /api/v1/sok                 | namn
            """)
    void en_parameter_som_ar_fel_namns(String vag, String falt) {
        assertThat(problem(anrop.las(vag, NYCKEL), 400).get("fel").get(0).get("falt").stringValue()).isEqualTo(falt);
    }

    @Test
    void dubbla_falt_djup_och_trasig_json_vagras() {
        for (var innehall : new String[] {"{\"namn\":\"a\",\"namn\":\"b\"}", "[".repeat(5000), "{\"namn\":", "", "null",
                "{\"a\":1} {\"b\":2}", "{\"namn\":\"\ud800\"}", "{\"\\u0000\":1}"}) {
            problem(anrop.skriv("/api/v1/prov", innehall, JSON), 400);
        }
        for (var innehall : new String[] {"{\"a\":{\"b\":[\"x\\u0000\"]}}", "{\"\\u0000\":1}", "{\"a\":\"\\udc00\"}"}) {
            problem(anrop.skriv("/api/v1/fritt", innehall, JSON), 400);
        }
    }

    @Test
    void fel_metod_format_och_adress_far_ratt_svar() {
        var svar = anrop.skicka("DELETE", "/api/v1/prov/1", BodyPublishers.noBody(), NYCKEL);
        problem(svar, 405);
        assertThat(svar.headers().firstValue("Allow")).contains("GET");

        problem(anrop.las("/api/v1/finns-inte", NYCKEL), 404);
        problem(anrop.skriv("/api/v1/prov", "<a/>", "Authorization", NYCKEL[1], "Content-Type", "text/xml"), 415);
        problem(anrop.skriv("/api/v1/prov", "{}", "Authorization", NYCKEL[1], "Content-Type", "inte en typ"), 415);
        problem(anrop.skriv("/api/v1/prov", "namn: a", "Authorization", NYCKEL[1], "Content-Type", "application/yaml"),
                415);
        problem(anrop.las("/api/v1/prov/1", "Authorization", NYCKEL[1], "Accept", "image/png"), 406);
        problem(anrop.las("/api/v1/prov/1", "Authorization", NYCKEL[1], "Accept", "///"), 406);
    }

    @Test
    void for_mycket_vagras_hur_det_an_skickas() {
        var stort = "{\"namn\":\"" + "x".repeat(1024 * 1024) + "\"}";
        problem(anrop.skriv("/api/v1/prov", stort, JSON), 413);
        problem(anrop.skicka("POST", "/api/v1/prov", BodyPublishers.ofInputStream(() ->
                new ByteArrayInputStream(stort.getBytes())), JSON), 413);
    }

    @Test
    void en_fil_tas_emot_till_sin_grans() {
        problem(fil(11 * 1024 * 1024), 413);
        assertThat(fil(2 * 1024 * 1024).statusCode()).isEqualTo(200);
        problem(anrop.skriv("/api/v1/fil", "skrap", "Authorization", NYCKEL[1],
                "Content-Type", "multipart/form-data; boundary=x"), 400);
        problem(anrop.skriv("/api/v1/fil", "skrap", "Authorization", NYCKEL[1],
                "Content-Type", "multipart/form-data"), 400);
    }

    private HttpResponse<String> fil(int storlek) {
        return anrop.skriv("/api/v1/fil", "--x\r\n"
                        + "Content-Disposition: form-data; name=\"fil\"; filename=\"a.csv\"\r\n\r\n" + "a".repeat(storlek) + "\r\n--x--\r\n",
                "Authorization", NYCKEL[1], "Content-Type", "multipart/form-data; boundary=x");
    }

    @Test
    void en_lasning_har_etagg_och_svarar_304() {
        var forsta = anrop.las("/api/v1/prov/1", NYCKEL);
        var etagg = forsta.headers().firstValue("ETag").orElseThrow();

        assertThat(etagg).startsWith("\"");
        assertThat(forsta.headers().firstValue("Cache-Control")).contains("private, no-cache");
        var andra = anrop.las("/api/v1/prov/1", "Authorization", NYCKEL[1], "If-None-Match", etagg);
        assertThat(andra.statusCode()).isEqualTo(304);
        assertThat(andra.body()).isEmpty();
        assertThat(anrop.las("/api/v1/prov/2", "Authorization", NYCKEL[1], "If-None-Match", etagg).statusCode())
                .isEqualTo(200);
    }

    @Test
    void ett_kommandos_etagg_star_kvar_och_ett_flode_har_ingen() {
        assertThat(anrop.skriv("/api/v1/fritt", "{}", JSON).headers().firstValue("ETag")).contains("\"4\"");

        var flode = anrop.las("/api/v1/flode", NYCKEL);
        assertThat(flode.body()).isEqualTo("{\"a\":1}\n{\"a\":2}\n");
        assertThat(flode.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void api_info_ar_oppen_och_foljer_profilen() {
        var svar = anrop.las("/api/v1/api-info");

        assertThat(svar.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(svar.body()).propertyNames()).containsExactlyInAnyOrder(
                "apiName", "apiVersion", "apiReleased", "apiDocumentation", "apiStatus");
    }

    @Test
    void beskrivningen_ar_openapi_3_1_med_nyckel_och_felsvar() {
        var beskrivning = JsonMapper.shared().readTree(anrop.las("/v3/api-docs").body());

        assertThat(beskrivning.get("openapi").stringValue()).startsWith("3.1");
        assertThat(beskrivning.at("/info/contact/name").isString()).isTrue();
        assertThat(beskrivning.at("/info/license/identifier").isString()).isTrue();
        assertThat(beskrivning.at("/components/securitySchemes/apinyckel/scheme").stringValue()).isEqualTo("bearer");
        assertThat(beskrivning.at("/components/schemas/Problem/properties").propertyNames()).contains("skal", "fel");
        assertThat(beskrivning.at("/paths/~1api~1v1~1prov/post/responses").propertyNames())
                .contains("200", "400", "401", "403", "409", "412", "422", "503");
        assertThat(beskrivning.get("paths").propertyNames()).allMatch(vag -> vag.startsWith("/api/"));
    }

    private static JsonNode problem(HttpResponse<String> svar, int status) {
        assertThat(svar.statusCode()).as(svar.body()).isEqualTo(status);
        assertThat(svar.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = JsonMapper.shared().readTree(svar.body());
        assertThat(problem.propertyNames()).contains("type", "title", "status", "detail", "instance");
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        return problem;
    }
}

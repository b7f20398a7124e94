package se.liggaren.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.platform.http.Anrop.dit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.liggaren.platform.TestPostgres;

/** The service as somebody outside meets it, through a proxy that it trusts, and known by one name. */
@SpringBootTest(classes = Provtjanst.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"liggaren.demo=true", "liggaren.demo.losenord=prov", "axon.axonserver.enabled=false",
                "spring.flyway.enabled=false", "liggaren.betrodda-proxyer=127.0.0.1,::1",
                "liggaren.adress=https://liggaren.example.se", "liggaren.takt.inloggad=300", "liggaren.takt.okand=400",
                "liggaren.takt.dyrt=3", "liggaren.takt.inloggning=8"})
class UtifranTest {

    private static final String FORMULAR = "application/x-www-form-urlencoded";

    @DynamicPropertySource
    static void databas(DynamicPropertyRegistry egenskaper) {
        TestPostgres.nyDatabas(egenskaper);
    }

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET     | /logga-in                    |        | 200
            GET     | /                            |        | 302
            GET     | /                            | inne   | 200
            GET     | /sida-nej                    | inne   | 404
            GET     | /finns-inte                  | inne   | 404
            GET     | /sida-trasig                 | inne   | 500
            GET     | /konton                      | inne   | 403
            POST    | /asidan                      | inne   | 403
            POST    | /logga-in                    |        | 302
            DELETE  | /asidan                      | inne   | 403
            GET     | /webkit/liggaren.css         |        | 200
            GET     | /webjars/finns-inte.css      |        | 404
            GET     | /api/v1/api-info             |        | 200
            GET     | /api/v1/prov/1               |        | 401
            GET     | /api/v1/prov/1               | nyckel | 200
            HEAD    | /api/v1/prov/1               | nyckel | 200
            OPTIONS | /api/v1/prov/1               | nyckel | 200
            GET     | /api/v1/prov/ett             | nyckel | 400
            GET     | /api/v1/finns-inte           | nyckel | 404
            DELETE  | /api/v1/prov/1               | nyckel | 405
            POST    | /api/v1/prov                 | nyckel | 400
            GET     | /api/v1/nej                  | nyckel | 409
            GET     | /api/v1/flode                | nyckel | 200
            GET     | /api/v1/trasigt              | nyckel | 500
            GET     | /api/v1/lagret-borta         | nyckel | 503
            GET     | /actuator/health             |        | 200
            GET     | /actuator/health/liveness    |        | 200
            GET     | /actuator                    | admin  | 404
            GET     | /actuator/env                | admin  | 404
            GET     | /actuator/prometheus         |        | 401
            GET     | /actuator/prometheus         | nyckel | 403
            GET     | /actuator/prometheus         | admin  | 200
            GET     | /v3/api-docs                 |        | 200
            GET     | /swagger-ui.html             |        | 302
            GET     | /swagger-ui/index.html       |        | 200
            GET     | /swagger-ui/swagger-ui.css   |        | 200
            """)
    void varje_svar_skyddar_den_som_laser_det(String metod, String vag, String vem, int status) {
        for (var overTls : List.of(false, true)) {
            var svar = skicka(metod, vag, "", genom(overTls, switch (vem) {
                case "inne" -> new String[] {"Cookie", inloggad(overTls)};
                case "nyckel" -> new String[] {"Authorization", "Bearer demo.lasare.prov"};
                case "admin" -> new String[] {"Authorization", "Bearer demo.admin.prov"};
                case null, default -> new String[0];
            }));
            var vad = metod + " " + vag + (overTls ? " över TLS" : "");

            assertThat(svar.statusCode()).as(vad).isEqualTo(status);
            Utifran.granska(vad, svar, overTls);
        }
    }

    @Test
    void en_inloggad_sida_sparas_ingenstans_och_ett_svar_till_ett_program_bara_hos_det() {
        assertThat(skicka("GET", "/", "", genom(true, "Cookie", inloggad(true))).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(sagt -> assertThat(sagt).contains("no-store"));
        assertThat(skicka("GET", "/api/v1/prov/1", "", genom(true, "Authorization", "Bearer demo.lasare.prov"))
                .headers().firstValue("Cache-Control")).contains("private, no-cache");
    }

    @Test
    void den_som_loggar_in_far_en_ny_kaka_och_den_gamla_slutar_galla_nar_hon_loggar_ut() {
        var fore = skicka("GET", "/logga-in", "", genom(true));
        var inloggning = skickaFormular(fore, "/logga-in", "&konto=lasare&losenord=prov");
        Utifran.granska("inloggningen", inloggning, true);
        assertThat(kaka(inloggning)).isNotEqualTo(kaka(fore));
        assertThat(dit(skicka("GET", "/", "", genom(true, "Cookie", kaka(fore))))).isEqualTo("/logga-in");

        var start = skicka("GET", "/", "", genom(true, "Cookie", kaka(inloggning)));
        assertThat(start.statusCode()).isEqualTo(200);
        var utloggning = skicka("POST", "/logga-ut", "_csrf=" + skydd(start, "/logga-ut"),
                genom(true, "Cookie", kaka(inloggning), "Content-Type", FORMULAR));
        Utifran.granska("utloggningen", utloggning, true);
        assertThat(utloggning.headers().firstValue("Clear-Site-Data")).contains("\"cookies\", \"storage\"");
        assertThat(dit(skicka("GET", "/", "", genom(true, "Cookie", kaka(inloggning))))).isEqualTo("/logga-in");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            liggaren.example.se      | 302
            LOCALHOST:8080           | 302
            evil.example             | 421
            liggaren.example.se.evil | 421
            """)
    void tjansten_svarar_bara_under_sitt_eget_namn(String namn, int status) {
        var svar = radata("GET /asidan HTTP/1.1", "Host: " + namn);
        assertThat(svar.status()).isEqualTo(status);
        Utifran.granska(namn, svar.status(), svar.huvuden(), svar.innehall(), false);
        assertThat(radata("GET /asidan HTTP/1.1", "Host: localhost", "X-Forwarded-Host: " + namn).status())
                .isEqualTo(status);
        assertThat(radata("GET /api/v1/api-info HTTP/1.1", "Host: localhost", "Forwarded: host=evil.example;proto=https")
                .huvuden().map()).doesNotContainKey("Strict-Transport-Security");
    }

    @Test
    void den_som_mater_en_process_kanner_den_vid_dess_adress() {
        assertThat(radata("GET /actuator/health HTTP/1.1", "Host: 172.30.77.5:8080").status()).isEqualTo(200);
        assertThat(radata("GET /actuator/../asidan HTTP/1.1", "Host: 172.30.77.5:8080").status()).isGreaterThan(399);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/%5cevil.example", "/\\evil.example", "/%2f%2fevil.example",
            "/asidan/..;/konton", "/asidan%0d%0aSet-Cookie:%20a=b", "/asidan;a=b", "/%2e%2e/asidan",
            "https://evil.example/asidan"})
    void ingen_vag_leder_bort_fran_tjansten(String vag) {
        var svar = radata("GET " + vag + " HTTP/1.1", "Host: localhost");

        assertThat(svar.status()).as(vag).isBetween(300, 499);
        Utifran.granska(vag, svar.status(), svar.huvuden(), svar.innehall(), false);
        assertThat(svar.huvuden().firstValue("Location").orElse("/logga-in")).isEqualTo("/logga-in");
    }

    @Test
    void inloggningen_leder_bara_dit_den_avbrots_och_ingen_parameter_andrar_det() {
        var fore = skicka("GET", "/asidan?tillbaka=//evil.example&continue=https://evil.example", "", genom(true));
        var sida = skicka("GET", "/logga-in?tillbaka=//evil.example", "", genom(true, "Cookie", kaka(fore)));
        var dit = skicka("POST", "/logga-in", "konto=lasare&losenord=prov&tillbaka=//evil.example&redirect="
                + "https://evil.example&_csrf=" + skydd(sida, "/logga-in"),
                genom(true, "Cookie", kaka(fore), "Content-Type", FORMULAR)).headers().firstValue("Location").orElseThrow();

        assertThat(dit).matches("https://localhost/asidan\\?.*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TRACE / HTTP/1.1                                     | 405
            TRACE /api/v1/prov/1 HTTP/1.1                        | 405
            CONNECT / HTTP/1.1                                   | 501
            PROPFIND /api/v1/prov/1 HTTP/1.1                     | 405
            FOO / HTTP/1.1                                       | 405
            G@T / HTTP/1.1                                       | 400
            GET / HTTP/9.9                                       | 505
            GET /api/v1/prov/%zz HTTP/1.1                        | 400
            GET /api/v1/prov/%00 HTTP/1.1                        | 400
            GET /%c0%ae HTTP/1.1                                 | 400
            GET /<script>alert(1)</script> HTTP/1.1              | 400
            \u0016\u0003\u0001\u0002                             | 400
            """)
    void det_som_ar_fel_skrivet_far_ett_nej_som_inte_rojer_nagot(String rad, int status) {
        var svar = radata(rad.translateEscapes(), "Host: localhost");

        assertThat(svar.status()).as(rad).isEqualTo(status);
        Utifran.granska(rad, svar.status(), svar.huvuden(), svar.innehall(), false);
        assertThat(svar.innehall()).as(rad).containsAnyOf("<h1>", "\"detail\":").doesNotContain("script>");
    }

    @Test
    void en_begaran_som_ar_for_stor_far_veta_i_vad() {
        assertThat(radata("GET /api/v1/prov/1?a=" + "b".repeat(9_000) + " HTTP/1.1", "Host: localhost").status())
                .isEqualTo(414);
        assertThat(radata("GET /" + "b".repeat(9_000) + " HTTP/1.1", "Host: localhost").status()).isEqualTo(414);
        assertThat(radata("GET /api/v1/prov/1 HTTP/1.1", "Host: localhost", "X-A: " + "b".repeat(12_000),
                "X-B: " + "b".repeat(12_000)).status()).isEqualTo(431);
        assertThat(radata("GET /api/v1/prov/1 HTTP/1.1", "Host: localhost", "X-A: " + "b".repeat(40_000)).status())
                .isEqualTo(400);
        assertThat(radata("GET / HTTP/1.1", Stream.concat(Stream.of("Host: localhost"),
                IntStream.range(0, 200).mapToObj(nr -> "X-" + nr + ": a")).toArray(String[]::new)).status())
                .isEqualTo(400);
    }

    @Test
    void ett_formular_med_for_manga_falt_och_en_packad_begaran_tas_inte_emot() {
        var falt = "a=b&".repeat(1_001);
        var nyckel = new String[] {"Authorization", "Bearer demo.lasare.prov"};
        assertThat(skicka("POST", "/logga-in", falt, "Content-Type", FORMULAR).statusCode()).isIn(400, 413);
        var delar = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n".repeat(51) + "--x--\r\n";
        assertThat(skicka("POST", "/api/v1/fil", delar, nyckel[0], nyckel[1],
                "Content-Type", "multipart/form-data; boundary=x").statusCode()).isIn(400, 413);
        var packad = skicka("POST", "/api/v1/fritt", "{}", nyckel[0], nyckel[1], "Content-Type", "application/json",
                "Content-Encoding", "gzip");
        assertThat(packad.statusCode()).isEqualTo(415);
        assertThat(packad.body()).contains("Content-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"djup", "tal", "namn", "manga"})
    void json_utan_matta_vagras(String hur) {
        var innehall = switch (hur) {
            case "djup" -> "[".repeat(65) + "]".repeat(65);
            case "tal" -> "9".repeat(101);
            case "namn" -> "{\"" + "a".repeat(1_001) + "\":1}";
            default -> "[" + "1,".repeat(250_000) + "1]";
        };
        var svar = skicka("POST", "/api/v1/fritt", innehall, "Authorization", "Bearer demo.lasare.prov",
                "Content-Type", "application/json");

        assertThat(svar.statusCode()).isEqualTo(400);
        assertThat(svar.headers().firstValue("Content-Type")).contains("application/problem+json");
        Utifran.granska(hur, svar, false);
    }

    @Test
    void ett_ovantat_fel_har_ett_nummer_som_star_i_loggen() {
        var svar = skicka("GET", "/sida-trasig", "", genom(false, "Cookie", inloggad(false)));

        assertThat(Jsoup.parse(svar.body()).select("main code").text())
                .isEqualTo(svar.headers().firstValue("traceparent").orElseThrow().split("-")[1]);
    }

    @Test
    void ingen_annans_sida_far_andra_nagot_i_den_inloggades_namn(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping adresser) {
        var anrop = new Anrop(port);
        anrop.loggaIn("admin", "prov");

        assertThat(Formularskydd.granska(adresser, anrop)).contains("/asidan", "/byt-losenord", "/konton");
    }

    @Test
    void ingen_annans_sida_far_lasa_svaren() {
        for (var vag : List.of("/api/v1/api-info", "/logga-in", "/v3/api-docs")) {
            Utifran.granska(vag, skicka("GET", vag, "", "Origin", "https://evil.example"), false);
            Utifran.granska(vag, skicka("OPTIONS", vag, "", "Origin", "https://evil.example",
                    "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "authorization"), false);
        }
    }

    @Test
    void en_okand_som_anropar_for_ofta_far_vanta_men_ingen_annan_och_inte_for_det_som_ligger_stilla() {
        String[] ena = {"X-Forwarded-For", "203.0.113.1"};
        assertThat(tillsNej(400, "/api/v1/api-info", ena).body()).contains("För många anrop");
        for (var vag : List.of("/logga-in", "/v3/api-docs", "/finns-inte")) {
            tillsNej(0, vag, ena);
        }
        assertThat(skicka("GET", "/webkit/liggaren.css", "", ena).statusCode()).isEqualTo(200);
        assertThat(skicka("GET", "/actuator/health/liveness", "", ena).statusCode()).isEqualTo(200);
        assertThat(skicka("GET", "/api/v1/vem", "", ena[0], ena[1], "Authorization", "Bearer demo.jurist.prov")
                .statusCode()).isEqualTo(200);
        assertThat(skicka("GET", "/logga-in", "", "X-Forwarded-For", "203.0.113.2").statusCode()).isEqualTo(200);
        // what the caller has written himself stands before what the proxy saw
        tillsNej(0, "/logga-in", "X-Forwarded-For", "203.0.113.2, 203.0.113.1");
    }

    @Test
    void den_som_provar_nycklar_far_vanta() {
        assertThat(tillsNej(400, "/api/v1/vem", "X-Forwarded-For", "203.0.113.3", "Authorization",
                "Bearer lk_a_b").body()).contains("För många anrop");
    }

    @Test
    void en_nyckel_som_anvands_for_ofta_far_vanta_varifran_den_an_kommer() {
        tillsNej(300, "/api/v1/vem", "Authorization", "Bearer demo.namnd.prov");
        tillsNej(0, "/api/v1/vem", "Authorization", "Bearer demo.namnd.prov", "X-Forwarded-For", "203.0.113.4");
    }

    @Test
    void det_som_ar_dyrt_far_begaras_mer_sallan() {
        var nej = tillsNej(3, "/api/v1/dyrt", "Authorization", "Bearer demo.delegat.prov");
        assertThat(nej.body()).contains("Det här tar mycket av tjänsten");
        assertThat(skicka("GET", "/api/v1/vem", "", "Authorization", "Bearer demo.delegat.prov").statusCode())
                .isEqualTo(200);
        assertThat(skicka("GET", "/api/v1/dyrt", "", "Authorization", "Bearer demo.revisor.prov").statusCode())
                .isEqualTo(200);
    }

    @Test
    void den_som_gissar_losenord_far_vanta_aven_om_kontona_ar_olika_och_den_som_har_ratt_raknas_inte() {
        for (var forsok = 0; forsok < 9; forsok++) {
            assertThat(dit(logga("lasare", "prov", "203.0.113.5"))).isEqualTo("/");
        }
        for (var forsok = 0; forsok < 8; forsok++) {
            assertThat(dit(logga("gissning" + forsok, "fel", "203.0.113.5"))).isEqualTo("/logga-in?fel");
        }
        var nej = IntStream.range(0, 20).mapToObj(_ -> logga("gissning", "fel", "203.0.113.5"))
                .filter(svar -> svar.statusCode() == 429).findFirst().orElseThrow();
        assertThat(nej.headers().firstValue("Retry-After").map(Integer::valueOf).orElseThrow()).isBetween(1, 60);
        assertThat(Jsoup.parse(nej.body()).select("h1").text()).isEqualTo("För många anrop");
        assertThat(dit(logga("lasare", "prov", "203.0.113.6"))).isEqualTo("/");
    }

    /** Calls so many times, and then until the answer is no: a little comes back while we call. */
    private HttpResponse<String> tillsNej(int antal, String vag, String... huvuden) {
        var anrop = new Anrop(port);
        for (var nr = 0; nr < antal; nr++) {
            assertThat(anrop.las(vag, huvuden).statusCode()).isNotEqualTo(429);
        }
        return IntStream.range(0, antal + 50).mapToObj(_ -> anrop.las(vag, huvuden)).filter(svar -> svar.statusCode() == 429)
                .findFirst().map(svar -> {
                    assertThat(svar.headers().firstValue("Retry-After").map(Integer::valueOf).orElseThrow())
                            .isBetween(1, 60);
                    Utifran.granska(vag, svar, false);
                    return svar;
                }).orElseThrow();
    }

    private HttpResponse<String> logga(String konto, String losenord, String fran) {
        var sida = skicka("GET", "/logga-in", "", genom(true, "X-Forwarded-For", fran));
        return skicka("POST", "/logga-in", "konto=%s&losenord=%s&_csrf=%s".formatted(konto, losenord,
                skydd(sida, "/logga-in")), genom(true, "Cookie", kaka(sida), "Content-Type", FORMULAR,
                "X-Forwarded-For", fran));
    }

    private String inloggad(boolean overTls) {
        var sida = skicka("GET", "/logga-in", "", genom(overTls));
        return kaka(skicka("POST", "/logga-in", "konto=lasare&losenord=prov&_csrf=" + skydd(sida, "/logga-in"),
                genom(overTls, "Cookie", kaka(sida), "Content-Type", FORMULAR)));
    }

    private HttpResponse<String> skickaFormular(HttpResponse<String> sida, String till, String falt) {
        return skicka("POST", till, "_csrf=" + skydd(sida, till) + falt,
                genom(true, "Cookie", kaka(sida), "Content-Type", FORMULAR));
    }

    private static String skydd(HttpResponse<String> sida, String till) {
        return Jsoup.parse(sida.body()).select("form[action=" + till + "] input[name=_csrf]").attr("value");
    }

    private static String kaka(HttpResponse<String> svar) {
        return svar.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static String[] genom(boolean tls, String... huvuden) {
        return Stream.concat(Stream.of("X-Forwarded-Proto", tls ? "https" : "http"), Stream.of(huvuden))
                .toArray(String[]::new);
    }

    private HttpResponse<String> skicka(String metod, String vag, String innehall, String... huvuden) {
        return new Anrop(port).skicka(metod, vag,
                innehall.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(innehall), huvuden);
    }

    private record Radata(int status, HttpHeaders huvuden, String innehall) {
    }

    /** Sends the lines as they are, and reads what comes back. */
    private Radata radata(String rad, String... huvuden) {
        try (var forbindelse = new Socket("localhost", port)) {
            forbindelse.setSoTimeout(20_000);
            forbindelse.getOutputStream().write((rad + "\r\n" + String.join("\r\n", huvuden)
                    + "\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            var svar = new ByteArrayOutputStream();
            forbindelse.getInputStream().transferTo(svar);
            var delar = svar.toString(UTF_8).split("\r\n\r\n", 2);
            var rader = delar[0].lines().toList();
            var lasta = rader.stream().skip(1).map(en -> en.split(": ?", 2)).collect(Collectors.groupingBy(en -> en[0],
                    () -> new TreeMap<String, List<String>>(), Collectors.mapping(en -> en[1], Collectors.toList())));
            return new Radata(Integer.parseInt(rader.getFirst().split(" ")[1]),
                    HttpHeaders.of(lasta, (_, _) -> true), delar[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(rad, e);
        }
    }
}

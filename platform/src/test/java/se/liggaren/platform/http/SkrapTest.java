package se.liggaren.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.liggaren.platform.TestPostgres;

/** Sends what no decent client would; the fault is the sender's, and the answer must say so. */
@SpringBootTest(classes = Provtjanst.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"liggaren.demo=true", "liggaren.demo.losenord=pröv", "axon.axonserver.enabled=false",
                "spring.flyway.enabled=false"})
class SkrapTest {

    private static final String NYCKEL = "Authorization: Bearer demo.admin.pröv";
    private static final String HEL = "{\"namn\":\"Förband\",\"antal\":3,\"dag\":\"2026-05-11\",\"ord\":[\"a\",\"b\"]}";
    private static final List<String> VAGAR = List.of("/api/v1/prov/1", "/api/v1/sok?namn=a", "/api/v1/prov",
            "/api/v1/fritt", "/api/v1/fil", "/logga-in", "/webkit/liggaren.css", "/v3/api-docs", "/");
    private static final List<String> SKRAP = List.of("%", "%zz", "%00", "%c0%af", "%ff", "\0", "\u0001", "\ud800",
            "é", "//", "/../", "/..;/", ";a=b", "\\", "{", "}", "[", "]", "|", "^", "<script>", "\"", "'",
            "' or 1=1 --", "${7*7}", "#", "?", "&", "=", "a".repeat(9000), "[".repeat(3000), "9".repeat(2000), "1e999999999",
            "\\u0000", "\\ud800", "\\", "null", "true", "{}", "[]", "-0", "0x1", "NaN", "\t", ",", ":");

    @DynamicPropertySource
    static void databas(DynamicPropertyRegistry egenskaper) {
        TestPostgres.nyDatabas(egenskaper);
    }

    @LocalServerPort
    private int port;

    @Test
    void ett_anrop_som_ar_ratt_gar_fram() {
        assertThat(skicka(anrop("POST", "/api/v1/prov", List.of(NYCKEL, "Content-Type: application/json"), HEL)))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ingen_skrapbegaran_ger_ett_fel_som_ar_vart(long fro) {
        var slump = new Random(fro);
        var svaren = IntStream.range(0, 250).mapToObj(_ -> skrap(slump)).map(this::svar).toList();

        assertThat(svaren).filteredOn(svar -> !svar.text().matches("(?s)HTTP/1\\.1 [234].*")
                || Stream.of("Exception", "\tat ", "org.apache", "Apache Tomcat").anyMatch(svar.text()::contains))
                .isEmpty();
        var nej = svaren.stream().filter(svar -> svar.text().startsWith("HTTP/1.1 4"))
                .filter(svar -> svar.anrop().matches("(?s)[A-Z]+ /api/.*")).toList();
        assertThat(nej).hasSizeGreaterThan(20);
        assertThat(nej).filteredOn(svar -> !svar.text().contains("application/problem+json")).isEmpty();
    }

    private Svar svar(String anrop) {
        return new Svar(anrop, skicka(anrop));
    }

    private record Svar(String anrop, String text) {
    }

    private static String skrap(Random slump) {
        var metod = ett(slump, List.of("GET",
                "GET", "POST", "POST", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "FOO"));
        var vag = slump.nextInt(3) == 0 ? i(slump, ett(slump, VAGAR)) : ett(slump, VAGAR);
        var huvuden = new ArrayList<>(List.of(slump.nextInt(8) == 0 ? i(slump, NYCKEL) : NYCKEL));
        huvuden.add("Content-Type: " + ett(slump, List.of("application/json", "application/json", "application/json",
                "application/json;charset=utf-16", "application/json;charset=finns-inte", "text/plain", "/", "a/b;",
                "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded")));
        if (slump.nextInt(3) == 0) {
            huvuden.add(ett(slump, List.of("Accept", "If-None-Match", "If-Match", "Idempotency-Key", "traceparent",
                    "Accept-Language", "Cookie", "Range", "X-Forwarded-For", "X-Forwarded-Port", "X-Forwarded-Proto",
                    "Forwarded", "Expect", "Origin", "Content-Encoding")) + ": " + ett(slump, SKRAP));
        }
        var innehall = ett(slump, List.of(HEL, HEL, i(slump, HEL), i(slump, i(slump, HEL)), ett(slump, SKRAP),
                "a=%zz&_csrf=1", "--x\r\nContent-Disposition: form-data; name=\"fil\"\r\n\r\n"));
        return anrop(metod, vag, huvuden, innehall);
    }

    private static String i(Random slump, String text) {
        var plats = slump.nextInt(text.length());
        return text.substring(0, plats) + ett(slump, SKRAP) + text.substring(plats);
    }

    private static String ett(Random slump, List<String> bland) {
        return bland.get(slump.nextInt(bland.size()));
    }

    private static String anrop(String metod, String vag, List<String> huvuden, String innehall) {
        return metod + " " + vag + " HTTP/1.1\r\n"
                + String.join("\r\n", Stream.concat(huvuden.stream(), Stream.of("Host: localhost", "Connection: close",
                        "Content-Length: " + innehall.getBytes(UTF_8).length)).toList())
                + "\r\n\r\n" + innehall;
    }

    private String skicka(String anrop) {
        try (var forbindelse = new Socket("localhost", port)) {
            forbindelse.setSoTimeout(20_000);
            forbindelse.getOutputStream().write(anrop.getBytes(UTF_8));
            forbindelse.getOutputStream().flush();
            var svar = new ByteArrayOutputStream();
            forbindelse.getInputStream().transferTo(svar);
            return svar.toString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(anrop, e);
        }
    }
}

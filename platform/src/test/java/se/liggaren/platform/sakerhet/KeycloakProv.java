package se.liggaren.platform.sakerhet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import se.liggaren.platform.TestPostgres;
import se.liggaren.platform.http.Provtjanst;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Keycloak with our realm, and somebody who logs in there; run by the profile keycloak. */
@Timeout(600)
class KeycloakProv {

    private static final String ADMIN = "prov-admin";
    private static final String LOSENORD = Hemlighet.ny(20);
    private static final String KLIENTHEMLIGHET = Hemlighet.ny(40);

    private final Map<String, Map<String, String>> kakor = new HashMap<>();
    private final HttpClient webblasare = HttpClient.newBuilder().cookieHandler(new Kakor())
            .followRedirects(HttpClient.Redirect.NORMAL).build();

    @TempDir
    Path data;

    @Test
    void den_som_har_en_roll_i_keycloak_har_den_har_tills_hon_loggas_ut_dar() throws Exception {
        var har = ledigPort();
        var dar = ledigPort();
        var keycloak = "http://localhost:" + dar;
        var process = starta(dar, "http://localhost:" + har);
        try (var _ = new SpringApplicationBuilder(Provtjanst.class).run("--server.port=" + har,
                "--spring.datasource.url=" + TestPostgres.nyDatabas(), "--axon.axonserver.enabled=false",
                "--spring.flyway.enabled=false", "--liggaren.oidc.issuer=" + keycloak + "/realms/liggaren",
                "--liggaren.oidc.client-id=liggaren", "--liggaren.oidc.client-secret=" + KLIENTHEMLIGHET)) {
            vanta(process);
            var nyckel = json(formular(keycloak + "/realms/master/protocol/openid-connect/token", Map.of(
                    "grant_type", "password", "client_id", "admin-cli", "username", ADMIN, "password", LOSENORD)))
                    .get("access_token").stringValue();
            var rike = keycloak + "/admin/realms/liggaren";
            admin(nyckel, rike + "/users", """
                    {"username": "anna", "firstName": "Anna", "lastName": "Ek", "email": "anna@example.org",
                     "enabled": true, "credentials": [{"type": "password", "value": "%s"}]}""".formatted(LOSENORD));
            var id = admin(nyckel, rike + "/users?username=anna", "").get(0).get("id").stringValue();
            admin(nyckel, rike + "/users/" + id + "/role-mappings/realm",
                    "[" + admin(nyckel, rike + "/roles/JURIST", "") + "]");

            var sida = loggaIn("http://localhost:" + har + "/asidan?v=1");

            assertThat(sida.uri().getPath()).isEqualTo("/asidan");
            assertThat(Jsoup.parse(sida.body()).select(".inloggad").text()).contains("Anna Ek");

            admin(nyckel, rike + "/users/" + id + "/logout", "{}");
            assertThat(hamta("http://localhost:" + har + "/asidan").uri().getPort()).isEqualTo(dar);

            var igen = loggaIn("http://localhost:" + har + "/asidan");
            var ut = formular("http://localhost:" + har + "/logga-ut", Map.of("_csrf",
                    Jsoup.parse(igen.body()).select("form[action=/logga-ut] input[name=_csrf]").attr("value")));
            assertThat(ut.uri()).hasPath("/logga-in").hasQuery("ut");
            assertThat(hamta("http://localhost:" + har + "/asidan").uri().getPort()).isEqualTo(dar);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
        }
    }

    private HttpResponse<String> loggaIn(String adress) throws IOException, InterruptedException {
        var formular = Jsoup.parse(hamta(adress).body()).select("form#kc-form-login").first();
        assertThat(formular).as("Keycloaks inloggning").isNotNull();
        return formular(((Element) formular).attr("action"), Map.of("username", "anna", "password", LOSENORD));
    }

    private Process starta(int port, String liggaren) throws IOException {
        var hem = Path.of(System.getProperty("keycloak"));
        Files.createDirectories(hem.resolve("data/import"));
        Files.writeString(hem.resolve("data/import/liggaren-realm.json"),
                Files.readString(Path.of("../keycloak/liggaren-realm.json")));
        var start = new ProcessBuilder("bash", hem.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm",
                "--db=dev-mem", "--http-host=127.0.0.1", "--http-port=" + port);
        start.environment().putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN, "KC_BOOTSTRAP_ADMIN_PASSWORD", LOSENORD,
                "LIGGAREN_OIDC_CLIENT_SECRET", KLIENTHEMLIGHET, "LIGGAREN_ADRESS", liggaren,
                "JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_APPEND", "-Xmx512m"));
        return start.redirectErrorStream(true).start();
    }

    private static void vanta(Process keycloak) throws IOException {
        var skarm = keycloak.inputReader();
        var sagt = new StringBuilder();
        for (var rad = skarm.readLine(); rad != null; rad = skarm.readLine()) {
            sagt.append(rad).append('\n');
            if (rad.contains("Listening on:")) {
                Thread.ofVirtual().start(() -> skarm.lines().forEach(_ -> { }));
                return;
            }
        }
        throw new AssertionError("Keycloak did not start:\n" + sagt);
    }

    private static int ledigPort() throws IOException {
        try (var port = new ServerSocket(0)) {
            return port.getLocalPort();
        }
    }

    private HttpResponse<String> hamta(String adress) throws IOException, InterruptedException {
        return webblasare.send(HttpRequest.newBuilder(URI.create(adress)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> formular(String till, Map<String, String> falt)
            throws IOException, InterruptedException {
        return webblasare.send(HttpRequest.newBuilder(URI.create(till))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(falt.entrySet().stream()
                        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build(), BodyHandlers.ofString());
    }

    private JsonNode admin(String nyckel, String adress, String innehall) throws IOException, InterruptedException {
        var anrop = HttpRequest.newBuilder(URI.create(adress)).header("Authorization", "Bearer " + nyckel);
        return json(webblasare.send(innehall.isEmpty() ? anrop.build()
                : anrop.header("Content-Type", "application/json").POST(BodyPublishers.ofString(innehall)).build(),
                BodyHandlers.ofString()));
    }

    private static JsonNode json(HttpResponse<String> svar) {
        assertThat(svar.statusCode()).as(svar.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(svar.body().isEmpty() ? "{}" : svar.body());
    }

    /** Keeps cookies as a browser does at localhost: also those that are for TLS alone, and apart for each server. */
    private final class Kakor extends CookieHandler {

        @Override
        public Map<String, List<String>> get(URI adress, Map<String, List<String>> huvuden) {
            var mina = kakor.getOrDefault(adress.getAuthority(), Map.of());
            return mina.isEmpty() ? Map.of() : Map.of("Cookie", List.of(mina.entrySet().stream()
                    .map(kaka -> kaka.getKey() + "=" + kaka.getValue()).collect(Collectors.joining("; "))));
        }

        @Override
        public void put(URI adress, Map<String, List<String>> huvuden) {
            huvuden.forEach((namn, varden) -> {
                if ("set-cookie".equalsIgnoreCase(namn)) {
                    varden.forEach(kaka -> {
                        var delar = kaka.split(";")[0].split("=", 2);
                        kakor.computeIfAbsent(adress.getAuthority(), _ -> new HashMap<>()).put(delar[0], delar[1]);
                    });
                }
            });
        }
    }
}

package se.liggaren.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.liggaren.platform.http.Utifran;
import se.liggaren.standalone.postgres.DataDirectory;
import se.liggaren.standalone.postgres.DatabaseAddress;
import se.liggaren.standalone.postgres.PostgresServer;

/** Each hinder, met by the real program in a process of its own. */
@Timeout(600)
class LiggarenTest {

    private static final String ENGANGSLOSENORD = "Engångslösenord: [a-z0-9]{16}\n";

    @TempDir
    Path temporary;

    @Test
    void hjalpen_raknar_upp_kommandona() throws Exception {
        Outcome outcome = liggaren("help");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("Kommandon:").contains("start").contains("Startar tjänsten.")
                .contains("konto").contains("Listar, skapar, låser och återställer konton.");
    }

    @Test
    void ett_okant_val_pekas_ut() throws Exception {
        Outcome outcome = liggaren("start", "--prot", "9000");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.onlyErrorLine()).isEqualTo("Okänt: --prot 9000. ./liggaren help visar vad som finns.");
    }

    @Test
    void ett_varde_som_inte_passar_pekas_ut() throws Exception {
        assertThat(liggaren("start", "--port", "http").onlyErrorLine()).startsWith("Värdet http passar inte --port.");
    }

    @Test
    void en_fil_i_datakatalogens_stalle_stoppar_starten() throws Exception {
        Path file = Files.writeString(temporary.resolve("fil"), "innehåll");
        assertStops("är inte en katalog", "start", "--data", file.toString());
    }

    @Test
    void en_datakatalog_som_inte_gar_att_skapa_stoppar_starten() throws Exception {
        assertStops("/proc/liggaren går inte att", "start", "--data", "/proc/liggaren");
    }

    @Test
    void en_andra_start_pa_samma_datakatalog_far_veta_vem_som_har_den() throws Exception {
        Path home = temporary.resolve("data");
        try (DataDirectory held = DataDirectory.open(home)) {
            assertStops(held.root() + " används redan av en Liggaren som är igång (process "
                    + ProcessHandle.current().pid() + ")", "start", "--data", home.toString());
        }
    }

    @Test
    void en_aldre_databas_stoppar_starten() throws Exception {
        Path home = temporary.resolve("data");
        try (DataDirectory directory = DataDirectory.open(home)) {
            Files.writeString(directory.directory("postgres/data").resolve("PG_VERSION"), "15\n");
        }
        assertStops("skapad av PostgreSQL 15", "start", "--data", home.toString());
    }

    @Test
    void en_upptagen_port_stoppar_starten() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertStops("Porten " + taken.getLocalPort() + " används redan", "start", "--port",
                    Integer.toString(taken.getLocalPort()), "--data", temporary.resolve("data").toString());
        }
        assertThat(temporary.resolve("data/postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void en_sida_for_sig_kraver_en_databas_som_processerna_delar() throws Exception {
        assertStops("Peka ut den med --database-url", "start", "--side", "query");
    }

    @Test
    void for_en_loggsamlare_ar_varje_rad_json_med_ecs_falt() throws Exception {
        Outcome outcome = liggaren("start", "--log", "json", "--database-url", "jdbc:postgresql://127.0.0.1:1/liggaren");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out().lines()).isNotEmpty().allMatch(row -> row.startsWith("{\"@timestamp\":")
                && row.contains("\"service\":{\"name\":\"liggaren\"") && row.endsWith("}"));
    }

    @Test
    void tls_kraver_bade_certifikat_och_nyckel() throws Exception {
        assertStops("Ange både --tls-cert och --tls-key", "start", "--tls-cert", "a.crt", "--data",
                temporary.resolve("data").toString());
    }

    @Test
    void tjansten_talar_tls_utan_mer_och_operatorens_kommandon_gar_bade_medan_den_ar_igang_och_efterat()
            throws Exception {
        String home = temporary.resolve("data").toString();
        Provcertifikat first = Provcertifikat.nytt(temporary, "tls", "-validity", "2");
        ProcessBuilder starting = process("start", "--demo", "--port", "0", "--data", home, "--tls-cert",
                first.cert().toString(), "--tls-key", first.key().toString(), "--address", "127.0.0.1",
                "--public-url", "https://localhost")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        starting.environment().put("LIGGAREN_DEMO_LOSENORD", "prov");
        starting.environment().put("SPRING_SSL_BUNDLE_WATCH_FILE_QUIET_PERIOD", "100ms");
        Process service = starting.start();
        try (BufferedReader screen = service.inputReader()) {
            String line = screen.readLine();
            String root = "";
            while (line != null && !line.equals("Avsluta med Ctrl-C.")) {
                root = line.contains("Adress ") ? line.replaceAll(".*(https://\\S+)/", "$1") : root;
                line = screen.readLine();
            }
            assertThat(line).isNotNull();
            assertThat(root).startsWith("https://localhost:");
            utifran(root, first);
            nyttCertifikat(root);
            assertThat(liggaren("digest", "--data", home).out().lines())
                    .allMatch(row -> row.matches("[a-z]+ +(\\d+|-)  [0-9a-f]{64}"))
                    .anyMatch(row -> row.startsWith("aktuellplan "));
            assertThat(liggaren("konto", "skapa", "Chefen", "--roll", "admin,jurist", "--organisation", "Regionen",
                    "--data", home).out()).contains("Kontot chefen finns nu.").containsPattern(ENGANGSLOSENORD);
            assertThat(liggaren("konto", "las", "chefen", "--data", home).out()).isEqualTo("""
                    Kontot chefen är låst.
                    Nu finns ingen olåst administratör.
                    """);
            dodaBrev(home);
        } finally {
            service.destroy();
            service.waitFor();
        }
        assertThat(Files.readAllLines(temporary.resolve("data/logg/liggaren.log"))).isNotEmpty()
                .allMatch(row -> row.startsWith("{") && row.endsWith("}"));
        assertThat(liggaren("konto", "aterstall", "chefen", "--data", home).out()).containsPattern(ENGANGSLOSENORD)
                .endsWith("Kontot är låst. ./liggaren konto las-upp chefen låser upp det.\n");
        liggaren("konto", "skapa", "prometheus", "--roll", "tjanst", "--organisation", "Regionen", "--maskin", "--data", home);
        assertThat(liggaren("konto", "nyckel", "prometheus", "--andamal", "mätningar", "--data", home).out())
                .matches("lk_[^_\\s]+_\\S+\n");
        Outcome rebuilt = liggaren("rebuild", "aktuellplan", "--data", home);
        assertThat(rebuilt.exitCode()).isZero();
        assertThat(rebuilt.out().lines().findFirst()).get().asString()
                .matches("Vyn aktuellplan är ombyggd ur \\d+ händelser\\.");
        assertThat(temporary.resolve("data/postgres/data/postmaster.pid")).doesNotExist();
    }

    /** A view is kept from showing an event, which is seen, read and shown when the hinder is gone. */
    private static void dodaBrev(String home) throws Exception {
        DatabaseAddress address = PostgresServer.addressOfRunning(Path.of(home));
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(),
                address.password()));
        String stream = jdbc.sql("""
                select strom from handelser.handelse where typ = 'UpphandlareSaknas' order by position limit 1""")
                .query(String.class).single();
        jdbc.sql("alter table vy_historik.handelse add constraint prov check (strom <> '%s') not valid"
                .formatted(stream)).update();
        jdbc.sql("""
                insert into handelser.handelse (handelse_id, stromtyp, strom, sekvens, registrerad_tid, typ, typversion,
                    innehall, metadata)
                select gen_random_uuid(), stromtyp, strom, (select max(sekvens) + 1 from handelser.handelse
                    where strom = :strom), now(), typ, typversion, innehall, metadata
                from handelser.handelse where strom = :strom and typ = 'UpphandlareSaknas' limit 1""")
                .param("strom", stream).update();
        await().atMost(Duration.ofMinutes(1)).until(() -> jdbc.sql("select count(*) from vy_historik.dott_brev")
                .query(Long.class).single() == 1);
        String cause = "PSQLException \\(SQLSTATE 23514\\) i HistorikProjection.java:\\d+\n";

        try (ExecutorService atTheSameTime = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome> list = atTheSameTime.submit(() -> liggaren("dead-letters", "list", "--data", home));
            Future<Outcome> show = atTheSameTime.submit(
                    () -> liggaren("dead-letters", "show", "historik", stream, "--data", home));
            Outcome again = liggaren("dead-letters", "retry", "historik", stream, "--data", home);
            assertThat(again.exitCode()).isOne();
            assertThat(again.out()).matches("historik " + stream
                    + ": 0 visas nu, version \\d+ \\(UpphandlareSaknas\\) går inte: " + cause);
            assertThat(list.get().out()).matches("historik +" + stream
                    + " +1  version \\d+ \\(UpphandlareSaknas\\)  sedan [0-9: -]+  försök [12]  " + cause);
            assertThat(show.get().onlyErrorLine()).contains("kan vara sekretessbelagt");
            assertThat(show.get().out()).contains("UpphandlareSaknas").contains("\"gallerFran\"");
        }
        jdbc.sql("alter table vy_historik.handelse drop constraint prov").update();
        assertThat(liggaren("dead-letters", "retry", "--all", "--data", home)).satisfies(healed -> {
            assertThat(healed.exitCode()).isZero();
            assertThat(healed.out()).isEqualTo("historik " + stream + ": 1 visas nu\n");
        });
    }

    /** Every kind of answer of the whole service, by TLS; without it there is none. */
    private static void utifran(String root, Provcertifikat tls) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().sslContext(tls.tillit()).build();
                HttpClient plain = HttpClient.newHttpClient()) {
            for (String path : List.of("/logga-in", "/", "/planer/2026", "/planer/2026.xlsx", "/sammantraden.ics",
                    "/finns-inte", "/webkit/liggaren.css", "/tillganglighet", "/uppdateringar/aktuellplan?efter=0",
                    "/api/v1/api-info", "/api/v1/planer/2026", "/api/v1/planer/2026.xlsx", "/api/v1/planer/2026.csv",
                    "/api/v1/sammantraden.ics", "/api/v1/planer/1", "/api/v1/handelser", "/api/v1/finns-inte",
                    "/actuator/health", "/actuator/prometheus", "/actuator/env", "/v3/api-docs",
                    "/swagger-ui/index.html")) {
                for (String key : List.of("", "Bearer demo.upphandlare.prov")) {
                    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
                    HttpResponse<String> answer = client.send((key.isEmpty() ? request
                            : request.header("Authorization", key)).build(), BodyHandlers.ofString());
                    assertThat(answer.statusCode()).as(path).isLessThan(500);
                    Utifran.granska(path, answer, true);
                }
            }
            HttpResponse<String> refused = plain.send(HttpRequest.newBuilder(
                    URI.create(root.replace("https:", "http:") + "/logga-in")).build(), BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.headers().map()).doesNotContainKeys("Set-Cookie", "Server");
        }
    }

    /** The certificate is renewed in its place, and shown without a new start. */
    private void nyttCertifikat(String root) throws Exception {
        Provcertifikat second = Provcertifikat.nytt(Files.createDirectory(temporary.resolve("nytt")), "tls",
                "-validity", "3");
        for (String file : List.of("tls.key", "tls.crt")) {
            Files.move(temporary.resolve("nytt").resolve(file), temporary.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        await().atMost(Duration.ofMinutes(1)).ignoreException(SSLHandshakeException.class).until(() -> {
            try (HttpClient client = HttpClient.newBuilder().sslContext(second.tillit()).build()) {
                return client.send(HttpRequest.newBuilder(URI.create(root + "/actuator/health/liveness")).build(),
                        BodyHandlers.discarding()).statusCode() == 200;
            }
        });
    }

    @Test
    void konto_utan_kommando_eller_med_en_roll_som_inte_finns_far_hjalp() throws Exception {
        assertThat(liggaren("konto").exitCode()).isEqualTo(2);
        Outcome okand = liggaren("konto", "skapa", "anna", "--roll", "kung", "--organisation", "Regionen");
        assertThat(okand.exitCode()).isEqualTo(2);
        assertThat(okand.onlyErrorLine()).startsWith("Värdet kung passar inte --roll.");
    }

    @Test
    void rebuild_grundar_ingen_ny_datakatalog() throws Exception {
        assertStops("Det finns ingen datakatalog", "rebuild", "aktuellplan", "--data",
                temporary.resolve("data").toString());
        assertThat(temporary.resolve("data")).doesNotExist();
    }

    private static void assertStops(String because, String... arguments) throws Exception {
        Outcome outcome = liggaren(arguments);
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.onlyErrorLine()).contains(because);
    }

    private record Outcome(int exitCode, String out, List<String> err) {

        String onlyErrorLine() {
            assertThat(err).hasSize(1);
            return err.getFirst();
        }
    }

    private static ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                withoutTests(System.getProperty("java.class.path")), Liggaren.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static String withoutTests(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator)).filter(entry -> !entry.endsWith("test-classes")
                        && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Outcome liggaren(String... arguments) throws IOException, InterruptedException {
        Path err = Files.createTempFile("liggaren", ".err");
        try {
            Process process = process(arguments).redirectError(err.toFile()).start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), out, Files.readAllLines(err));
        } finally {
            Files.delete(err);
        }
    }
}

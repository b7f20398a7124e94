package se.liggaren.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.liggaren.standalone.postgres.DataDirectory;

/** Each hinder, met by the real program in a process of its own. */
@Timeout(300)
class LiggarenTest {

    @TempDir
    Path temporary;

    @Test
    void hjalpen_raknar_upp_kommandona() throws Exception {
        Outcome outcome = liggaren("help");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("Kommandon:").contains("start").contains("Startar tjänsten.");
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
    void digest_och_rebuild_gar_bade_medan_tjansten_ar_igang_och_efterat() throws Exception {
        String home = temporary.resolve("data").toString();
        Process service = process("start", "--demo", "--port", "0", "--data", home)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader screen = service.inputReader()) {
            String line = screen.readLine();
            while (line != null && !line.equals("Avsluta med Ctrl-C.")) {
                line = screen.readLine();
            }
            assertThat(line).isNotNull();
            assertThat(liggaren("digest", "--data", home).out().lines())
                    .allMatch(row -> row.matches("[a-z]+ +(\\d+|-)  [0-9a-f]{64}"))
                    .anyMatch(row -> row.startsWith("aktuellplan "));
        } finally {
            service.destroy();
            service.waitFor();
        }
        Outcome rebuilt = liggaren("rebuild", "aktuellplan", "--data", home);
        assertThat(rebuilt.exitCode()).isZero();
        assertThat(rebuilt.out().lines().findFirst()).get().asString()
                .matches("Vyn aktuellplan är ombyggd ur \\d+ händelser\\.");
        assertThat(temporary.resolve("data/postgres/data/postmaster.pid")).doesNotExist();
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
                "--enable-native-access=ALL-UNNAMED", "-cp", withoutTests(System.getProperty("java.class.path")),
                Liggaren.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static String withoutTests(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator)).filter(entry -> !entry.endsWith("test-classes"))
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

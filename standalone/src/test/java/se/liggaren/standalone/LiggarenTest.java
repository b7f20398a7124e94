package se.liggaren.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.liggaren.standalone.postgres.DataDirectory;

/** Each hinder, met by the real program in a process of its own. */
@Timeout(180)
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

    private static Outcome liggaren(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Liggaren.class.getName()));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile("liggaren", ".err");
        try {
            Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), out, Files.readAllLines(err));
        } finally {
            Files.delete(err);
        }
    }
}

package se.liggaren.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The built service as a process of its own, with the demonstration's plan and accounts: whole on one data directory, or
 * one of its sides on a database that others share.
 */
final class Tjanst implements AutoCloseable {

    static final String LOSENORD = "ett-losenord-for-prov";

    private static final Duration TALAMOD = Duration.ofMinutes(3);
    private static final Path JAR = Path.of(System.getProperty("liggaren.jar"));
    private static final Path JVM_ARGS = JAR.resolve("../../jvm.args").normalize();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<String> val;
    private final Map<String, String> installningar;
    private final int port;
    private Process process;

    private Tjanst(List<String> val, Map<String, String> installningar) {
        this.val = val;
        this.installningar = installningar;
        this.port = ledigPort();
        this.process = startprocess();
    }

    /** Starts the service and waits until it takes requests. */
    static Tjanst starta(Path data) {
        return starta(data, Map.of());
    }

    /** @param installningar set in its environment */
    static Tjanst starta(Path data, Map<String, String> installningar) {
        Tjanst tjanst = new Tjanst(List.of("--data", data.toString()), installningar);
        tjanst.invantaStart();
        return tjanst;
    }

    /**
     * Starts one side, and does not wait for it.
     *
     * @param val what all processes that run apart are started with
     */
    static Tjanst sida(String sida, List<String> val) {
        List<String> sidansVal = new ArrayList<>(List.of("--side", sida));
        sidansVal.addAll(val);
        return new Tjanst(sidansVal, Map.of());
    }

    /** Starts it again on the same data and the same port. */
    void startaOm() {
        borjaOm();
        invantaStart();
    }

    /** The same, but does not wait for it. */
    void borjaOm() {
        assertThat(process.isAlive()).as("tjänsten är fortfarande igång").isFalse();
        process = startprocess();
    }

    String adress() {
        return "http://127.0.0.1:" + port;
    }

    /** As the kernel does it when memory is out: kill -9, with no chance to put anything in order. */
    void doda() {
        process.destroyForcibly();
        invantaSlut();
    }

    /** Stops it in its tracks (SIGSTOP), wherever it was. */
    void pausa() {
        signalera("STOP");
    }

    /** Lets it go on as if nothing had happened. */
    void fortsatt() {
        signalera("CONT");
    }

    private void signalera(String signal) {
        try {
            assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw avbruten(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** The same to the database server: together with {@link #doda()}, as when the power fails. */
    void dodaDatabasen() {
        Path data = Path.of(val.get(val.indexOf("--data") + 1));
        long pid = Long.parseLong(rader(data.resolve("postgres/data/postmaster.pid")).getFirst().strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        assertThat(server.destroyForcibly()).isTrue();
        await().atMost(TALAMOD).until(() -> !server.isAlive());
    }

    /** Runs one of the operator's commands on the data, and answers with what it printed. */
    List<String> kommando(String... ord) {
        return kommando(val, ord);
    }

    /** @param val where the data is */
    static List<String> kommando(List<String> val, String... ord) {
        List<String> rad = new ArrayList<>(List.of(ord));
        rad.addAll(val);
        Path utskrift = utskrift("kommando");
        Process kommando = kor(rad, Map.of(), utskrift);
        try {
            assertThat(kommando.waitFor(TALAMOD.toSeconds(), TimeUnit.SECONDS)).as(String.join(" ", rad)).isTrue();
        } catch (InterruptedException e) {
            throw avbruten(e);
        }
        List<String> utskrivet = rader(utskrift);
        assertThat(kommando.exitValue()).as(String.join("\n", utskrivet)).isZero();
        return utskrivet;
    }

    /** Stops it as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        invantaSlut();
    }

    private Process startprocess() {
        List<String> argument = new ArrayList<>(List.of("start", "--demo", "--port", String.valueOf(port)));
        argument.addAll(val);
        return kor(argument, installningar, utskrift("tjanst"));
    }

    /** As {@code ./liggaren} does it, save the optimising compiler, which a process that lives for a minute never repays. */
    private static Process kor(List<String> argument, Map<String, String> installningar, Path utskrift) {
        List<String> rad = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + JVM_ARGS, "-XX:AOTCache=" + JAR.resolveSibling("liggaren.aot"), "-XX:TieredStopAtLevel=1", "-jar",
                JAR.toString()));
        rad.addAll(argument);
        ProcessBuilder bygge = new ProcessBuilder(rad).redirectErrorStream(true).redirectOutput(utskrift.toFile());
        bygge.environment().keySet().removeIf(namn -> namn.startsWith("LIGGAREN_") || namn.startsWith("SPRING_"));
        bygge.environment().put("LIGGAREN_DEMO_LOSENORD", LOSENORD);
        bygge.environment().putAll(installningar);
        try {
            return bygge.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it takes requests. */
    void invantaStart() {
        Instant borjan = Instant.now();
        await().atMost(TALAMOD).pollInterval(Duration.ofMillis(100)).until(() -> {
            assertThat(process.isAlive()).as("tjänsten stannade när den skulle starta").isTrue();
            return redo();
        });
        System.out.printf("Tjänsten var redo efter %d ms.%n", Duration.between(borjan, Instant.now()).toMillis());
    }

    private boolean redo() throws InterruptedException {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(adress() + "/actuator/health/readiness")).build(),
                    BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException inteAn) {
            return false;
        }
    }

    private void invantaSlut() {
        try {
            assertThat(process.waitFor(TALAMOD.toSeconds(), TimeUnit.SECONDS)).as("tjänsten stannade").isTrue();
        } catch (InterruptedException e) {
            throw avbruten(e);
        }
    }

    private static Path utskrift(String namn) {
        try {
            return Files.createTempFile(Path.of("target"), namn + "-", ".utskrift");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rader(Path fil) {
        try {
            return Files.readAllLines(fil, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int ledigPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalStateException avbruten(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}

package se.liggaren.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The built service with the demonstration, as a process of its own on data of its own. */
final class Tjanst implements AutoCloseable {

    static final String LOSENORD = "bench-" + Long.toHexString(System.nanoTime());

    private final Process process;
    private final Path data;
    private final String adress;

    private Tjanst(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.adress = "http://localhost:" + port;
    }

    /** Starts it and waits until it takes requests. */
    static Tjanst starta(String jar, Path katalog) throws IOException, InterruptedException {
        int port = ledigPort();
        Path data = katalog.resolve("tjanst");
        ProcessBuilder start = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
                "@" + Path.of(jar).resolve("../../jvm.args").normalize(), "-jar", jar,
                "start", "--demo", "--port", Integer.toString(port), "--data", data.toString());
        start.environment().put("LIGGAREN_DEMO_LOSENORD", LOSENORD);
        start.environment().put("LIGGAREN_TAKT_INLOGGAD", "0");
        start.environment().put("LIGGAREN_TAKT_DYRT", "0");
        Tjanst tjanst = new Tjanst(start.redirectErrorStream(true).redirectOutput(katalog.resolve("ut").toFile())
                .start(), data, port);
        tjanst.vantaPaStart();
        return tjanst;
    }

    Path data() {
        return data;
    }

    URI adress(String vag) {
        return URI.create(adress + vag);
    }

    /** A request with the API key of one of the demonstration's accounts. */
    HttpRequest.Builder begaran(String vag, String konto) {
        return HttpRequest.newBuilder(adress(vag)).header("Authorization", "Bearer demo." + konto + "." + LOSENORD);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }

    private void vantaPaStart() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        for (int forsok = 0; forsok < 240; forsok++) {
            if (!process.isAlive()) {
                throw new IOException("the service stopped with " + process.exitValue());
            }
            try {
                if (http.send(HttpRequest.newBuilder(adress("/actuator/health/readiness")).build(),
                        BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException inteAn) {
                // the port is not open yet
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new IOException("the service did not start in two minutes");
    }

    private static int ledigPort() throws IOException {
        try (ServerSocket port = new ServerSocket(0)) {
            return port.getLocalPort();
        }
    }
}

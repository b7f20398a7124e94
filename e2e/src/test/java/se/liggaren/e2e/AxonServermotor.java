package se.liggaren.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * An Axon Server of the tester's own. It is started by {@code SCRIPT DIRECTORY HTTP-PORT GRPC-PORT}, where the script is
 * the one that {@code -Daxonserver.start} names, and is to become the server.
 */
final class AxonServermotor implements Motor {

    private static final Duration TALAMOD = Duration.ofMinutes(3);

    private final Path katalog;
    private final int http = ledigPort();
    private final int grpc = ledigPort();
    private Process server;

    AxonServermotor() {
        try {
            katalog = Files.createTempDirectory("axonserver");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = starta();
        invanta();
    }

    @Override
    public List<String> val() {
        return List.of("--axon-server", "localhost:" + grpc);
    }

    /** Kill -9. */
    void doda() {
        server.destroyForcibly();
        await().atMost(TALAMOD).until(() -> !server.isAlive());
    }

    /** Starts it again on what it had. */
    void startaOm() {
        server = starta();
        invanta();
    }

    private Process starta() {
        try {
            return new ProcessBuilder(System.getProperty("axonserver.start"), katalog.toString(),
                    String.valueOf(http), String.valueOf(grpc))
                    .redirectErrorStream(true).redirectOutput(katalog.resolve("utskrift").toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void invanta() {
        await().atMost(TALAMOD).until(() -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), grpc)) {
                return socket.isConnected();
            } catch (IOException inteAn) {
                return false;
            }
        });
    }

    @Override
    public void close() {
        server.destroy();
        await().atMost(TALAMOD).until(() -> !server.isAlive());
    }

    private static int ledigPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.liggaren.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The server process that a cluster's {@code postmaster.pid} names.
 *
 * @param pid   its process id, which may since have passed to somebody else
 * @param port  the port it listens on
 * @param ready whether it accepts connections
 */
record Postmaster(long pid, int port, boolean ready) {

    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** What the file says, true or not any more; empty when there is none, or it is still being written. */
    static Optional<Postmaster> recorded(Path cluster) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file(cluster));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.size() <= PORT) {
            return Optional.empty();
        }
        return Optional.of(new Postmaster(Long.parseLong(lines.get(PID).strip()),
                Integer.parseInt(lines.get(PORT).strip()),
                lines.size() > STATUS && lines.get(STATUS).strip().equals("ready")));
    }

    /** The server that serves the cluster at this moment. */
    static Optional<Postmaster> running(Path cluster) {
        return recorded(cluster).filter(postmaster -> postmaster.serves(cluster));
    }

    /** Whether any process has the pid. */
    boolean alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Whether the process still is a server on the cluster: it was started with the directory as its argument. */
    private boolean serves(Path cluster) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().arguments())
                .filter(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                .isPresent();
    }
}

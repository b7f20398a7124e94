package se.liggaren.standalone.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL server of one data directory, with one database that the service owns. */
public final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    /** The directory of the server's programs, beside that of its data. */
    static final String PROGRAMS = "program";

    /** What a server says that stops because its archive ends too soon. */
    static final String TARGET_NOT_REACHED = "recovery ended before configured recovery target was reached";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String SUPERUSER = "postgres";
    private static final String SERVICE = "liggaren";

    /** Holds whatever the cluster's own files say: nothing acknowledged is lost, nobody outside reaches it. */
    private static final String SETTINGS = String.join(" -c ", "-c fsync=on", "synchronous_commit=on",
            "full_page_writes=on", "password_encryption=scram-sha-256", "listen_addresses=" + LOOPBACK,
            "unix_socket_directories=''", "timezone=UTC");

    /** Recovery after a crash reads the log since the last checkpoint. */
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    /** The processes of a server that was killed give up their shared memory within moments. */
    private static final Duration REMAINS = Duration.ofSeconds(10);

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final DatabaseAddress address;

    private PostgresServer(PostgresBinaries binaries, Path cluster, DatabaseAddress address) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.address = address;
    }

    /** Starts the directory's server, or takes it over when it outlived the process that started it. */
    public static PostgresServer start(DataDirectory directory) {
        return start(directory, Optional.empty(), RECOVERY);
    }

    /** Starts the server so that it also keeps what it has written, segment by segment, in the archive. */
    public static PostgresServer start(DataDirectory directory, Optional<WalArchive> archive) {
        return start(directory, archive, RECOVERY);
    }

    /** @param patience how long the server may take to read what was written since the last checkpoint or the backup */
    static PostgresServer start(DataDirectory directory, Optional<WalArchive> archive, Duration patience) {
        Path home = directory.directory("postgres");
        Path cluster = cluster(home);
        PostgresBinaries binaries = PostgresBinaries.unpack(directory.directory("postgres/" + PROGRAMS));
        if (Files.notExists(cluster)) {
            initialise(binaries, home, cluster);
        }
        refuseOtherVersion(binaries, cluster);
        String settings = SETTINGS + archive.map(WalArchive::settings).orElse(WalArchive.NONE);
        Optional<Postmaster> survivor = settled(cluster, patience)
                .filter(postmaster -> startedWith(settings, home) || stopped(binaries, cluster));
        survivor.ifPresent(postmaster -> LOG.info("Taking over PostgreSQL, process {}", postmaster.pid()));
        Postmaster postmaster = survivor.orElseGet(() -> {
            remember(settings, home);
            return launch(binaries, cluster, directory.directory("logg").resolve("postgresql.log"), settings, patience);
        });
        PostgresServer server = new PostgresServer(binaries, cluster, serviceAddress(home, postmaster));
        try {
            prepare(home, cluster, postmaster);
        } catch (RuntimeException e) {
            if (survivor.isEmpty()) {
                server.close();
            }
            throw e;
        }
        return server;
    }

    /** Finds the server that another process keeps running on the directory. */
    public static DatabaseAddress addressOfRunning(Path directory) {
        Path root = DataDirectory.realPath(directory);
        Path home = root.resolve("postgres");
        Path cluster = cluster(home);
        Postmaster postmaster = settled(cluster, RECOVERY).orElseThrow(() -> new Starthinder(
                "Datakatalogen " + root + " används av en annan process, men dess PostgreSQL är inte igång ännu."
                        + " Försök igen om en stund."));
        return serviceAddress(home, postmaster);
    }

    /** A connection with every privilege to the server that runs on the directory. */
    static Connection superuser(Path root) throws SQLException {
        Path home = root.resolve("postgres");
        Postmaster postmaster = settled(cluster(home), RECOVERY).orElseThrow(() -> new Starthinder(
                "PostgreSQL i " + root + " är inte igång."));
        return DriverManager.getConnection(url(postmaster, SUPERUSER), SUPERUSER, password(home, SUPERUSER));
    }

    Connection superuser() throws SQLException {
        return superuser(cluster.getParent().getParent());
    }

    static Path cluster(Path home) {
        return home.resolve("data");
    }

    /** The files that hold the passwords of the server's roles. */
    static List<Path> passwordFiles(Path home) {
        return List.of(passwordFile(home, SUPERUSER), passwordFile(home, SERVICE));
    }

    private static Path settingsFile(Path home) {
        return home.resolve("installningar");
    }

    /** Whether the server that runs was started with these settings; some of them cannot be changed while it runs. */
    private static boolean startedWith(String settings, Path home) {
        try {
            return Files.readString(settingsFile(home)).equals(settings);
        } catch (IOException unknown) {
            return false;
        }
    }

    private static void remember(String settings, Path home) {
        try {
            Files.writeString(settingsFile(home), settings);
        } catch (IOException e) {
            throw new Starthinder("Filen " + settingsFile(home) + " går inte att skriva: " + DataDirectory.reason(e), e);
        }
    }

    private static boolean stopped(PostgresBinaries binaries, Path cluster) {
        stop(binaries, cluster);
        return false;
    }

    private static void initialise(PostgresBinaries binaries, Path home, Path cluster) {
        Path unfinished = home.resolve("data.ny");
        try {
            FileSystemUtils.deleteRecursively(unfinished);
            makeUpPassword(home, SUPERUSER);
            makeUpPassword(home, SERVICE);
            PostgresBinaries.Outcome outcome = binaries.run("initdb", List.of("--pgdata=" + unfinished,
                    "--auth=scram-sha-256", "--username=" + SUPERUSER, "--pwfile=" + passwordFile(home, SUPERUSER),
                    "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                    "--data-checksums"));
            if (outcome.failed()) {
                throw new Starthinder("Databasen gick inte att skapa i " + home + ": " + outcome.output().lines()
                        .filter(line -> line.contains("rror:") || line.contains("FATAL")).findFirst()
                        .orElseGet(outcome::lastLine));
            }
            Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Starthinder("Databasen gick inte att skapa i " + home + ": " + DataDirectory.reason(e), e);
        }
    }

    private static void refuseOtherVersion(PostgresBinaries binaries, Path cluster) {
        String ours = binaries.majorVersion();
        try {
            String stored = Files.readString(cluster.resolve("PG_VERSION")).strip();
            if (!stored.equals(ours)) {
                throw new Starthinder("Databasen i " + cluster + " är skapad av PostgreSQL " + stored
                        + ", men den här Liggaren kör PostgreSQL " + ours
                        + ". Flytta över innehållet med pg_dump och pg_restore till en ny datakatalog.");
            }
        } catch (IOException e) {
            throw new Starthinder(cluster + " är ingen hel PostgreSQL-katalog: PG_VERSION går inte att läsa.", e);
        }
    }

    /** The running server once it is ready, empty when none runs; one that is on its way up or down is awaited. */
    private static Optional<Postmaster> settled(Path cluster, Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        while (true) {
            Optional<Postmaster> running = Postmaster.running(cluster);
            if (running.map(Postmaster::ready).orElse(true)) {
                return running;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new Starthinder("PostgreSQL i " + cluster + " (process " + running.get().pid()
                        + ") är igång men blir inte klar. Se loggen bredvid.");
            }
            pause();
        }
    }

    private static Postmaster launch(PostgresBinaries binaries, Path cluster, Path log, String settings,
            Duration patience) {
        Instant deadline = Instant.now().plus(REMAINS);
        try {
            if (Postmaster.recorded(cluster).map(Postmaster::alive).orElse(true)) {
                // the pid has passed to another process, and PostgreSQL would believe that it already runs
                Files.deleteIfExists(Postmaster.file(cluster));
            }
            keepOneOld(log);
            while (true) {
                PostgresBinaries.Outcome outcome = binaries.run("pg_ctl", List.of("start", "--wait",
                        "--timeout=" + RECOVERY.toSeconds(), "--pgdata=" + cluster, "--log=" + log,
                        "--options=-p " + freePort() + " " + settings));
                if (!outcome.failed()) {
                    return settled(cluster, patience).orElseThrow(() -> new Starthinder(
                            "PostgreSQL stannade så snart den startat: " + lastError(log) + " Se " + log + "."));
                }
                if (Instant.now().isAfter(deadline) || lastError(log).contains(TARGET_NOT_REACHED)) {
                    throw new Starthinder("PostgreSQL startar inte: " + lastError(log) + " Se " + log + ".");
                }
                pause();
            }
        } catch (IOException e) {
            throw new Starthinder("PostgreSQL startar inte: " + DataDirectory.reason(e), e);
        }
    }

    private static void keepOneOld(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(log, OWNER_ONLY);
    }

    private static String lastError(Path log) {
        try {
            return Files.readAllLines(log).stream().filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                    .reduce("okänd orsak.", (first, second) -> second);
        } catch (IOException unreadable) {
            return "okänd orsak.";
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Starthinder("Starten avbröts.", e);
        }
    }

    /** Proves that whoever listens knows our password and serves our directory, and sees to the service's database. */
    private static void prepare(Path home, Path cluster, Postmaster postmaster) {
        try (Connection superuser = DriverManager.getConnection(url(postmaster, SUPERUSER), SUPERUSER,
                    password(home, SUPERUSER));
                Statement statement = superuser.createStatement()) {
            String served = dataDirectory(statement);
            if (!served.equals(cluster.toString())) {
                throw new Starthinder("På port " + postmaster.port() + " svarar en PostgreSQL för " + served
                        + ", inte för " + cluster + ".");
            }
            if (!exists(superuser, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
                statement.execute("CREATE ROLE " + SERVICE + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE");
            }
            statement.execute("ALTER ROLE " + SERVICE + " PASSWORD '" + password(home, SERVICE) + "'");
            if (!exists(superuser, "SELECT 1 FROM pg_database WHERE datname = ?")) {
                statement.execute("CREATE DATABASE " + SERVICE + " OWNER " + SERVICE);
            }
        } catch (SQLException e) {
            throw new Starthinder("PostgreSQL i " + cluster + " svarar inte som väntat: " + e.getMessage(), e);
        }
    }

    private static String dataDirectory(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery("SHOW data_directory")) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, SERVICE);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static DatabaseAddress serviceAddress(Path home, Postmaster postmaster) {
        return new DatabaseAddress(url(postmaster, SERVICE), SERVICE, password(home, SERVICE));
    }

    /** The password never goes in clear text, not even to a stranger on the recorded port. */
    private static String url(Postmaster postmaster, String database) {
        return "jdbc:postgresql://" + LOOPBACK + ":" + postmaster.port() + "/" + database
                + "?requireAuth=scram-sha-256";
    }

    private static Path passwordFile(Path home, String user) {
        return home.resolve(user + ".losenord");
    }

    private static String password(Path home, String user) {
        Path file = passwordFile(home, user);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Starthinder("Lösenordsfilen " + file + " går inte att läsa: " + DataDirectory.reason(e), e);
        }
    }

    private static void makeUpPassword(Path home, String user) throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Path file = passwordFile(home, user);
        Files.deleteIfExists(file);
        Files.createFile(file, OWNER_ONLY);
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Where the service's own database is, and the role that owns it. */
    public DatabaseAddress address() {
        return address;
    }

    /** Stops the server: what is committed is safe, what is under way is rolled back. */
    @Override
    public void close() {
        stop(binaries, cluster);
    }

    private static void stop(PostgresBinaries binaries, Path cluster) {
        PostgresBinaries.Outcome outcome = binaries.run("pg_ctl",
                List.of("stop", "--mode=fast", "--wait", "--pgdata=" + cluster));
        if (outcome.failed()) {
            LOG.warn("PostgreSQL did not stop: {}", outcome.lastLine());
        }
    }
}

package se.liggaren.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.liggaren.standalone.postgres.Sql.ask;
import static se.liggaren.standalone.postgres.Sql.tell;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PostgresServerTest {

    /** PostgreSQL's programs are the same for all, and slow to unpack. */
    @TempDir
    private static Path programs;

    @TempDir
    Path temporary;

    private Path home;

    @BeforeEach
    void aNewDirectory() throws IOException {
        home = temporary.resolve("data");
        Path unpacked = PostgresBinaries.unpack(programs).root();
        try (DataDirectory directory = DataDirectory.open(home)) {
            Files.createSymbolicLink(directory.directory("postgres/" + PostgresServer.PROGRAMS)
                    .resolve(unpacked.getFileName()), unpacked);
        }
    }

    @Test
    void a_new_server_is_durable_and_closed_to_others() throws Exception {
        try (DataDirectory directory = DataDirectory.open(home); PostgresServer server = PostgresServer.start(directory)) {
            assertThat(Stream.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums",
                    "listen_addresses", "server_encoding")
                    .map(setting -> ask(server.address(), "SHOW " + setting)))
                    .containsExactly("on", "on", "on", "on", "127.0.0.1", "UTF8");
            assertThat(ask(server.address(), "SELECT lower('ÅÄÖ')")).isEqualTo("åäö");
            assertThat(ask(server.address(), "SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles"
                    + " WHERE rolname = current_user")).isEqualTo("f");
            assertThat(ask(server.address(), "SELECT pg_get_userbyid(datdba) = current_user FROM pg_database"
                    + " WHERE datname = current_database()")).isEqualTo("t");
            assertThat(Stream.of(home, home.resolve("postgres"), home.resolve("postgres/data"),
                    home.resolve("postgres/postgres.losenord"), home.resolve("postgres/liggaren.losenord"))
                    .map(PostgresServerTest::permissions))
                    .containsExactly("rwx------", "rwx------", "rwx------", "rw-------", "rw-------");
        }
    }

    @Test
    void nobody_comes_in_without_the_password() throws Exception {
        try (DataDirectory directory = DataDirectory.open(home); PostgresServer server = PostgresServer.start(directory)) {
            DatabaseAddress address = server.address();
            for (String user : List.of("postgres", "liggaren")) {
                assertThatThrownBy(() -> DriverManager.getConnection(address.url(), user, "fel"))
                        .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
            }
            assertThat(address.toString()).doesNotContain(address.password());
        }
    }

    @Test
    void the_data_is_there_after_a_restart() throws Exception {
        try (DataDirectory directory = DataDirectory.open(home)) {
            try (PostgresServer server = PostgresServer.start(directory)) {
                tell(server.address(), "CREATE TABLE minne AS SELECT 'kvar' AS rad");
            }
            assertThat(Postmaster.recorded(cluster())).isEmpty();
            try (PostgresServer server = PostgresServer.start(directory)) {
                assertThat(ask(server.address(), "SELECT rad FROM minne")).isEqualTo("kvar");
            }
        }
    }

    @Test
    void an_acknowledged_row_survives_that_the_server_is_killed() throws Exception {
        try (DataDirectory directory = DataDirectory.open(home)) {
            PostgresServer killed = PostgresServer.start(directory);
            tell(killed.address(), "CREATE TABLE minne AS SELECT 'kvar' AS rad");
            kill(postmaster());
            try (PostgresServer server = PostgresServer.start(directory)) {
                assertThat(ask(server.address(), "SELECT rad FROM minne")).isEqualTo("kvar");
            }
        }
    }

    @Test
    void a_server_that_outlived_its_process_is_taken_over() throws Exception {
        startInProcessAndKillIt();
        Postmaster survivor = Postmaster.running(cluster()).orElseThrow();
        try (DataDirectory directory = DataDirectory.open(home); PostgresServer server = PostgresServer.start(directory)) {
            assertThat(postmaster()).isEqualTo(survivor);
            assertThat(ask(server.address(), "SELECT 1")).isEqualTo("1");
        }
        assertThat(Postmaster.running(cluster())).isEmpty();
    }

    @Test
    void a_recorded_pid_that_has_passed_to_another_process_is_not_taken_for_the_server() throws Exception {
        try (DataDirectory directory = DataDirectory.open(home)) {
            PostgresServer killed = PostgresServer.start(directory);
            Postmaster gone = postmaster();
            kill(gone);
            Path file = Postmaster.file(cluster());
            Files.writeString(file, Files.readString(file)
                    .replaceFirst(Long.toString(gone.pid()), Long.toString(ProcessHandle.current().pid())));
            try (PostgresServer server = PostgresServer.start(directory)) {
                assertThat(postmaster().pid()).isNotEqualTo(ProcessHandle.current().pid());
                assertThat(ask(server.address(), "SELECT 1")).isEqualTo("1");
            }
            assertThat(killed.address().password()).isNotEmpty();
        }
    }

    @Test
    void an_unpacking_and_a_founding_that_were_cut_short_are_done_again() throws Exception {
        home = temporary.resolve("uppackad");
        try (DataDirectory directory = DataDirectory.open(home)) {
            PostgresBinaries whole = PostgresBinaries.unpack(directory.directory("postgres/program"));
            Path unfinished = whole.root().resolveSibling(whole.root().getFileName() + ".ny");
            Files.move(whole.root(), unfinished);
            Files.delete(unfinished.resolve("bin/initdb"));
            Files.writeString(directory.directory("postgres/data.ny").resolve("PG_VERSION"), "18");
            try (PostgresServer server = PostgresServer.start(directory)) {
                assertThat(ask(server.address(), "SELECT 1")).isEqualTo("1");
            }
            assertThat(unfinished).doesNotExist();
        }
    }

    @Test
    void a_data_directory_of_an_older_postgresql_is_refused_and_left_alone() throws Exception {
        try (DataDirectory directory = DataDirectory.open(home)) {
            Files.writeString(directory.directory("postgres/data").resolve("PG_VERSION"), "16\n");
            assertThatThrownBy(() -> PostgresServer.start(directory)).isInstanceOf(Starthinder.class)
                    .hasMessageContaining("skapad av PostgreSQL 16").hasMessageContaining("kör PostgreSQL 18");
            assertThat(cluster()).isDirectoryNotContaining(path -> !path.endsWith("PG_VERSION"));
        }
    }

    @Test
    void a_lost_password_file_is_named_and_no_server_is_left_running() throws Exception {
        try (DataDirectory directory = DataDirectory.open(home)) {
            PostgresServer.start(directory).close();
            Files.delete(home.resolve("postgres/postgres.losenord"));
            assertThatThrownBy(() -> PostgresServer.start(directory)).isInstanceOf(Starthinder.class)
                    .hasMessageContaining("postgres.losenord");
            assertThat(Postmaster.running(cluster())).isEmpty();
        }
    }

    @Test
    void a_server_that_another_process_runs_is_found_but_not_taken() throws Exception {
        try (DataDirectory directory = DataDirectory.open(home); PostgresServer server = PostgresServer.start(directory)) {
            assertThat(DataDirectory.tryOpen(home)).isEmpty();
            assertThat(PostgresServer.addressOfRunning(home)).isEqualTo(server.address());
        }
    }

    private void startInProcessAndKillIt() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp", System.getProperty("java.class.path"), HoldsServer.class.getName(), home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("redo");
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private Path cluster() throws IOException {
        return home.toRealPath().resolve("postgres/data");
    }

    private Postmaster postmaster() throws IOException {
        return Postmaster.running(cluster()).orElseThrow();
    }

    private static void kill(Postmaster postmaster) throws Exception {
        ProcessHandle process = ProcessHandle.of(postmaster.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

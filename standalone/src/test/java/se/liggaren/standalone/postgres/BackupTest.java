package se.liggaren.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.liggaren.standalone.postgres.Sql.ask;
import static se.liggaren.standalone.postgres.Sql.connect;
import static se.liggaren.standalone.postgres.Sql.tell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.liggaren.standalone.postgres.BackupManifest.Content;
import se.liggaren.standalone.postgres.BackupManifest.Log;
import se.liggaren.standalone.postgres.Restore.Goal;

/** A backup that is taken under load holds all that was acknowledged, and an archive brings it to any moment since. */
@Timeout(300)
class BackupTest {

    @TempDir
    Path temporary;

    @Test
    void a_backup_under_load_is_restored_as_it_was_and_brought_forward_to_a_moment() throws Exception {
        Path data = temporary.resolve("da'ta 5%");
        Path backup = temporary.resolve("ko'pia 5%");
        WalArchive archive = WalArchive.in(temporary.resolve("ar'kiv 5%"));
        BackupManifest manifest;
        Instant moment;
        try (DataDirectory directory = DataDirectory.open(data); PostgresServer server = startAnew(directory, archive)) {
            tell(server.address(), "create table minne (nr bigint primary key)");
            try (Writer writer = new Writer(server)) {
                writer.untilPast(100);
                long acknowledged = writer.acknowledged();
                manifest = Backup.take(data, backup, "1", BackupTest::content);
                assertThat(manifest.content().log().events()).isGreaterThanOrEqualTo(acknowledged);
                writer.untilPast(writer.acknowledged() + 100);
            }
            moment = Instant.parse(ask(server.address(), "select to_char(clock_timestamp(), 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
            tell(server.address(), "insert into minne values (-1)");
            failing(data);
            assertThat(ask(server.address(), "select count(*) from pg_replication_slots")).isEqualTo("0");
        }
        onlyForTheOwner(backup);

        Path same = temporary.resolve("samma");
        Restore.make(backup, same, Goal.THE_BACKUP, (restored, said) ->
                assertThat(content(restored)).isEqualTo(said.content()).isEqualTo(manifest.content()));
        Path then = temporary.resolve("da");
        Restore.make(backup, then, new Goal(Optional.of(archive), Optional.of(moment)), (restored, said) ->
                assertThat(content(restored).log().events()).isEqualTo(content(data).log().events() - 1));
        assertThatThrownBy(() -> Restore.make(backup, temporary.resolve("framtid"),
                new Goal(Optional.of(archive), Optional.of(moment.plusSeconds(3600))), BackupTest::accept))
                .isInstanceOf(Starthinder.class).hasMessageStartingWith("Arkivet räcker inte fram till ");
        assertThatThrownBy(() -> Restore.make(backup, temporary.resolve("forntid"),
                new Goal(Optional.of(archive), Optional.of(manifest.started())), BackupTest::accept))
                .isInstanceOf(Starthinder.class).hasMessageEndingWith("Återställ från en äldre.");
        damaged(backup);
        assertThat(temporary).isDirectoryNotContaining(path -> path.toString().endsWith(".ny"))
                .isDirectoryNotContaining(path -> path.getFileName().toString().matches("framtid|forntid|skadad"));
    }

    /** A server that outlived its process, and did not archive, is started anew when it is to. */
    private static PostgresServer startAnew(DataDirectory directory, WalArchive archive) {
        assertThat(ask(PostgresServer.start(directory).address(), "show archive_mode")).isEqualTo("off");
        PostgresServer server = PostgresServer.start(directory, Optional.of(archive));
        assertThat(ask(server.address(), "show archive_mode")).isEqualTo("on");
        return server;
    }

    /** Whatever is changed in the backup, and whatever is in the way, is found before anything is started. */
    private void damaged(Path backup) throws IOException {
        Path file = backup.resolve("kluster/base/1/PG_VERSION");
        byte[] content = Files.readAllBytes(file);
        Files.write(file, new byte[] {'1', '7', '\n'});
        refused(backup, "kluster/base/1/PG_VERSION är inte som den skrevs.");
        Files.delete(file);
        refused(backup, "kluster/base/1/PG_VERSION saknas.");
        Files.write(file, content);
        Path strange = Files.createFile(backup.resolve("kluster/extra"));
        refused(backup, "kluster/extra hör inte dit.");
        Files.delete(strange);
        Path manifest = backup.resolve("manifest.json");
        String said = Files.readString(manifest);
        Files.writeString(manifest, said.replaceFirst("\"events\" : \\d+", "\"events\" : 1"));
        refused(backup, "manifest.json är ändrad.");
        Files.writeString(manifest, said.substring(1));
        refused(backup, "manifest.json går inte att tolka.");
        Files.delete(manifest);
        refused(backup, "manifest.json saknas.");
        Path full = Files.createDirectory(temporary.resolve("full"));
        Files.createFile(full.resolve("något"));
        assertThatThrownBy(() -> Restore.make(backup, full, Goal.THE_BACKUP, BackupTest::accept))
                .isInstanceOf(Starthinder.class).hasMessageContaining("är inte tom");
        assertThat(full).isDirectoryContaining("glob:**något");
    }

    private void refused(Path backup, String why) {
        assertThatThrownBy(() -> Restore.make(backup, temporary.resolve("skadad"), Goal.THE_BACKUP, BackupTest::accept))
                .isInstanceOf(Starthinder.class).hasMessageEndingWith(why);
    }

    /** Nothing is left that looks like a backup. */
    private void failing(Path data) throws IOException {
        Path backup = temporary.resolve("misslyckad");
        assertThatThrownBy(() -> Backup.take(data, backup, "1", restored -> {
            throw new Starthinder("prövningen föll");
        })).isInstanceOf(Starthinder.class).hasMessage("prövningen föll");
        assertThat(temporary).isDirectoryNotContaining("glob:**misslyckad*");
        Files.createDirectory(backup);
        assertThatThrownBy(() -> Backup.take(data, backup, "1", BackupTest::content))
                .isInstanceOf(Starthinder.class).hasMessageContaining("finns redan");
        assertThatThrownBy(() -> Backup.take(data, Path.of("/proc/kopia"), "1", BackupTest::content))
                .isInstanceOf(Starthinder.class).hasMessageContaining("/proc/kopia gick inte att skriva");
    }

    private static void accept(Path restored, BackupManifest said) {
        // nothing to look at
    }

    private static void onlyForTheOwner(Path backup) throws IOException {
        try (Stream<Path> all = Files.walk(backup)) {
            List<String> modes = all.map(path -> {
                try {
                    return (Files.isDirectory(path) ? "d" : "f")
                            + PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }).distinct().toList();
            assertThat(modes).containsExactlyInAnyOrder("drwx------", "frw-------");
        }
    }

    /** The table's rows, as if they were the log. */
    private static Content content(Path data) {
        try (DataDirectory directory = DataDirectory.open(data); PostgresServer server = PostgresServer.start(directory)) {
            return new Content(new Log(Long.parseLong(ask(server.address(), "select count(*) from minne")), 0,
                    ask(server.address(), "select md5(string_agg(nr::text, ',' order by nr)) from minne")), List.of());
        }
    }

    /** Writes row after row until it is told to stop. */
    private static final class Writer implements AutoCloseable {

        private final AtomicLong last = new AtomicLong();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final Thread thread;

        Writer(PostgresServer server) {
            thread = Thread.ofPlatform().start(() -> {
                try (Connection connection = connect(server.address()); Statement statement = connection.createStatement()) {
                    while (!stopped.get()) {
                        statement.execute("insert into minne values (%d)".formatted(last.get() + 1));
                        last.incrementAndGet();
                    }
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            });
        }

        long acknowledged() {
            return last.get();
        }

        void untilPast(long row) {
            await().until(() -> last.get() > row);
        }

        @Override
        public void close() throws InterruptedException {
            stopped.set(true);
            thread.join();
        }
    }
}

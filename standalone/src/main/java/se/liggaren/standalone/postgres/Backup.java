package se.liggaren.standalone.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import se.liggaren.standalone.postgres.BackupManifest.Checked;
import se.liggaren.standalone.postgres.BackupManifest.Content;

/**
 * A copy of all that a server keeps, taken while it runs: its directory as PostgreSQL's low-level backup prescribes, and
 * the write-ahead log from the backup's beginning to its end. The directory has its name when the backup is whole, is on
 * the disk, and has been restored once to see that it can be.
 */
public final class Backup {

    private static final String CLUSTER = "kluster";
    static final String WAL = "wal";
    static final String PASSWORDS = "losenord";

    /** Made anew at each start, or not part of the data; as the manual has it. */
    private static final Set<String> LEFT_EMPTY = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial",
            "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "backup_label",
            "backup_label.old", "tablespace_map", "tablespace_map.old", "backup_manifest", "recovery.signal",
            "standby.signal", "postgresql.auto.conf.tmp");

    private final Path unfinished;
    private final Map<String, Checked> files = new TreeMap<>();

    private Backup(Path unfinished) {
        this.unfinished = unfinished;
    }

    static Path cluster(Path backup) {
        return backup.resolve(CLUSTER);
    }

    /**
     * Takes a backup of the server that runs on the data directory.
     *
     * @param data    the data directory
     * @param target  the directory that is to hold the backup, which must not be there
     * @param version the version of Liggaren
     * @param inspect tells what a data directory holds, which is restored from the backup and stopped
     * @throws Starthinder when there is no backup; then nothing is left of it
     */
    public static BackupManifest take(Path data, Path target, String version, Function<Path, Content> inspect) {
        Path absolute = target.toAbsolutePath().normalize();
        if (Files.exists(absolute)) {
            throw new Starthinder(absolute + " finns redan. En säkerhetskopia skrivs i en ny katalog.");
        }
        Path unfinished = absolute.resolveSibling(absolute.getFileName() + ".ny");
        try {
            try {
                FileSystemUtils.deleteRecursively(unfinished);
                BackupManifest manifest = new Backup(CheckedCopy.directory(unfinished))
                        .take(DataDirectory.realPath(data), version, inspect);
                manifest.write(unfinished);
                Files.move(unfinished, absolute, StandardCopyOption.ATOMIC_MOVE);
                HelFil.sparaNamnen(absolute.getParent());
                return manifest;
            } finally {
                FileSystemUtils.deleteRecursively(unfinished);
            }
        } catch (IOException e) {
            throw new Starthinder("Säkerhetskopian " + absolute + " gick inte att skriva: " + DataDirectory.reason(e), e);
        } catch (SQLException e) {
            throw new Starthinder("PostgreSQL lät sig inte säkerhetskopieras: " + e.getMessage(), e);
        }
    }

    private BackupManifest take(Path data, String version, Function<Path, Content> inspect)
            throws IOException, SQLException {
        Path home = data.resolve("postgres");
        Instant started;
        Instant finished;
        String postgres;
        try (Connection superuser = PostgresServer.superuser(data); Statement sql = superuser.createStatement()) {
            started = Instant.now();
            postgres = one(sql, "show server_version");
            keepWal(sql);
            String first = one(sql, "select pg_walfile_name(pg_backup_start('liggaren', fast => true))");
            copyCluster(PostgresServer.cluster(home));
            String last;
            try (ResultSet end = sql.executeQuery("""
                    select pg_walfile_name(lsn) as segment, labelfile, clock_timestamp() as moment
                    from pg_backup_stop(wait_for_archive => false)""")) {
                end.next();
                last = end.getString("segment");
                finished = end.getTimestamp("moment").toInstant();
                put(CLUSTER + "/backup_label", CheckedCopy.write(new ByteArrayInputStream(
                        end.getString("labelfile").getBytes(StandardCharsets.UTF_8)),
                        cluster(unfinished).resolve("backup_label")));
            }
            copyWal(PostgresServer.cluster(home).resolve("pg_wal"), first, last);
        }
        CheckedCopy.directory(unfinished.resolve(PASSWORDS));
        for (Path password : PostgresServer.passwordFiles(home)) {
            copy(password, PASSWORDS + "/" + password.getFileName());
        }
        namesToDisk();
        Path tried = unfinished.resolve("prov");
        Restore.layOut(unfinished, tried, files, Restore.Goal.THE_BACKUP,
                Optional.of(home.resolve(PostgresServer.PROGRAMS)));
        Content content = inspect.apply(tried);
        FileSystemUtils.deleteRecursively(tried);
        return new BackupManifest(version, postgres, started, finished, content, files);
    }

    /** A slot of this connection's own: the server throws no log away before it is copied. */
    private static void keepWal(Statement sql) throws SQLException {
        one(sql, "select slot_name from pg_create_physical_replication_slot('liggaren_%s', true, true)"
                .formatted(UUID.randomUUID().toString().replace('-', '_')));
    }

    private static String one(Statement sql, String query) throws SQLException {
        try (ResultSet answer = sql.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private void copyCluster(Path cluster) throws IOException {
        Path copy = cluster(unfinished);
        Files.walkFileTree(cluster, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (directory.getFileName().toString().startsWith("pgsql_tmp")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                CheckedCopy.directory(copy.resolve(cluster.relativize(directory)));
                return LEFT_EMPTY.contains(cluster.relativize(directory).toString()) ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                if (!LEFT_OUT.contains(name) && !name.startsWith("pgsql_tmp") && !name.startsWith("pg_internal.init")) {
                    copy(file, CLUSTER + "/" + cluster.relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }

            /** A table that is dropped meanwhile is gone in the log too. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }

    private void copyWal(Path wal, String first, String last) throws IOException {
        CheckedCopy.directory(unfinished.resolve(WAL));
        List<Path> needed;
        try (Stream<Path> all = Files.list(wal)) {
            needed = all.filter(file -> {
                String name = file.getFileName().toString();
                return name.endsWith(".history")
                        || name.length() == first.length() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
            }).toList();
        }
        for (Path segment : needed) {
            copy(segment, WAL + "/" + segment.getFileName());
        }
    }

    private void copy(Path from, String to) throws IOException {
        try {
            put(to, CheckedCopy.file(from, unfinished.resolve(to)));
        } catch (NoSuchFileException gone) {
            Files.deleteIfExists(unfinished.resolve(to));
        }
    }

    private void put(String path, Checked file) {
        files.put(path, file);
    }

    private void namesToDisk() throws IOException {
        try (Stream<Path> all = Files.walk(unfinished)) {
            for (Path directory : all.filter(Files::isDirectory).toList()) {
                HelFil.sparaNamnen(directory);
            }
        }
    }
}

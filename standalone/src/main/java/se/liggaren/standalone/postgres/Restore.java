package se.liggaren.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import se.liggaren.standalone.postgres.BackupManifest.Checked;

/** Makes a data directory of a backup, as it was when it was taken or brought forward by an archive. */
public final class Restore {

    /** An archive may hold much to read. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    /** A server that starts does not know that Z is UTC. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

    private static final List<String> SETTINGS = List.of("restore_command", "recovery_target_time",
            "recovery_target_action", "hot_standby");

    private Restore() {
    }

    /**
     * How far to come.
     *
     * @param archive what was written after the backup
     * @param until   the last moment of it to take in; absent for all there is
     */
    public record Goal(Optional<WalArchive> archive, Optional<Instant> until) {

        static final Goal THE_BACKUP = new Goal(Optional.empty(), Optional.empty());
    }

    /**
     * Makes the data directory, which has its name when it is whole.
     *
     * @param inspect looks at the stopped data directory before it gets its name, and refuses it by throwing
     * @throws Starthinder when there is none; then nothing is left of it
     */
    public static void make(Path backup, Path data, Goal goal, BiConsumer<Path, BackupManifest> inspect) {
        Path target = data.toAbsolutePath().normalize();
        Path unfinished = target.resolveSibling(target.getFileName() + ".ny");
        try {
            refuseToOverwrite(target);
            BackupManifest manifest = BackupManifest.read(backup);
            goal.until().filter(until -> until.isBefore(manifest.finished())).ifPresent(until -> {
                throw new Starthinder("Säkerhetskopian blev klar " + manifest.finished() + ", efter " + until
                        + ". Återställ från en äldre.");
            });
            try {
                FileSystemUtils.deleteRecursively(unfinished);
                layOut(DataDirectory.realPath(backup), unfinished, manifest.files(), goal, Optional.empty());
                inspect.accept(unfinished, manifest);
                Files.deleteIfExists(target);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
                HelFil.sparaNamnen(target.getParent());
            } finally {
                FileSystemUtils.deleteRecursively(unfinished);
            }
        } catch (IOException e) {
            throw new Starthinder("Datakatalogen " + target + " gick inte att återställa: " + DataDirectory.reason(e), e);
        }
    }

    private static void refuseToOverwrite(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> content = Files.isDirectory(target) ? Files.list(target) : Stream.of(target)) {
            if (content.findAny().isPresent()) {
                throw new Starthinder(target + " är inte tom. Säkerhetskopian återställs bara i en ny eller tom katalog.");
            }
        }
    }

    /**
     * Copies the backup's files to the data directory, lets the server read the log, and stops it.
     *
     * @param programs where the server's programs are, when they need not be unpacked
     */
    static void layOut(Path backup, Path data, Map<String, Checked> files, Goal goal, Optional<Path> programs)
            throws IOException {
        refuseOther(backup, files.keySet());
        try (DataDirectory directory = DataDirectory.open(data)) {
            Path home = directory.directory("postgres");
            if (programs.isPresent()) {
                Files.createSymbolicLink(home.resolve(PostgresServer.PROGRAMS), programs.get());
            }
            Path cluster = PostgresServer.cluster(home);
            copy(backup, files, Backup.cluster(backup), home.resolve("data.ny"));
            copy(backup, files, backup.resolve(Backup.PASSWORDS), home);
            Path settings = home.resolve("data.ny/postgresql.auto.conf");
            Files.write(settings, settings(backup, goal), StandardOpenOption.APPEND);
            Files.createFile(home.resolve("data.ny/recovery.signal"));
            Files.move(home.resolve("data.ny"), cluster, StandardCopyOption.ATOMIC_MOVE);
            try (PostgresServer server = PostgresServer.start(directory, Optional.empty(), PATIENCE);
                    Connection superuser = server.superuser();
                    Statement sql = superuser.createStatement()) {
                for (String setting : SETTINGS) {
                    sql.execute("alter system reset " + setting);
                }
            } catch (SQLException e) {
                throw new Starthinder("Den återställda databasen svarar inte som väntat: " + e.getMessage(), e);
            } catch (Starthinder hinder) {
                throw hinder.getMessage().contains(PostgresServer.TARGET_NOT_REACHED)
                        ? new Starthinder("Arkivet räcker inte fram till " + goal.until().orElseThrow() + ".", hinder)
                        : hinder;
            }
        }
    }

    private static void refuseOther(Path backup, Set<String> files) throws IOException {
        try (Stream<Path> all = Files.walk(backup)) {
            Set<String> found = all.filter(Files::isRegularFile).map(file -> backup.relativize(file).toString())
                    .filter(file -> !file.equals(BackupManifest.FILE)).collect(Collectors.toCollection(TreeSet::new));
            Set<String> missing = new TreeSet<>(files);
            missing.removeAll(found);
            found.removeAll(files);
            missing.addAll(found);
            if (!missing.isEmpty()) {
                throw new Starthinder("Säkerhetskopian " + backup + " är skadad: " + missing.iterator().next()
                        + (found.isEmpty() ? " saknas." : " hör inte dit."));
            }
        }
    }

    private static void copy(Path backup, Map<String, Checked> files, Path part, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(part)) {
            all = walk.toList();
        }
        for (Path from : all) {
            Path target = to.resolve(part.relativize(from).toString());
            if (Files.isDirectory(from)) {
                CheckedCopy.directory(target);
            } else if (!CheckedCopy.file(from, target).equals(files.get(backup.relativize(from).toString()))) {
                throw new Starthinder("Säkerhetskopian " + backup + " är skadad: " + backup.relativize(from)
                        + " är inte som den skrevs.");
            }
        }
    }

    private static List<String> settings(Path backup, Goal goal) {
        List<String> settings = new ArrayList<>();
        List<Path> sources = Stream.concat(Stream.of(backup.resolve(Backup.WAL)),
                goal.archive().map(WalArchive::directory).stream()).toList();
        settings.add(setting("restore_command", sources.stream()
                .map(source -> WalArchive.quoted(source.toString().replace("%", "%%")) + "/%f")
                .map(file -> "test -f " + file + " && cp " + file + " \"%p\"")
                .collect(Collectors.joining(" || "))));
        settings.add(setting("recovery_target_action", "promote"));
        // it is not ready before it has read all that it is to read
        settings.add(setting("hot_standby", "off"));
        goal.until().ifPresent(until -> settings.add(setting("recovery_target_time", MOMENT.format(until))));
        return settings;
    }

    private static String setting(String name, String value) {
        return name + " = '" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}

package se.liggaren.standalone.postgres;

import com.sun.security.auth.module.UnixSystem;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL programs of this platform.
 *
 * @param root   the directory they are unpacked in
 * @param prefix what stands before each program on the command line
 */
record PostgresBinaries(Path root, List<String> prefix) {

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root has no privileges. */
    private static final List<String> WITHOUT_PRIVILEGES = List.of("unshare", "--user");

    /** What a program answered. */
    record Outcome(int exitCode, String output) {

        boolean failed() {
            return exitCode != 0;
        }

        String lastLine() {
            return output.lines().filter(line -> !line.isBlank()).reduce("", (first, second) -> second).strip();
        }
    }

    /** Unpacks the programs once per content, whole or not at all. */
    static PostgresBinaries unpack(Path parent) {
        try {
            byte[] archive = archive();
            Path target = parent.resolve(digest(archive).substring(0, 16));
            if (!Files.isDirectory(target)) {
                Path unfinished = parent.resolve(target.getFileName() + ".ny");
                FileSystemUtils.deleteRecursively(unfinished);
                untar(archive, unfinished);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresBinaries(target, prefixForThisUser());
        } catch (IOException e) {
            throw new Starthinder("PostgreSQL gick inte att packa upp i " + parent + ": " + DataDirectory.reason(e), e);
        }
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
        String hardware = System.getProperty("os.arch");
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, hardware)) {
            return packed.readAllBytes();
        } catch (IllegalStateException noBinaries) {
            throw new Starthinder("Det här bygget innehåller ingen PostgreSQL för " + system + " på " + hardware
                    + ". Bygg om på den här maskinen, eller använd en egen PostgreSQL med --database-url.",
                    noBinaries);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void untar(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(
                new XZCompressorInputStream(new ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(path,
                            PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static List<String> prefixForThisUser() {
        if (new UnixSystem().getUid() != 0) {
            return List.of();
        }
        List<String> probe = new ArrayList<>(WITHOUT_PRIVILEGES);
        probe.add("true");
        try {
            if (execute(probe, Path.of("/")).failed()) {
                throw rootWithoutNamespace();
            }
        } catch (IOException unshareIsMissing) {
            throw rootWithoutNamespace();
        }
        return WITHOUT_PRIVILEGES;
    }

    private static Starthinder rootWithoutNamespace() {
        return new Starthinder("PostgreSQL vägrar att köra som root, och systemet tillåter inte root att lägga av sig"
                + " sina rättigheter (unshare --user). Starta Liggaren som en vanlig användare.");
    }

    /** Runs one of the programs to its end. */
    Outcome run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(root.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        try {
            return execute(command, root);
        } catch (IOException e) {
            throw new Starthinder("Programmet " + program + " ur PostgreSQL gick inte att köra: " + e.getMessage(), e);
        }
    }

    private static Outcome execute(List<String> command, Path workingDirectory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .directory(workingDirectory.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("avbrutet", e);
        }
    }

    /** The version number that a data directory of these programs carries. */
    String majorVersion() {
        String version = run("postgres", List.of("--version")).lastLine();
        String number = version.substring(version.lastIndexOf(' ') + 1);
        return number.substring(0, number.indexOf('.'));
    }
}

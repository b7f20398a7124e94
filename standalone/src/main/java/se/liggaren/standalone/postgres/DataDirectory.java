package se.liggaren.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The directory that holds all that this installation keeps, open to one process at a time. */
public final class DataDirectory implements AutoCloseable {

    static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    private static final String LOCK = "liggaren.lock";

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes the directory, creating it when it is missing; refuses when another process has it. */
    public static DataDirectory open(Path path) {
        return tryOpen(path).orElseThrow(() -> new Starthinder(
                "Datakatalogen " + path.toAbsolutePath().normalize() + " används redan av en Liggaren som är igång"
                        + owner(path).map(pid -> " (process " + pid + ")").orElse("")
                        + ". Avsluta den först, eller välj en annan katalog med --data."));
    }

    /** Takes the directory, or answers empty when another process has it. */
    public static Optional<DataDirectory> tryOpen(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Path root = create(absolute);
            FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new DataDirectory(root, channel));
        } catch (IOException e) {
            throw new Starthinder("Datakatalogen " + absolute + " går inte att använda: " + reason(e), e);
        }
    }

    private static Path create(Path path) throws IOException {
        if (Files.notExists(path)) {
            Files.createDirectories(path);
        }
        if (!Files.isDirectory(path)) {
            throw new Starthinder("Datakatalogen " + path + " är inte en katalog. Välj en annan med --data.");
        }
        if (!Files.isWritable(path)) {
            throw new Starthinder("Datakatalogen " + path + " går inte att skriva i för användaren "
                    + System.getProperty("user.name") + ".");
        }
        if (Files.notExists(path.resolve(LOCK)) && !empty(path)) {
            throw new Starthinder("Katalogen " + path
                    + " innehåller redan annat än Liggarens data. Välj en tom katalog med --data.");
        }
        Files.setPosixFilePermissions(path, PRIVATE);
        return path.toRealPath();
    }

    private static boolean empty(Path directory) throws IOException {
        try (Stream<Path> content = Files.list(directory)) {
            return content.findAny().isEmpty();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static Optional<String> owner(Path path) {
        try {
            return Optional.of(Files.readString(path.resolve(LOCK)).strip()).filter(pid -> !pid.isEmpty());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new Starthinder("Datakatalogen " + path + " går inte att läsa: " + reason(e), e);
        }
    }

    /** What the operating system said, without the path that the message already names. */
    static String reason(IOException e) {
        return e instanceof FileSystemException f && f.getReason() != null
                ? f.getReason()
                : e.getClass().getSimpleName() + " " + e.getMessage();
    }

    /** Where the directory really is. */
    public Path root() {
        return root;
    }

    /** A directory below the root, created when it is missing, for the owner's eyes only. */
    public Path directory(String name) {
        Path directory = root.resolve(name);
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PRIVATE);
            return directory;
        } catch (IOException e) {
            throw new Starthinder("Katalogen " + directory + " går inte att skapa: " + reason(e), e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.liggaren.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A directory where the server keeps every segment of its write-ahead log, so that a backup can be brought forward to
 * any moment since. PostgreSQL's own module writes it: under another name, to the disk, and never over what is there.
 */
public record WalArchive(Path directory) {

    static final String NONE = " -c archive_mode=off";

    /** What has been written goes to the archive after so many seconds at most, also when little is written. */
    private static final int TIMEOUT_SECONDS = 300;

    /** Takes the directory, creating it when it is missing. */
    public static WalArchive in(Path path) {
        try {
            Path directory = Files.createDirectories(path.toAbsolutePath().normalize()).toRealPath();
            Files.setPosixFilePermissions(directory, DataDirectory.PRIVATE);
            return new WalArchive(directory);
        } catch (IOException e) {
            throw new Starthinder("Arkivkatalogen " + path + " går inte att använda: " + DataDirectory.reason(e), e);
        }
    }

    /** As arguments of the server, through a shell. */
    String settings() {
        return " -c archive_mode=on -c archive_library=basic_archive -c archive_timeout=" + TIMEOUT_SECONDS
                + " -c basic_archive.archive_directory=" + quoted(directory.toString());
    }

    /** What a shell understands as this text. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}

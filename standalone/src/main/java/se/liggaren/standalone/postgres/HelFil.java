package se.liggaren.standalone.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file for the owner's eyes only, that has its name when it is whole and on the disk, and never before. */
public final class HelFil implements AutoCloseable {

    private final Path mal;
    private final Path ofardig;
    private final FileChannel kanal;
    private final OutputStream ut;

    private HelFil(Path mal, Path ofardig, FileChannel kanal) {
        this.mal = mal;
        this.ofardig = ofardig;
        this.kanal = kanal;
        this.ut = Channels.newOutputStream(kanal);
    }

    public static HelFil ny(Path mal) throws IOException {
        Path ofardig = mal.resolveSibling(mal.getFileName() + ".ny");
        Files.deleteIfExists(ofardig);
        return new HelFil(mal, ofardig, FileChannel.open(ofardig,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
    }

    public OutputStream ut() {
        return ut;
    }

    /** Everything is written: the file gets its name. */
    public void klar() throws IOException {
        kanal.force(true);
        kanal.close();
        Files.move(ofardig, mal, StandardCopyOption.ATOMIC_MOVE);
        sparaNamnen(mal.toAbsolutePath().getParent());
    }

    /** What the directory's files are called is on the disk too. */
    static void sparaNamnen(Path katalog) throws IOException {
        try (FileChannel namn = FileChannel.open(katalog, StandardOpenOption.READ)) {
            namn.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        kanal.close();
        Files.deleteIfExists(ofardig);
    }

    /** What the operating system said. */
    public static String orsak(Exception e) {
        return DataDirectory.reason(e instanceof UncheckedIOException u ? u.getCause() : (IOException) e);
    }
}

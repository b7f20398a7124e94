package se.liggaren.standalone.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import se.liggaren.standalone.postgres.BackupManifest.Checked;

/** Copies files for the owner's eyes only, to the disk, and tells what was written. */
final class CheckedCopy {

    private static final int BUFFER = 1 << 16;

    private CheckedCopy() {
    }

    static Checked file(Path from, Path to) throws IOException {
        try (InputStream source = Files.newInputStream(from)) {
            return write(source, to);
        }
    }

    static Checked write(InputStream source, Path to) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (FileChannel target = FileChannel.open(to, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            byte[] buffer = new byte[BUFFER];
            for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
                digest.update(buffer, 0, read);
                ByteBuffer block = ByteBuffer.wrap(buffer, 0, read);
                while (block.hasRemaining()) {
                    target.write(block);
                }
                size += read;
            }
            target.force(true);
        }
        return new Checked(size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Makes a directory, and those above it, for the owner's eyes only. */
    static Path directory(Path directory) throws IOException {
        return Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(DataDirectory.PRIVATE));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

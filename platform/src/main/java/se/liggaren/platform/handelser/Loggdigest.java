package se.liggaren.platform.handelser;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A running fingerprint of the log: SHA-256 over every fact in order, one line of canonical JSON each. The positions
 * are left out, so that the same facts in the same order have the same fingerprint in every event store.
 */
public final class Loggdigest {

    private final MessageDigest digest = sha256();
    private long antal;
    private long position;

    /** Adds the next fact of the log. */
    public void tillfoga(Loggrad rad) {
        digest.update(rad.faktum().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        antal++;
        position = rad.position();
    }

    /** How many facts there are so far. */
    public long antal() {
        return antal;
    }

    /** The position of the last fact, 0 when there is none. */
    public long position() {
        return position;
    }

    /** The fingerprint so far, in hexadecimal. */
    public String sha256Hex() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

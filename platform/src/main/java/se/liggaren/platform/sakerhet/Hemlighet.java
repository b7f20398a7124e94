package se.liggaren.platform.sakerhet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Makes secrets, and compares them without telling by the time it takes how much was right. */
final class Hemlighet {

    static final int ENGANGSLOSENORDETS_LANGD = 16;

    /** Letters and digits that are not taken for each other when read aloud. */
    private static final String TECKEN = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom SLUMP = new SecureRandom();

    private Hemlighet() {
    }

    static String ny(int langd) {
        return SLUMP.ints(langd, 0, TECKEN.length())
                .mapToObj(i -> String.valueOf(TECKEN.charAt(i))).collect(Collectors.joining());
    }

    static byte[] avtryck(String hemlighet) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(hemlighet.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static boolean lika(byte[] avtryck, String hemlighet) {
        return MessageDigest.isEqual(avtryck, avtryck(hemlighet));
    }
}

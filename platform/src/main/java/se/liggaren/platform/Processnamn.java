package se.liggaren.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/**
 * What this process is called among those that share a database, in its connections and wherever it claims something.
 * A machine's name and a process number are not enough to tell two apart: in containers both are often the same.
 */
public record Processnamn(String varde) {

    /** PostgreSQL cuts an application's name at 63 characters, and some of ours have a word more. */
    private static final int LANGSTA_MASKIN = 30;

    private static final int SLUMP = 8;

    /** A name that nobody has had. */
    public static Processnamn nytt() {
        return new Processnamn("liggaren@%s/%d/%s".formatted(maskin(), ProcessHandle.current().pid(),
                UUID.randomUUID().toString().substring(0, SLUMP)));
    }

    private static String maskin() {
        String namn;
        try {
            namn = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException namnlos) {
            namn = "localhost";
        }
        String enkelt = namn.replaceAll("[^A-Za-z0-9.-]", "-");
        return enkelt.substring(0, Math.min(enkelt.length(), LANGSTA_MASKIN));
    }
}

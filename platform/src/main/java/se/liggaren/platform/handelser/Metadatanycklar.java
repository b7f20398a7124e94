package se.liggaren.platform.handelser;

/** The keys of an event's metadata. Stored for ever. */
public final class Metadatanycklar {

    /** Opaque id of the user who issued the command. */
    public static final String ANVANDARE = "anvandare";

    /** The role in which it was issued. */
    public static final String ROLL = "roll";

    /** The organisation the user acts for. */
    public static final String ORGANISATION = "organisation";

    /** The idempotency key, made unique for the user; absent when the client gave none. */
    public static final String IDEMPOTENSNYCKEL = "idempotensnyckel";

    /** SHA-256 of the request the key was given with. */
    public static final String BEGARAN = "begaran";

    private Metadatanycklar() {
    }
}

package se.liggaren.platform.http;

/** A setting that cannot be followed; the message says in one Swedish line which and why. */
public final class OgiltigInstallning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OgiltigInstallning(String besked) {
        super(besked);
    }
}

package se.liggaren.platform.handelser;

/** Why a log could not be read or written as a whole, in a Swedish line for an operator. */
public final class Loggfel extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Loggfel(String text) {
        super(text);
    }

    public Loggfel(String text, Throwable orsak) {
        super(text, orsak);
    }
}

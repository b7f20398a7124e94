package se.liggaren.command.dokument;

/** The document as a whole cannot be read; the message tells the user why, in Swedish. */
public final class TolkningMisslyckades extends Exception {

    /** Why nothing in the document could be read. */
    public enum Orsak {
        TOMT,
        FOR_STORT,
        OKANT_FORMAT,
        OLASBART,
        INGEN_TABELL,
        KOLUMN_SAKNAS,
        INGA_RADER
    }

    private static final long serialVersionUID = 1L;

    private final Orsak orsak;

    public TolkningMisslyckades(Orsak orsak, String text) {
        super(text);
        this.orsak = orsak;
    }

    public Orsak orsak() {
        return orsak;
    }

    /** What the user is told. */
    public String text() {
        return getMessage();
    }
}

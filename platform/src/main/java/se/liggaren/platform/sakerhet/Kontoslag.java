package se.liggaren.platform.sakerhet;

/** Whose an account is. */
public enum Kontoslag {

    /** Somebody who logs in with a password. */
    PERSON("person"),

    /** A program, which has keys and no password. */
    MASKIN("maskin");

    private final String klartext;

    Kontoslag(String klartext) {
        this.klartext = klartext;
    }

    /** The kind as a person reads it. */
    public String klartext() {
        return klartext;
    }
}

package se.liggaren.platform.sakerhet;

/** Where an account stands. */
public enum Kontolage {
    AKTIVT("Aktivt", "klar"),
    MASTE_BYTA("Väntar på eget lösenord", "aktiv"),
    UTGANGET("Engångslösenordet har gått ut", "varning"),
    LAST("Låst", "stopp");

    private final String klartext;
    private final String ton;

    Kontolage(String klartext, String ton) {
        this.klartext = klartext;
        this.ton = ton;
    }

    /** The state as a person reads it. */
    public String klartext() {
        return klartext;
    }

    /** How its tag looks. */
    public String ton() {
        return ton;
    }
}

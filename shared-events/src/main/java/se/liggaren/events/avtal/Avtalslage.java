package se.liggaren.events.avtal;

/** How a contract stands. */
public enum Avtalslage {
    PAGAENDE("pågående"),
    /** Notice is given, and has not run out. */
    UPPSAGT("uppsagt"),
    SLUT("slut");

    private final String klartext;

    Avtalslage(String klartext) {
        this.klartext = klartext;
    }

    /** The word as a person reads it. */
    public String klartext() {
        return klartext;
    }
}

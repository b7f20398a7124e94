package se.liggaren.events.upphandling;

/** What the board looked at when it looked at the environmental aspects. */
public enum Miljogranskning {
    PLANERAD("Planerad upphandling"),
    GENOMFORD("Genomförd upphandling");

    private final String klartext;

    Miljogranskning(String klartext) {
        this.klartext = klartext;
    }

    public String klartext() {
        return klartext;
    }
}

package se.liggaren.events.upphandling;

import se.liggaren.events.Benamnd;

/** What the board looked at when it looked at the environmental aspects. */
public enum Miljogranskning implements Benamnd {
    PLANERAD("Planerad upphandling"),
    GENOMFORD("Genomförd upphandling");

    private final String klartext;

    Miljogranskning(String klartext) {
        this.klartext = klartext;
    }

    @Override
    public String klartext() {
        return klartext;
    }
}

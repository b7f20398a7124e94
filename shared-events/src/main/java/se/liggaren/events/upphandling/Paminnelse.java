package se.liggaren.events.upphandling;

import se.liggaren.events.Benamnd;

/** What a reminder is about. */
public enum Paminnelse implements Benamnd {
    ANBUDSTIDEN_UTE("Anbudstiden har gått ut"),
    AVTALSSPARREN_UTE("Avtalsspärren har löpt ut");

    private final String klartext;

    Paminnelse(String klartext) {
        this.klartext = klartext;
    }

    @Override
    public String klartext() {
        return klartext;
    }
}

package se.liggaren.events.upphandling;

/** What a reminder is about. */
public enum Paminnelse {
    ANBUDSTIDEN_UTE("Anbudstiden har gått ut"),
    AVTALSSPARREN_UTE("Avtalsspärren har löpt ut");

    private final String klartext;

    Paminnelse(String klartext) {
        this.klartext = klartext;
    }

    public String klartext() {
        return klartext;
    }
}

package se.liggaren.events.upphandling;

import se.liggaren.events.Benamnd;

/** The administrative courts, in order of instance. */
public enum Instans implements Benamnd {
    FORVALTNINGSRATT("Förvaltningsrätten"),
    KAMMARRATT("Kammarrätten"),
    HOGSTA_FORVALTNINGSDOMSTOLEN("Högsta förvaltningsdomstolen");

    private final String klartext;

    Instans(String klartext) {
        this.klartext = klartext;
    }

    @Override
    public String klartext() {
        return klartext;
    }
}

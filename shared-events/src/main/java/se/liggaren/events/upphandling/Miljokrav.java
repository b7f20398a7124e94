package se.liggaren.events.upphandling;

import se.liggaren.events.Benamnd;

/** Whether a procurement makes demands on environment and health. */
public enum Miljokrav implements Benamnd {
    JA("Ja"),
    NEJ("Nej"),
    EJ_RELEVANT("Ej relevant");

    private final String klartext;

    Miljokrav(String klartext) {
        this.klartext = klartext;
    }

    @Override
    public String klartext() {
        return klartext;
    }
}

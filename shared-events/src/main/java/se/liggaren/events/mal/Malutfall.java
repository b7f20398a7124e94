package se.liggaren.events.mal;

import se.liggaren.events.Benamnd;

/** How a goal went. */
public enum Malutfall implements Benamnd {
    UPPNATT("Uppnått"),
    PAGAR("Pågår"),
    EJ_UPPNATT("Ej uppnått");

    private final String klartext;

    Malutfall(String klartext) {
        this.klartext = klartext;
    }

    @Override
    public String klartext() {
        return klartext;
    }
}

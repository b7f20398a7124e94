package se.liggaren.events.sammantrade;

import se.liggaren.events.Benamnd;

/** How the members meet. */
public enum Sammantradesform implements Benamnd {
    DIGITALT("Digitalt"),
    FYSISKT("Fysiskt"),
    HYBRID("Hybrid");

    private final String klartext;

    Sammantradesform(String klartext) {
        this.klartext = klartext;
    }

    @Override
    public String klartext() {
        return klartext;
    }
}

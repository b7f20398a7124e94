package se.liggaren.events.upphandling;

import se.liggaren.events.Benamnd;

/** What the court is asked to review (LOU 20 kap. 4 §). */
public enum Avser implements Benamnd {
    UPPHANDLING("Upphandlingen"),
    AVBRYTANDE("Avbrytandet"),
    AVTAL("Avtalets giltighet");

    private final String klartext;

    Avser(String klartext) {
        this.klartext = klartext;
    }

    @Override
    public String klartext() {
        return klartext;
    }
}

package se.liggaren.events.nyckeltal;

import se.liggaren.events.Kommandoregel;

/** The Nyckeltal stream's commands: what each is called. */
public enum NyckeltalKommando implements Kommandoregel {
    REGISTRERA_NYCKELTAL("Registrera nyckeltal", true);

    private final String klartext;
    private final boolean grundar;

    NyckeltalKommando(String klartext, boolean grundar) {
        this.klartext = klartext;
        this.grundar = grundar;
    }

    @Override
    public String klartext() {
        return klartext;
    }

    @Override
    public boolean grundar() {
        return grundar;
    }
}

package se.liggaren.events.nyckeltal;

import se.liggaren.events.Kommandoregel;

/** The Kommunstatistik stream's commands: what each is called. */
public enum KommunstatistikKommando implements Kommandoregel {
    REGISTRERA_KOMMUNSTATISTIK("Registrera kommunstatistik", true),
    PRESENTERA_STATISTIK("Presentera statistik", true);

    private final String klartext;
    private final boolean grundar;

    KommunstatistikKommando(String klartext, boolean grundar) {
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

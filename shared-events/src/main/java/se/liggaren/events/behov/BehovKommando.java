package se.liggaren.events.behov;

import se.liggaren.events.Kommandoregel;

/** The Behov stream's commands: what each is called. */
public enum BehovKommando implements Kommandoregel {
    REGISTRERA_BEHOV("Registrera behov", true),
    KOPPLA_BEHOV("Koppla behov", false),
    AVSKRIV_BEHOV("Avskriv behov", false);

    private final String klartext;
    private final boolean grundar;

    BehovKommando(String klartext, boolean grundar) {
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

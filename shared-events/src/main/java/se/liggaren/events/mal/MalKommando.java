package se.liggaren.events.mal;

import se.liggaren.events.Kommandoregel;

/** The Verksamhetsmal stream's commands: what each is called. */
public enum MalKommando implements Kommandoregel {
    FASTSTALL_MAL("Fastställ mål", true),
    REGISTRERA_UTFALL("Registrera utfall", false),
    RATTA_UTFALL("Rätta utfall", false);

    private final String klartext;
    private final boolean grundar;

    MalKommando(String klartext, boolean grundar) {
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

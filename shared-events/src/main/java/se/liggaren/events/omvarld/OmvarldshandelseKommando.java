package se.liggaren.events.omvarld;

import se.liggaren.events.Kommandoregel;

/** The Omvarldshandelse stream's commands: what each is called. */
public enum OmvarldshandelseKommando implements Kommandoregel {
    REGISTRERA_OMVARLDSHANDELSE("Registrera omvärldshändelse", true),
    KOPPLA_OMVARLDSHANDELSE("Koppla omvärldshändelse", false),
    AVSLUTA_OMVARLDSHANDELSE("Avsluta omvärldshändelse", false);

    private final String klartext;
    private final boolean grundar;

    OmvarldshandelseKommando(String klartext, boolean grundar) {
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

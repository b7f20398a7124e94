package se.liggaren.events.omvarld;

import static se.liggaren.events.Roll.INKOPSCHEF;
import static se.liggaren.events.Roll.SEKRETERARE;
import static se.liggaren.events.Roll.UPPHANDLARE;

import java.util.Set;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Roll;

/** The Omvarldshandelse stream's commands: what each is called and in which roles it may be issued. */
public enum OmvarldshandelseKommando implements Kommandoregel {
    REGISTRERA_OMVARLDSHANDELSE("Registrera omvärldshändelse", true, Set.of(INKOPSCHEF, SEKRETERARE, UPPHANDLARE)),
    KOPPLA_OMVARLDSHANDELSE("Koppla omvärldshändelse", false, Set.of(INKOPSCHEF, SEKRETERARE, UPPHANDLARE)),
    AVSLUTA_OMVARLDSHANDELSE("Avsluta omvärldshändelse", false, Set.of(INKOPSCHEF, SEKRETERARE, UPPHANDLARE));

    private final String klartext;
    private final boolean grundar;
    private final Set<Roll> roller;

    OmvarldshandelseKommando(String klartext, boolean grundar, Set<Roll> roller) {
        this.klartext = klartext;
        this.grundar = grundar;
        this.roller = roller;
    }

    @Override
    public String klartext() {
        return klartext;
    }

    @Override
    public boolean grundar() {
        return grundar;
    }

    @Override
    public Set<Roll> roller() {
        return roller;
    }
}

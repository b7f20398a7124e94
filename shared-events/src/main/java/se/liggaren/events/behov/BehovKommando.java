package se.liggaren.events.behov;

import static se.liggaren.events.Roll.INKOPSCHEF;
import static se.liggaren.events.Roll.NAMND;
import static se.liggaren.events.Roll.SEKRETERARE;
import static se.liggaren.events.Roll.UPPHANDLARE;

import java.util.Set;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Roll;

/** The Behov stream's commands: what each is called and in which roles it may be issued. */
public enum BehovKommando implements Kommandoregel {
    REGISTRERA_BEHOV("Registrera behov", true, Set.of(INKOPSCHEF, SEKRETERARE, UPPHANDLARE)),
    KOPPLA_BEHOV("Koppla behov", false, Set.of(INKOPSCHEF, UPPHANDLARE)),
    AVSKRIV_BEHOV("Avskriv behov", false, Set.of(INKOPSCHEF, NAMND));

    private final String klartext;
    private final boolean grundar;
    private final Set<Roll> roller;

    BehovKommando(String klartext, boolean grundar, Set<Roll> roller) {
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

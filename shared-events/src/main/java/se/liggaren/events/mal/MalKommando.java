package se.liggaren.events.mal;

import static se.liggaren.events.Roll.NAMND;
import static se.liggaren.events.Roll.SEKRETERARE;

import java.util.Set;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Roll;

/** The Verksamhetsmal stream's commands: what each is called and in which roles it may be issued. */
public enum MalKommando implements Kommandoregel {
    FASTSTALL_MAL("Fastställ mål", true, Set.of(NAMND, SEKRETERARE)),
    REGISTRERA_UTFALL("Registrera utfall", false, Set.of(NAMND, SEKRETERARE)),
    RATTA_UTFALL("Rätta utfall", false, Set.of(NAMND, SEKRETERARE));

    private final String klartext;
    private final boolean grundar;
    private final Set<Roll> roller;

    MalKommando(String klartext, boolean grundar, Set<Roll> roller) {
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

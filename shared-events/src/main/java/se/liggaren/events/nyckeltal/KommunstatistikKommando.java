package se.liggaren.events.nyckeltal;

import static se.liggaren.events.Roll.INKOPSCHEF;
import static se.liggaren.events.Roll.NAMND;
import static se.liggaren.events.Roll.SEKRETERARE;

import java.util.Set;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Roll;

/** The Kommunstatistik stream's commands: what each is called and in which roles it may be issued. */
public enum KommunstatistikKommando implements Kommandoregel {
    REGISTRERA_KOMMUNSTATISTIK("Registrera kommunstatistik", true, Set.of(INKOPSCHEF, SEKRETERARE)),
    PRESENTERA_STATISTIK("Presentera statistik", true, Set.of(NAMND, SEKRETERARE));

    private final String klartext;
    private final boolean grundar;
    private final Set<Roll> roller;

    KommunstatistikKommando(String klartext, boolean grundar, Set<Roll> roller) {
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

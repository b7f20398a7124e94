package se.liggaren.events.sammantrade;

import static se.liggaren.events.Roll.NAMND;
import static se.liggaren.events.Roll.SEKRETERARE;
import static se.liggaren.events.sammantrade.Sammantradeslage.GENOMFORT;
import static se.liggaren.events.sammantrade.Sammantradeslage.INSTALLT;
import static se.liggaren.events.sammantrade.Sammantradeslage.PLANERAT;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Roll;

/** The Sammantrade stream's commands: from which states and in which roles each may be issued. */
public enum SammantradeKommando implements Kommandoregel {
    PLANERA_SAMMANTRADE("Planera sammanträde", Set.of(), Set.of(SEKRETERARE)),
    KALLA_TILL_EXTRA_SAMMANTRADE("Kalla till extra sammanträde", Set.of(), Set.of(SEKRETERARE, NAMND)),
    ANDRA_SAMMANTRADE("Ändra sammanträde", Set.of(PLANERAT), Set.of(SEKRETERARE)),
    LAGG_TILL_AMNE("Lägg till ämne", Set.of(PLANERAT), Set.of(SEKRETERARE)),
    KOMPLETTERA_AMNE("Komplettera ämne", Set.of(PLANERAT), Set.of(SEKRETERARE)),
    STALL_IN_SAMMANTRADE("Ställ in sammanträde", Set.of(PLANERAT), Set.of(SEKRETERARE, NAMND)),
    ERSATT_MED_INFORMATIONSMOTE("Ersätt med informationsmöte", Set.of(PLANERAT, INSTALLT), Set.of(SEKRETERARE)),
    GENOMFOR_SAMMANTRADE("Genomför sammanträde", Set.of(PLANERAT), Set.of(SEKRETERARE)),
    REDOVISA_UPPHANDLINGSLAGET("Redovisa upphandlingsläget", Set.of(PLANERAT, GENOMFORT), Set.of(SEKRETERARE)),
    FATTA_BESLUT("Fatta beslut", Set.of(PLANERAT, GENOMFORT), Set.of(SEKRETERARE, NAMND)),
    REGISTRERA_GODKANNANDE("Registrera godkännande", Set.of(PLANERAT, GENOMFORT), Set.of(SEKRETERARE)),
    SATT_BESLUT_I_KRAFT("Sätt beslut i kraft", Set.of(PLANERAT, GENOMFORT), Set.of(SEKRETERARE)),
    JUSTERA_PROTOKOLL("Justera protokoll", Set.of(GENOMFORT), Set.of(SEKRETERARE));

    private final String klartext;
    private final Set<Sammantradeslage> lagen;
    private final Set<Roll> roller;

    SammantradeKommando(String klartext, Set<Sammantradeslage> lagen, Set<Roll> roller) {
        this.klartext = klartext;
        this.lagen = lagen;
        this.roller = roller;
    }

    /** The states from which the command may be issued; empty for the commands that found the stream. */
    public Set<Sammantradeslage> lagen() {
        return lagen;
    }

    @Override
    public Set<Roll> roller() {
        return roller;
    }

    @Override
    public boolean grundar() {
        return lagen.isEmpty();
    }

    @Override
    public String klartext() {
        return klartext;
    }

    /** The commands that are open to a meeting in this state, whoever asks. */
    public static List<SammantradeKommando> oppnaFor(Sammantradeslage lage) {
        return Arrays.stream(values()).filter(k -> k.lagen.contains(lage)).toList();
    }
}

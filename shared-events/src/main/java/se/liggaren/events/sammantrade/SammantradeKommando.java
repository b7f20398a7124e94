package se.liggaren.events.sammantrade;

import static se.liggaren.events.sammantrade.Sammantradeslage.GENOMFORT;
import static se.liggaren.events.sammantrade.Sammantradeslage.INSTALLT;
import static se.liggaren.events.sammantrade.Sammantradeslage.PLANERAT;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.liggaren.events.Kommandoregel;

/** The Sammantrade stream's commands: from which states each may be issued. */
public enum SammantradeKommando implements Kommandoregel {
    PLANERA_SAMMANTRADE("Planera sammanträde", Set.of()),
    KALLA_TILL_EXTRA_SAMMANTRADE("Kalla till extra sammanträde", Set.of()),
    ANDRA_SAMMANTRADE("Ändra sammanträde", Set.of(PLANERAT)),
    LAGG_TILL_AMNE("Lägg till ämne", Set.of(PLANERAT)),
    KOMPLETTERA_AMNE("Komplettera ämne", Set.of(PLANERAT)),
    STALL_IN_SAMMANTRADE("Ställ in sammanträde", Set.of(PLANERAT)),
    ERSATT_MED_INFORMATIONSMOTE("Ersätt med informationsmöte", Set.of(PLANERAT, INSTALLT)),
    GENOMFOR_SAMMANTRADE("Genomför sammanträde", Set.of(PLANERAT)),
    REDOVISA_UPPHANDLINGSLAGET("Redovisa upphandlingsläget", Set.of(PLANERAT, GENOMFORT)),
    FATTA_BESLUT("Fatta beslut", Set.of(PLANERAT, GENOMFORT)),
    REGISTRERA_GODKANNANDE("Registrera godkännande", Set.of(PLANERAT, GENOMFORT)),
    SATT_BESLUT_I_KRAFT("Sätt beslut i kraft", Set.of(PLANERAT, GENOMFORT)),
    JUSTERA_PROTOKOLL("Justera protokoll", Set.of(GENOMFORT));

    private final String klartext;
    private final Set<Sammantradeslage> lagen;

    SammantradeKommando(String klartext, Set<Sammantradeslage> lagen) {
        this.klartext = klartext;
        this.lagen = lagen;
    }

    /** The states from which the command may be issued; empty for the commands that found the stream. */
    public Set<Sammantradeslage> lagen() {
        return lagen;
    }

    /** Whether the command says something of when, how or about what they meet, rather than of what came of it. */
    public boolean planerar() {
        return switch (this) {
            case PLANERA_SAMMANTRADE, KALLA_TILL_EXTRA_SAMMANTRADE, ANDRA_SAMMANTRADE, LAGG_TILL_AMNE, KOMPLETTERA_AMNE,
                    STALL_IN_SAMMANTRADE, ERSATT_MED_INFORMATIONSMOTE -> true;
            case GENOMFOR_SAMMANTRADE, REDOVISA_UPPHANDLINGSLAGET, FATTA_BESLUT, REGISTRERA_GODKANNANDE,
                    SATT_BESLUT_I_KRAFT, JUSTERA_PROTOKOLL -> false;
        };
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

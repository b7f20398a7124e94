package se.liggaren.events.avtal;

import static se.liggaren.events.avtal.Avtalslage.PAGAENDE;
import static se.liggaren.events.avtal.Avtalslage.SLUT;
import static se.liggaren.events.avtal.Avtalslage.UPPSAGT;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.liggaren.events.Kommandoregel;

/** The Avtal stream's commands: from which states each may be issued. */
public enum AvtalKommando implements Kommandoregel {
    LAGG_UPP_AVTAL("Lägg upp avtal", Set.of()),
    /** Also when the contract has ended, since an extension in time may be registered late; not after notice. */
    FORLANG_AVTAL("Förläng avtal", Set.of(PAGAENDE, SLUT)),
    /** Also when the contract has ended, since an order may be registered after its day. */
    REGISTRERA_AVROP("Registrera avrop", Set.of(PAGAENDE, UPPSAGT, SLUT)),
    INLED_FORNYAD_KONKURRENSUTSATTNING("Inled förnyad konkurrensutsättning", Set.of(PAGAENDE, UPPSAGT)),
    ANDRA_AVTAL("Ändra avtal", Set.of(PAGAENDE, UPPSAGT)),
    SAG_UPP_AVTAL("Säg upp avtal", Set.of(PAGAENDE)),
    AVSLUTA_AVTAL("Avsluta avtal", Set.of(PAGAENDE, UPPSAGT)),
    RATTA_AVTALSUPPGIFT("Rätta uppgift", Set.of(PAGAENDE, UPPSAGT, SLUT));

    private final String klartext;
    private final Set<Avtalslage> lagen;

    AvtalKommando(String klartext, Set<Avtalslage> lagen) {
        this.klartext = klartext;
        this.lagen = lagen;
    }

    /** The states from which the command may be issued; empty for the command that founds the stream. */
    public Set<Avtalslage> lagen() {
        return lagen;
    }

    @Override
    public boolean grundar() {
        return lagen.isEmpty();
    }

    @Override
    public String klartext() {
        return klartext;
    }

    /** The commands that are open to a contract in this state, whoever asks. */
    public static List<AvtalKommando> oppnaFor(Avtalslage lage) {
        return Arrays.stream(values()).filter(k -> k.lagen.contains(lage)).toList();
    }
}

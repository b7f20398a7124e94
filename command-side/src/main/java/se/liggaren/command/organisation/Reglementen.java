package se.liggaren.command.organisation;

import java.time.LocalDate;
import java.util.List;
import se.liggaren.events.register.Registerfil;

/** The board's reglementen, each with the days on which it is in force. */
public final class Reglementen {

    private static final List<Reglemente> ALLA = Registerfil.las(Reglementen.class, "reglemente.csv").stream()
            .map(rad -> new Reglemente(rad.dag("fran"), rad.dag("till"), rad.get("beslut_pa_distans").equals("ja"),
                    rad.dag("beslutat"), rad.text("diarienummer"), rad.get("kalla")))
            .toList();

    private Reglementen() {
    }

    /** The one in force on the day. */
    public static Reglemente gallande(LocalDate dag) {
        return ALLA.stream().filter(reglemente -> reglemente.galler(dag)).findFirst().orElseThrow();
    }
}

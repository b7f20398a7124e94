package se.liggaren.command.organisation;

import java.time.LocalDate;
import java.util.List;

/** The board's reglementen, each with the days on which it is in force. */
public final class Reglementen {

    private static final List<Reglemente> ALLA = Registerfil.las("reglemente.csv").stream()
            .map(rad -> new Reglemente(Registerfil.dag(rad, "fran"), Registerfil.dag(rad, "till"),
                    rad.get("beslut_pa_distans").equals("ja"), Registerfil.dag(rad, "beslutat"),
                    Registerfil.text(rad, "diarienummer"), rad.get("kalla")))
            .toList();

    private Reglementen() {
    }

    /** The one in force on the day. */
    public static Reglemente gallande(LocalDate dag) {
        return ALLA.stream().filter(reglemente -> reglemente.galler(dag)).findFirst().orElseThrow();
    }
}

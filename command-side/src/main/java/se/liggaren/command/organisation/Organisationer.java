package se.liggaren.command.organisation;

import java.time.LocalDate;
import java.util.List;
import se.liggaren.events.namnd.Namnden;
import se.liggaren.events.register.Registerfil;

/** Every organisation we know of, and the board's acronym, each with the days on which it holds. */
public final class Organisationer {

    private static final List<Organisation> ALLA = Registerfil.las(Organisationer.class, "organisationer.csv").stream()
            .map(rad -> new Organisation(rad.get("namn"), rad.get("egen").equals("ja"),
                    rad.dag("fran").orElseThrow(), rad.dag("till")))
            .toList();

    private Organisationer() {
    }

    /** The organisations that exist on the day. */
    public static List<Organisation> kanda(LocalDate dag) {
        return ALLA.stream().filter(organisation -> organisation.finns(dag)).toList();
    }

    /** Whether an organisation bears the name on the day. */
    public static boolean kand(String namn, LocalDate dag) {
        return ALLA.stream().anyMatch(organisation -> organisation.namn().equals(namn) && organisation.finns(dag));
    }

    /** Whether the name is, or was, that of the board's own organisation. */
    public static boolean egen(String namn) {
        return ALLA.stream().anyMatch(organisation -> organisation.namn().equals(namn) && organisation.egen());
    }

    /** What the board is called for short on the day; it stands first in the löpnummer. */
    public static String akronym(LocalDate dag) {
        return Namnden.vid(dag).akronym();
    }
}

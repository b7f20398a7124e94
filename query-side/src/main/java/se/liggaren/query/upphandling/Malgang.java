package se.liggaren.query.upphandling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.liggaren.events.lage.Overprovning;
import se.liggaren.events.lage.Overprovning.Dom;
import se.liggaren.query.lage.Klartext;

/**
 * A case in court as a person reads it.
 *
 * @param rubrik what the case is called
 * @param lage   how it stands now, in a word
 * @param gang   what has happened in it, in order
 */
record Malgang(String rubrik, String lage, List<String> gang) {

    static Malgang av(Overprovning mal) {
        List<String> gang = new ArrayList<>();
        mal.inkom().ifPresent(inkom -> gang.add("Ansökan kom in %s%s.".formatted(Klartext.dag(inkom),
                mal.avser().map(avser -> " och avser " + Klartext.av(avser)).orElse(""))));
        mal.forbud().ifPresent(forbud -> gang.add(forbud ? "Domstolen har sagt att avtal inte får ingås tills vidare."
                : "Domstolen har sagt att avtal får ingås medan målet prövas."));
        for (Dom dom : mal.domar()) {
            gang.add("%s avgjorde målet %s: %s.".formatted(dom.instans().klartext(), Klartext.dag(dom.dag()),
                    Klartext.av(dom.utfall())));
        }
        if (mal.overklagad()) {
            gang.add("Domen är överklagad till %s.".formatted(
                    mal.instans().map(Klartext::av).orElse("högre instans")));
        }
        if (mal.malnummer().isEmpty()) {
            gang.add("Överprövningen är känd ur ett dokument. Målet är inte registrerat.");
        }
        return new Malgang(mal.malnummer().map(nr -> "Mål " + nr).orElse("Mål utan känt målnummer")
                + mal.domstol().map(domstol -> ", " + domstol).orElse(""), lage(mal), List.copyOf(gang));
    }

    private static String lage(Overprovning mal) {
        if (!mal.oppen()) {
            return "Avslutad";
        }
        return mal.instans().filter(_ -> mal.overklagad() || mal.utfall().isEmpty())
                .map(instans -> "Prövas i " + Klartext.av(instans)).orElse("Pågår");
    }

    /** The procurement's cases, in the order in which they came in. */
    static List<Malgang> av(List<Overprovning> mal) {
        return mal.stream().map(Malgang::av).toList();
    }
}

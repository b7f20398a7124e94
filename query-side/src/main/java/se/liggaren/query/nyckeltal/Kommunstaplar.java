package se.liggaren.query.nyckeltal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.liggaren.query.nyckeltal.Kommunbild.Rad;
import se.liggaren.webkit.diagram.Stapeldiagram;
import se.liggaren.webkit.diagram.Stapeldiagram.Post;

/**
 * What the municipalities paid in a year of one kind of cost, told in one unit, the most first.
 *
 * @param text the same in a sentence
 */
record Kommunstaplar(String slag, String enhet, Stapeldiagram diagram, String text) {

    private record Amne(String slag, String enhet) {

        private static Amne av(Rad rad) {
            return new Amne(rad.slag(), rad.enhet());
        }
    }

    static List<Kommunstaplar> av(Kommunbild bild) {
        List<Rad> medBelopp = bild.poster().stream().filter(rad -> rad.belopp().isPresent()).toList();
        return medBelopp.stream().map(Amne::av).distinct()
                .map(amne -> av(amne, medBelopp.stream().filter(rad -> Amne.av(rad).equals(amne))
                        .sorted(Comparator.comparing(Kommunstaplar::belopp).reversed()).toList()))
                .toList();
    }

    private static Kommunstaplar av(Amne amne, List<Rad> rader) {
        Rad mest = rader.getFirst();
        return new Kommunstaplar(amne.slag(), amne.enhet(),
                Stapeldiagram.av(rader.stream().map(rad -> new Post(rad.kommun(), belopp(rad), rad.beloppText(),
                        Optional.empty(), "aktiv")).toList()),
                "Mest har %s: %s. Antal kommuner: %d.".formatted(mest.kommun(), mest.beloppText(), rader.size()));
    }

    private static BigDecimal belopp(Rad rad) {
        return rad.belopp().orElseThrow();
    }
}

package se.liggaren.query.bokslut;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.liggaren.webkit.diagram.Stapeldiagram;
import se.liggaren.webkit.diagram.Stapeldiagram.Post;

/**
 * How many procurements were finished in a year.
 *
 * @param antal    counted by the service; none when it knows of no procurement finished that year
 * @param manuella figures that somebody else counted, never added to ours
 */
record Avslutadear(int ar, Optional<Long> antal, List<Nyckeltalsserie.Varde> manuella) {

    /** The years as bars, the earliest first; what was counted outside the service says so in its label. */
    static Stapeldiagram diagram(List<Avslutadear> artal) {
        return Stapeldiagram.av(artal.stream().flatMap(Avslutadear::poster).toList());
    }

    private Stream<Post> poster() {
        return Stream.concat(
                antal.map(n -> Post.av(Integer.toString(ar), n, "aktiv")).stream(),
                manuella.stream().flatMap(m -> m.utfall().map(tal -> manuell(m, tal)).stream()));
    }

    private Post manuell(Nyckeltalsserie.Varde varde, BigDecimal tal) {
        return new Post(ar + ", manuell uppgift", tal, text(varde), Optional.empty(), "varning");
    }

    /** The manual figures as a person reads them. */
    public String manuellText() {
        return String.join("; ", manuella.stream().map(Avslutadear::text).toList());
    }

    private static String text(Nyckeltalsserie.Varde varde) {
        return varde.utfall().map(tal -> (varde.ungefarligt() ? "ca " : "") + tal.toPlainString())
                .orElse("kan inte läsas som ett tal");
    }
}

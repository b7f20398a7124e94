package se.liggaren.webkit.diagram;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Horizontal bars from a common nought, one below the other, each under its label and with its value in writing.
 *
 * @param noll  where nought is
 * @param hojd  the height of it all
 */
public record Stapeldiagram(List<Stapel> staplar, String noll, String hojd) {

    private static final double RADHOJD = 1.3;
    private static final double STAPELHOJD = 0.9;
    private static final double EFTER_TEXTEN = 0.35;
    private static final double MELLANRUM = 0.75;

    /**
     * Something to draw.
     *
     * @param vardetext the value as a person reads it, with its unit
     * @param mal       a value to compare with, drawn as a mark across the bar
     * @param ton       one of lugn, aktiv, klar, varning, stopp
     */
    public record Post(String etikett, BigDecimal varde, String vardetext, Optional<BigDecimal> mal, String ton) {

        public static Post av(String etikett, long antal, String ton) {
            return new Post(etikett, BigDecimal.valueOf(antal), Long.toString(antal), Optional.empty(), ton);
        }
    }

    /**
     * A bar.
     *
     * @param rader     the lines of its label
     * @param vardetext stands after the label
     * @param mal       where the mark across it stands
     */
    public record Stapel(List<Textrad> rader, String vardetext, String ton, String x, String y, String bredd,
            String hojd, Optional<Streck> mal) {
    }

    /** @param y the base line */
    public record Textrad(String text, String y) {
    }

    /** An upright line. */
    public record Streck(String x, String y1, String y2) {
    }

    public static Stapeldiagram av(List<Post> poster) {
        Skala skala = Skala.franNoll(poster.stream()
                .flatMap(post -> Stream.concat(Stream.of(post.varde()), post.mal().stream())).toList());
        List<Stapel> staplar = new ArrayList<>();
        double y = 0;
        for (Post post : poster) {
            List<Textrad> rader = new ArrayList<>();
            for (String rad : Etikett.rader(post.etikett())) {
                y += RADHOJD;
                rader.add(new Textrad(rad, Matt.em(y)));
            }
            double topp = y + EFTER_TEXTEN;
            double fran = Math.min(skala.andel(0), skala.andel(post.varde()));
            double till = Math.max(skala.andel(0), skala.andel(post.varde()));
            staplar.add(new Stapel(List.copyOf(rader), post.vardetext(), post.ton(), Matt.procent(fran), Matt.em(topp),
                    Matt.procent(till - fran), Matt.em(STAPELHOJD),
                    post.mal().map(mal -> new Streck(Matt.procent(skala.andel(mal)), Matt.em(topp - EFTER_TEXTEN / 2),
                            Matt.em(topp + STAPELHOJD + EFTER_TEXTEN / 2)))));
            y = topp + STAPELHOJD + MELLANRUM;
        }
        return new Stapeldiagram(List.copyOf(staplar), Matt.procent(skala.andel(0)), Matt.em(y));
    }

    public boolean tomt() {
        return staplar.isEmpty();
    }

    /** Whether any bar has something to be compared with. */
    public boolean harMal() {
        return staplar.stream().anyMatch(stapel -> stapel.mal().isPresent());
    }
}

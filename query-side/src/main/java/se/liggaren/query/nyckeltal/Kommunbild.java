package se.liggaren.query.nyckeltal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.query.lage.Moteslage;

/**
 * A year's statistics of the municipalities as they are shown.
 *
 * @param ar             the year they concern
 * @param presentationer when and where the board was shown them
 * @param poster         what stands for each municipality and kind of cost
 */
record Kommunbild(int ar, long version, List<Presentation> presentationer, List<Rad> poster) {

    static Kommunbild av(long version, Statistikar statistik, Map<UUID, Moteslage> moten) {
        List<Statistikar.Post> alla = statistik.poster();
        List<Rad> rader = alla.stream()
                .filter(post -> alla.stream().filter(post::avserSammaSom).toList().getLast() == post)
                .map(post -> Rad.av(post, alla.stream()
                        .filter(annan -> annan != post && annan.avserSammaSom(post)).toList().reversed()))
                .sorted(Comparator.comparing(Rad::slag, Svenska.ordning())
                        .thenComparing(Rad::kommun, Svenska.ordning()))
                .toList();
        return new Kommunbild(statistik.ar(), version,
                statistik.presentationer().stream().map(p -> new Presentation(p.dag(), p.sammantradeId(),
                        p.sammantradeId().map(id -> Optional.ofNullable(moten.get(id)).map(Moteslage::namn)
                                .orElse("Sammanträde " + id)))).toList(),
                rader);
    }

    /**
     * The board was shown the statistics.
     *
     * @param dag           the day of the presentation, apart from the year they concern
     * @param sammantrade   what the meeting is called
     */
    record Presentation(LocalDate dag, Optional<UUID> sammantradeId, Optional<String> sammantrade) {
    }

    /**
     * What a municipality paid.
     *
     * @param belopp   absent when the source tells a change without an amount
     * @param sagtDen  the day on which it was told
     * @param tidigare what stood before, the latest first
     */
    record Rad(String kommun, String slag, Optional<BigDecimal> belopp, String enhet, String kalltext, String kalla,
            LocalDate sagtDen, Optional<String> skal, List<Tidigare> tidigare) {

        private static Rad av(Statistikar.Post post, List<Statistikar.Post> ersatta) {
            return new Rad(post.kommun(), post.slag(), post.belopp(), post.enhet(), post.kalltext(), post.kalla(),
                    post.gallerFran(), post.skal(), ersatta.stream()
                            .map(p -> new Tidigare(p.belopp(), p.enhet(), p.kalltext(), p.kalla(), p.gallerFran()))
                            .toList());
        }

        /** The amount as a person reads it. */
        public String beloppText() {
            return belopp.map(tal -> Svenska.tal(tal) + " " + enhet).orElse("inget belopp i källan");
        }
    }

    /** What has been replaced. */
    record Tidigare(Optional<BigDecimal> belopp, String enhet, String kalltext, String kalla, LocalDate sagtDen) {

        /** As a person reads it. */
        public String text() {
            return "%s (sagt %s: ”%s”)".formatted(
                    belopp.map(tal -> Svenska.tal(tal) + " " + enhet).orElse("inget belopp"), sagtDen, kalltext);
        }
    }
}

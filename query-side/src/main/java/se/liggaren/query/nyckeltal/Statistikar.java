package se.liggaren.query.nyckeltal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.nyckeltal.KommunstatistikEvent;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.KommunstatistikRegistrerad;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.StatistikPresenterad;

/**
 * A year's statistics of the municipalities as they stood after the events of some day.
 *
 * @param poster          every figure ever registered, in the order they came to hold
 * @param presentationer every time they were shown to the board, in order
 */
record Statistikar(int ar, List<Post> poster, List<Presentation> presentationer) {

    /**
     * What a municipality paid; the last one for the municipality and kind stands.
     *
     * @param gallerFran the day on which it was told
     * @param skal       why it replaced another, when it did
     */
    record Post(String kommun, String slag, Optional<BigDecimal> belopp, String enhet, String kalltext, String kalla,
            LocalDate gallerFran, Optional<String> skal) {

        boolean avserSammaSom(Post annan) {
            return kommun.equals(annan.kommun) && slag.equals(annan.slag);
        }
    }

    record Presentation(LocalDate dag, Optional<UUID> sammantradeId) {
    }

    /** What was told of the year, from each day on which something came to hold. */
    static List<Segment<Statistikar>> segment(List<Registrerad<KommunstatistikEvent>> registrerade) {
        List<Integer> ar = new ArrayList<>();
        List<Post> poster = new ArrayList<>();
        List<Presentation> presentationer = new ArrayList<>();
        return Segment.dela(registrerade, event -> {
            switch (event) {
                case KommunstatistikRegistrerad e -> {
                    ar.add(e.avserAr());
                    poster.add(new Post(e.kommun(), e.slag(), e.belopp(), e.enhet(), e.kalltext(), e.kalla(),
                            e.gallerFran(), e.underlag().skal()));
                }
                case StatistikPresenterad e -> {
                    ar.add(e.avserAr());
                    presentationer.add(new Presentation(e.gallerFran(), e.sammantradeId()));
                }
            }
        }, () -> Optional.of(new Statistikar(ar.getFirst(), List.copyOf(poster), List.copyOf(presentationer))));
    }
}

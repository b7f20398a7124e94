package se.liggaren.query.bokslut;

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

/** When the statistics of a year's costs to the municipalities were presented to the board. */
record Statistik(int avserAr, List<Presentation> presenterad) {

    /** What had been presented, from each day on which something came to hold. */
    static List<Segment<Statistik>> segment(List<Registrerad<KommunstatistikEvent>> registrerade) {
        Vikning vikning = new Vikning();
        return Segment.dela(registrerade, vikning::tillampa,
                () -> vikning.ar.map(ar -> new Statistik(ar, List.copyOf(vikning.presenterad))));
    }

    /** @param sammantradeId the meeting, when it was told */
    record Presentation(LocalDate dag, Optional<UUID> sammantradeId) {
    }

    private static final class Vikning {

        private Optional<Integer> ar = Optional.empty();
        private final List<Presentation> presenterad = new ArrayList<>();

        void tillampa(KommunstatistikEvent event) {
            switch (event) {
                case KommunstatistikRegistrerad e -> ar = Optional.of(e.avserAr());
                case StatistikPresenterad e -> {
                    ar = Optional.of(e.avserAr());
                    presenterad.add(new Presentation(e.gallerFran(), e.sammantradeId()));
                }
            }
        }
    }
}

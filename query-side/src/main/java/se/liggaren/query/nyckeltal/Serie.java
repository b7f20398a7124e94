package se.liggaren.query.nyckeltal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.nyckeltal.NyckeltalEvent;
import se.liggaren.events.nyckeltal.NyckeltalEvent.NyckeltalRegistrerat;

/**
 * A series of figures as it stood after the events of some day.
 *
 * @param namn    what it is called, by the latest of its figures
 * @param varden  every figure ever registered, in the order they came to hold
 */
record Serie(String namn, List<Varde> varden) {

    /**
     * A figure for a year; the last one for the year stands.
     *
     * @param gallerFran the day on which it was told
     * @param skal       why it replaced another, when it did
     */
    record Varde(int avserAr, String enhet, Optional<BigDecimal> mal, Optional<BigDecimal> utfall, boolean ungefarligt,
            Optional<BigDecimal> forandringProcent, String kalltext, String kalla, boolean manuellt,
            LocalDate gallerFran, Optional<String> skal) {

        static Varde av(NyckeltalRegistrerat e) {
            return new Varde(e.avserAr(), e.enhet(), e.mal(), e.utfall(), e.ungefarligt(), e.forandringProcent(),
                    e.kalltext(), e.kalla(), e.manuellt(), e.gallerFran(), e.underlag().skal());
        }
    }

    /** What the series held, from each day on which something came to hold. */
    static List<Segment<Serie>> segment(List<Registrerad<NyckeltalEvent>> registrerade) {
        List<Varde> varden = new ArrayList<>();
        List<String> namn = new ArrayList<>();
        return Segment.dela(registrerade, event -> {
            switch (event) {
                case NyckeltalRegistrerat e -> {
                    namn.add(e.namn());
                    varden.add(Varde.av(e));
                }
            }
        }, () -> Optional.of(new Serie(namn.getLast(), List.copyOf(varden))));
    }
}

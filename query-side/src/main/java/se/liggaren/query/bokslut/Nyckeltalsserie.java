package se.liggaren.query.bokslut;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.nyckeltal.NyckeltalEvent;
import se.liggaren.events.nyckeltal.NyckeltalEvent.NyckeltalRegistrerat;

/** A series of figures: for each year the latest that was told of it, in the order of the years. */
record Nyckeltalsserie(List<Varde> varden) {

    /** What the series said, from each day on which something came to hold. */
    static List<Segment<Nyckeltalsserie>> segment(List<Registrerad<NyckeltalEvent>> registrerade) {
        SortedMap<Integer, Varde> perAr = new TreeMap<>();
        return Segment.dela(registrerade, event -> {
            switch (event) {
                case NyckeltalRegistrerat e -> perAr.put(e.avserAr(), Varde.av(e));
            }
        }, () -> Optional.of(new Nyckeltalsserie(List.copyOf(perAr.values()))));
    }

    /**
     * A figure for a year.
     *
     * @param ungefarligt whether the source hedges
     * @param kalltext    the source's own words, faults included
     * @param manuellt    counted outside the service
     */
    record Varde(String namn, int avserAr, String enhet, Optional<BigDecimal> mal, Optional<BigDecimal> utfall,
            boolean ungefarligt, Optional<BigDecimal> forandringProcent, String kalltext, String kalla,
            boolean manuellt) {

        private static Varde av(NyckeltalRegistrerat e) {
            return new Varde(e.namn(), e.avserAr(), e.enhet(), e.mal(), e.utfall(), e.ungefarligt(),
                    e.forandringProcent(), e.kalltext(), e.kalla(), e.manuellt());
        }
    }
}

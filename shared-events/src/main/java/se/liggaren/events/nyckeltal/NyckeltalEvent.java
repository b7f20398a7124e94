package se.liggaren.events.nyckeltal;

import java.math.BigDecimal;
import java.util.Optional;
import se.liggaren.events.Handelse;
import se.liggaren.events.Underlag;

/** Every event of a Nyckeltal stream, which is one series. Stored for ever: add, never change. */
public sealed interface NyckeltalEvent extends Handelse {

    /**
     * A figure of the series for a year; a later one for the same year takes its place.
     *
     * @param avserAr           the year it concerns, whenever it was told
     * @param enhet             unit, e.g. {@code %} or {@code tkr}
     * @param mal               target
     * @param utfall            outcome; empty when the source cannot be read as a number
     * @param ungefarligt       whether the source hedges ("ca", "drygt")
     * @param forandringProcent change since the year before, as the source tells it
     * @param kalltext          the source's own words, faults included
     * @param kalla             the document, or who counted
     * @param manuellt          counted outside the service
     */
    record NyckeltalRegistrerat(Underlag underlag, String namn, int avserAr, String enhet, Optional<BigDecimal> mal,
            Optional<BigDecimal> utfall, boolean ungefarligt, Optional<BigDecimal> forandringProcent, String kalltext,
            String kalla, boolean manuellt) implements NyckeltalEvent {
    }
}

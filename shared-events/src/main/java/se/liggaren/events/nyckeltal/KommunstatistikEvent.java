package se.liggaren.events.nyckeltal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.Handelse;
import se.liggaren.events.Underlag;

/** Every event of a Kommunstatistik stream, which is the year it concerns. Stored for ever: add, never change. */
public sealed interface KommunstatistikEvent extends Handelse {

    /**
     * What a municipality paid in the year; a later one for the same municipality and kind takes its place.
     *
     * @param slag   kind of cost, e.g. {@code Hyreskostnader}
     * @param belopp empty when the source tells a change without an amount
     */
    record KommunstatistikRegistrerad(Underlag underlag, int avserAr, String kommun, String slag,
            Optional<BigDecimal> belopp, String enhet, String kalltext, String kalla) implements KommunstatistikEvent {
    }

    /** The year's statistics were presented to the board on {@code gallerFran}. */
    record StatistikPresenterad(Underlag underlag, int avserAr, Optional<UUID> sammantradeId)
            implements KommunstatistikEvent {
    }
}

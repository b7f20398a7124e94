package se.liggaren.events;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A formal decision.
 *
 * @param organ        the body or delegate that decided
 * @param datum        the day of the decision, which may be earlier than the day it comes into force
 * @param diarienummer prefix/number/year in the body's own series, e.g. {@code GNU/2/2023}
 * @param paragraf     the paragraph in the minutes, e.g. {@code § 17}
 */
public record Beslut(String organ, LocalDate datum, Optional<String> diarienummer, Optional<String> paragraf) {

    public Beslut {
        Objects.requireNonNull(organ, "organ");
        Objects.requireNonNull(datum, "datum");
    }
}

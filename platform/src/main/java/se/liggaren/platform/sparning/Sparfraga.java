package se.liggaren.platform.sparning;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which lines of the trail are asked for; nothing given is all of them.
 *
 * @param anvandare the opaque id of who did it
 * @param fran      the first day
 * @param till      the last day
 */
public record Sparfraga(Optional<Sparhandelse> vad, Optional<String> anvandare, Optional<LocalDate> fran,
        Optional<LocalDate> till) {

    /** Every line. */
    public static final Sparfraga ALLT =
            new Sparfraga(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}

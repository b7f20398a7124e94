package se.liggaren.events.lage;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The standstill (avtalsspärr) as it stands on a day.
 *
 * @param tidigastAvtal first day on which the contract may be signed; unknown while a review prolongs the standstill
 */
public record Sparr(LocalDate sistaSparrdag, Optional<LocalDate> tidigastAvtal, Status status) {

    /** How a standstill stands. */
    public enum Status {
        LOPER("löper"),
        /** By a review that came in while it ran (LOU 20 kap. 8 §). */
        FORLANGD("förlängd av överprövning"),
        LOPT_UT("har löpt ut");

        private final String klartext;

        Status(String klartext) {
            this.klartext = klartext;
        }

        public String klartext() {
            return klartext;
        }
    }
}

package se.liggaren.events.lage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.upphandling.Leverantor;

/**
 * A contract that the procurement came to.
 *
 * @param start    first day, as signed
 * @param slut     last day, as signed; options not counted
 * @param tecknat  day of signing
 * @param startat  day on which it began to run
 * @param avslutat day on which it had ended
 */
public record TecknatAvtal(UUID avtalId, List<Leverantor> leverantorer, LocalDate start, LocalDate slut,
        LocalDate tecknat, Optional<LocalDate> startat, Optional<LocalDate> avslutat) {

    /** Whether it has begun and not ended. */
    public boolean loper() {
        return startat.isPresent() && avslutat.isEmpty();
    }

    public TecknatAvtal startat(LocalDate dag) {
        return new TecknatAvtal(avtalId, leverantorer, start, slut, tecknat, Optional.of(dag), avslutat);
    }

    public TecknatAvtal avslutat(LocalDate dag) {
        return new TecknatAvtal(avtalId, leverantorer, start, slut, tecknat, startat, Optional.of(dag));
    }

    TecknatAvtal utanLeverantorer() {
        return new TecknatAvtal(avtalId, List.of(), start, slut, tecknat, startat, avslutat);
    }
}

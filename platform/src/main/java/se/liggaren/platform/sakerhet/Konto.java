package se.liggaren.platform.sakerhet;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import se.liggaren.events.Roll;

/**
 * An account that is kept here.
 *
 * @param anvandarId   opaque id, the only thing of an account that reaches an event
 * @param namn         what it is called
 * @param slag         whose it is
 * @param roller       in which capacities it may act
 * @param organisation the organisation it acts for
 * @param last         whether nobody gets in with it
 * @param engangsTill  until when its one-time password can be used, while it has one
 */
public record Konto(String anvandarId, String namn, Kontoslag slag, Set<Roll> roller, String organisation,
        boolean last, Optional<Instant> engangsTill) {

    public Konto {
        roller = Set.copyOf(roller);
    }

    /** Where the account stands at this moment. */
    public Kontolage lage(Instant nu) {
        return last ? Kontolage.LAST
                : engangsTill.map(till -> nu.isBefore(till) ? Kontolage.MASTE_BYTA : Kontolage.UTGANGET)
                        .orElse(Kontolage.AKTIVT);
    }
}

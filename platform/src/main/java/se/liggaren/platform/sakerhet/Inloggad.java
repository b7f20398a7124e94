package se.liggaren.platform.sakerhet;

import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;
import se.liggaren.events.Roll;

/**
 * Somebody who has proved who they are; the principal of every authenticated request.
 *
 * @param anvandarId   opaque id, the only thing about the person that reaches an event
 * @param konto        what the account is called, for the person's own eyes
 * @param roller       in which capacities they may act
 * @param organisation the organisation they act for
 */
public record Inloggad(String anvandarId, String konto, Set<Roll> roller, String organisation)
        implements AuthenticatedPrincipal {

    /** Who reads without having said who she is, where that is allowed. */
    public static final Inloggad ALLMANHETEN = new Inloggad("", "", Set.of(), "");

    public Inloggad {
        roller = Set.copyOf(roller);
    }

    @Override
    public String getName() {
        return konto;
    }
}

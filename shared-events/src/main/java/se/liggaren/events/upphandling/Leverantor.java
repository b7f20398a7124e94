package se.liggaren.events.upphandling;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A supplier that is awarded a contract.
 *
 * @param organisationsnummer ten digits, with or without hyphen
 * @param delomraden          the lots it is awarded; empty means the whole procurement
 */
public record Leverantor(String namn, Optional<String> organisationsnummer, List<String> delomraden) {

    public Leverantor {
        Objects.requireNonNull(namn, "namn");
        delomraden = List.copyOf(delomraden);
    }
}

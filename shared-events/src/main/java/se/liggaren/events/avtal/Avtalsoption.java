package se.liggaren.events.avtal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A right to extend a contract.
 *
 * @param nr             the option's number in the contract, from 1
 * @param nyttSlut       the contract's last day when the option is used
 * @param senastForlanga last day to use it, when the contract tells one
 */
public record Avtalsoption(int nr, LocalDate nyttSlut, Optional<LocalDate> senastForlanga) {

    public Avtalsoption {
        Objects.requireNonNull(nyttSlut, "nyttSlut");
    }
}

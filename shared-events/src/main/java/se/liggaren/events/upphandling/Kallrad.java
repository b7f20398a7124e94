package se.liggaren.events.upphandling;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The place in a document that an uppgift was taken from.
 *
 * @param kalla      what the document is called
 * @param kalladatum the day whose state the document shows
 * @param radnr      line (or sheet row) in the document, from 1, when known
 * @param text       the row as it stands there, when known
 */
public record Kallrad(String kalla, LocalDate kalladatum, Optional<Integer> radnr, Optional<String> text) {

    public Kallrad {
        Objects.requireNonNull(kalla, "kalla");
        Objects.requireNonNull(kalladatum, "kalladatum");
    }
}

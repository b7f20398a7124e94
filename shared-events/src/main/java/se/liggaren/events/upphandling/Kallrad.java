package se.liggaren.events.upphandling;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The place in a document that an uppgift was taken from.
 *
 * @param kalla      what the document is called
 * @param kalladatum the day whose state the document shows
 * @param radnr      line (or sheet row) in the document, from 1
 * @param text       the row as it stands there
 */
public record Kallrad(String kalla, LocalDate kalladatum, int radnr, String text) {

    public Kallrad {
        Objects.requireNonNull(kalla, "kalla");
        Objects.requireNonNull(kalladatum, "kalladatum");
        Objects.requireNonNull(text, "text");
    }
}

package se.liggaren.query.bevakning;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that waits for somebody.
 *
 * @param dag    the day it concerns: by which it should be dealt with, or since which it has gone on
 * @param rubrik what it is about, e.g. a procurement's number and name
 * @param text   one sentence that says what waits
 * @param adress the page that shows what it is about
 * @param atgard the form that deals with it, when the reader may use it
 */
public record Bevakning(LocalDate dag, String rubrik, String text, String adress, Optional<Atgard> atgard) {

    /** A way to deal with something. */
    public record Atgard(String klartext, String adress) {
    }
}

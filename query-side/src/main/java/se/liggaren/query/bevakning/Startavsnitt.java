package se.liggaren.query.bevakning;

import se.liggaren.platform.sakerhet.Inloggad;

/**
 * A section that everybody has on the start page, whatever waits for them. Each is a bean, and the page shows them in
 * their {@code @Order}; it knows none of them.
 */
public interface Startavsnitt {

    /** The template of the section; its fragment {@code avsnitt(innehall)} draws it. */
    String mall();

    /** What the section shows to the reader. */
    Object innehall(Inloggad lasare);
}

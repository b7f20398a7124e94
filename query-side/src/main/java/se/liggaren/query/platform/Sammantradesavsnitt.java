package se.liggaren.query.platform;

import java.time.LocalDate;
import se.liggaren.platform.sakerhet.Inloggad;

/**
 * A section of the page that prepares a meeting, which another view than the meetings' own answers for. Each is a bean,
 * and the page shows them in their {@code @Order}; it knows none of them.
 */
public interface Sammantradesavsnitt {

    /** The template of the section; its fragment {@code avsnitt(innehall)} draws it. */
    String mall();

    /** What the section shows to the reader before a meeting on the day. */
    Object innehall(LocalDate motesdag, Inloggad lasare);
}

package se.liggaren.query.platform;

import java.util.Optional;
import java.util.UUID;
import se.liggaren.platform.sakerhet.Inloggad;

/**
 * A section of a procurement's page that another view than the page's own answers for. Each is a bean, and the page
 * shows them in their {@code @Order}; it knows none of them.
 */
public interface Upphandlingsavsnitt {

    /** The template of the section; its fragment {@code avsnitt(innehall)} draws it. */
    String mall();

    /**
     * What the section shows of the procurement, at the moment and to the reader.
     *
     * @param efter the version of the procurement that it must have come to
     */
    Object innehall(UUID upphandlingId, Tidpunkt tidpunkt, Optional<Long> efter, Inloggad lasare);

    /** Whether the section is shown to somebody who has not logged in. */
    default boolean offentligt() {
        return false;
    }
}

package se.liggaren.events.behov;

import java.util.Optional;
import se.liggaren.events.Handelse;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingId;

/** Every event of the Behov stream. Stored for ever: add, never change. */
public sealed interface BehovEvent extends Handelse {

    /** @param bestallare organisation or unit that needs it; no personal name */
    record BehovRegistrerat(Underlag underlag, String namn, Optional<String> bestallare, Optional<String> cpv)
            implements BehovEvent {
    }

    /** The procurement is to meet the need. */
    record BehovKopplat(Underlag underlag, UpphandlingId upphandlingId) implements BehovEvent {
    }

    /** Nobody needs it any longer. */
    record BehovAvskrivet(Underlag underlag) implements BehovEvent {
    }
}

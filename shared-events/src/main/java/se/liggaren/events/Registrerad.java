package se.liggaren.events;

import java.util.UUID;

/**
 * A fact as it stands in its stream.
 *
 * @param handelseId identity of the stored event
 * @param version    the stream's version once the event is stored; the first event makes version 1
 * @param anvandare  opaque id of the user who registered it
 */
public record Registrerad<E extends Handelse>(UUID handelseId, long version, String anvandare, E handelse) {

    /** The same registration of another (corrected) fact. */
    public Registrerad<E> med(E rattad) {
        return new Registrerad<>(handelseId, version, anvandare, rattad);
    }
}

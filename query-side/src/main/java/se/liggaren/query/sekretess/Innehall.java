package se.liggaren.query.sekretess;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an event says, as it may be shown.
 *
 * @param falt      the event's fields, without those that are kept secret
 * @param sekretess true when any field is left out
 */
public record Innehall(ObjectNode falt, Optional<Boolean> sekretess) {

    /** The stored event without the fields that are secret to the reader, in the event or in its grounds. */
    public static Innehall utan(Set<String> hemliga, ObjectNode lagrat) {
        ObjectNode falt = lagrat.deepCopy();
        falt.remove(hemliga);
        falt.withObject("underlag").remove(hemliga);
        return new Innehall(falt, hemliga.isEmpty() ? Optional.empty() : Optional.of(true));
    }
}

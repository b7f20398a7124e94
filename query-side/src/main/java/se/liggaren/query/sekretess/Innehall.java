package se.liggaren.query.sekretess;

import java.util.Optional;
import java.util.Set;
import se.liggaren.events.Handelse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an event says, as it may be shown.
 *
 * @param falt      the event's fields, without those that are kept secret
 * @param sekretess true when any field is left out
 */
public record Innehall(ObjectNode falt, Optional<Boolean> sekretess) {

    /** The event without the fields that are secret to the reader, in the event or in its grounds. */
    public static Innehall av(Handelse event, Set<String> hemliga, JsonMapper json) {
        ObjectNode falt = json.valueToTree(event);
        falt.remove(hemliga);
        falt.withObject("underlag").remove(hemliga);
        return new Innehall(falt, hemliga.isEmpty() ? Optional.empty() : Optional.of(true));
    }
}

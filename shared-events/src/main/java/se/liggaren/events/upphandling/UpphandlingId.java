package se.liggaren.events.upphandling;

import java.util.Objects;
import java.util.UUID;

/** Identity of a procurement, for ever; its name and number are only how people call it. */
public record UpphandlingId(UUID varde) {

    public UpphandlingId {
        Objects.requireNonNull(varde, "varde");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static UpphandlingId av(String text) {
        return new UpphandlingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return varde.toString();
    }
}

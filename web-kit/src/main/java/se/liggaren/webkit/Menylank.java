package se.liggaren.webkit;

import java.util.Set;

/**
 * A way into the service from the head of every page; each room that has one offers it as a bean, and {@code @Order}
 * decides the place.
 *
 * @param adress the path, from the root
 * @param text   what is read
 * @param roller the roles that see it, empty for everybody who is logged in
 */
public record Menylank(String adress, String text, Set<String> roller) {

    public Menylank {
        roller = Set.copyOf(roller);
    }

    public Menylank(String adress, String text) {
        this(adress, text, Set.of());
    }

    /** A way that only these roles have. */
    public static Menylank forRoll(String adress, String text, String... roller) {
        return new Menylank(adress, text, Set.of(roller));
    }
}

package se.liggaren.webkit;

/**
 * A way into the service from the head of every page; each room that has one offers it as a bean, and {@code @Order}
 * decides the place.
 *
 * @param adress the path, from the root
 * @param text   what is read
 * @param roll   the role that sees it, empty for everybody who is logged in
 */
public record Menylank(String adress, String text, String roll) {

    public Menylank(String adress, String text) {
        this(adress, text, "");
    }

    /** A way that only one role has. */
    public static Menylank forRoll(String adress, String text, String roll) {
        return new Menylank(adress, text, roll);
    }
}

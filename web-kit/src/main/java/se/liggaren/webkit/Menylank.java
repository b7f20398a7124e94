package se.liggaren.webkit;

/**
 * A way into the service from the head of every page; each room that has one offers it as a bean, and {@code @Order}
 * decides the place.
 *
 * @param adress the path, from the root
 * @param text   what is read
 */
public record Menylank(String adress, String text) {
}

package se.liggaren.webkit;

/**
 * One thing to choose in a list.
 *
 * @param varde what is sent
 * @param text  what is read
 */
public record Val(String varde, String text) {
}

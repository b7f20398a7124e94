package se.liggaren.command.planimport;

/**
 * What cannot be made sense of in a row, in Swedish.
 *
 * @param kolumn the part of {@link Radtext} that it concerns; empty when it is the row as a whole
 */
public record Kolumnfel(String kolumn, String text) {
}

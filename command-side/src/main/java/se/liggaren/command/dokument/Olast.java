package se.liggaren.command.dokument;

/** Text of the document that was not put to use. */
public record Olast(Radintervall plats, String text) {
}

package se.liggaren.command.planimport;

/** What stands in a row's columns, as read out of the document or as a person wrote it instead. */
public record Radtext(String namn, String ansvarigRegion, String status, String planeradAvtalsstart) {
}

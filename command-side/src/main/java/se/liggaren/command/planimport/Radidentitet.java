package se.liggaren.command.planimport;

/**
 * What makes a row of the plan the same row when the document is read again, in whatever format and order.
 *
 * @param namn           the name in lower case, hyphenation and spaces healed
 * @param ansvarigRegion the region's official name
 * @param forekomst      which of the rows with that name and region, from 1 in the order of the document
 */
public record Radidentitet(String namn, String ansvarigRegion, int forekomst) {
}

package se.liggaren.events.legend;

/**
 * What the board means by a word in the plan's status column.
 *
 * @param status     the word, as it stands in the plan
 * @param definition the board's own definition
 */
public record Statusdefinition(String status, String definition) {
}

package se.liggaren.webkit;

/**
 * What is wrong with one field, said so that a person can put it right.
 *
 * @param falt       the field's name, empty when the fault lies in the whole
 * @param meddelande one Swedish sentence
 */
public record Faltfel(String falt, String meddelande) {
}

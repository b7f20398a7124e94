package se.liggaren.command.sammantrade;

import se.liggaren.events.sammantrade.Motesrapport;

/**
 * A report as it is to be stored.
 *
 * @param sha256 of the report in canonical JSON (RFC 8785), in hexadecimal
 */
public record FrystRapport(Motesrapport rapport, String sha256) {
}

package se.liggaren.command;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the service adds to a command: a decision reads no clock and draws no number.
 *
 * @param strom     the stream that the command is for
 * @param idag      the day in Sweden on which the command is issued
 * @param anvandare opaque id of the one who issues it
 * @param fyraOgon  whether a correction must be made by somebody else than the one who registered the error
 * @param lopnummer the number that a new procurement is given
 */
public record Utfardande(String strom, LocalDate idag, String anvandare, boolean fyraOgon, Optional<String> lopnummer) {

    /** The same, where another's correction is only passed on. */
    public Utfardande utanFyraOgon() {
        return new Utfardande(strom, idag, anvandare, false, lopnummer);
    }
}

package se.liggaren.query.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * An event that a view could not show, or that waits behind one in its stream.
 *
 * @param version the stream's version with the event
 * @param typ     the event's name
 * @param sedan   when it was put aside
 * @param orsak   why, without anything that the event holds; absent when it waits for the one before it
 * @param forsok  how often it has been tried
 */
public record DottBrev(String vy, String strom, long version, String typ, Instant sedan, Optional<String> orsak,
        int forsok) {
}

package se.liggaren.platform.sparning;

import java.time.Instant;
import java.util.List;
import se.liggaren.events.Roll;

/**
 * A line of the trail.
 *
 * @param nummer    one more than that of the line before it
 * @param anvandare opaque id of who did it; empty when nobody is known to have
 * @param roller    the roles in which it was done
 * @param om        what it was about: a path or an id
 * @param adress    the network address it came from; empty when it came from the machine itself
 */
public record Sparrad(long nummer, Instant nar, Sparhandelse vad, String anvandare, List<Roll> roller, String om,
        String adress) {

    public Sparrad {
        roller = List.copyOf(roller);
    }
}

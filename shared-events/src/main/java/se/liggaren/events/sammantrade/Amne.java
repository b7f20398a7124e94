package se.liggaren.events.sammantrade;

import java.util.List;
import java.util.Objects;

/**
 * A topic of a meeting.
 *
 * @param nr           its place on the agenda, from 1
 * @param foredragande the roles that present it; none, one or several
 * @param preliminart  whether its content is told only nearer the meeting
 */
public record Amne(int nr, String rubrik, List<String> foredragande, boolean preliminart) {

    public Amne {
        Objects.requireNonNull(rubrik, "rubrik");
        foredragande = List.copyOf(foredragande);
    }
}

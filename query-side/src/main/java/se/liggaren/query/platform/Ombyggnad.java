package se.liggaren.query.platform;

import java.util.Optional;

/**
 * What came of a rebuild.
 *
 * @param handelser how many events were read
 * @param fore      the view that was read until now, when there was one to compare with
 * @param efter     the view that took its place
 * @param medBrev   how many streams the new view has dead letters of
 */
public record Ombyggnad(long handelser, Optional<Vydigest> fore, Vydigest efter, int medBrev) {

    /** Whether the old view said something else than the log says: it, or the code that filled it, was wrong. */
    public boolean avvek() {
        return fore.isPresent() && !fore.get().equals(efter);
    }
}

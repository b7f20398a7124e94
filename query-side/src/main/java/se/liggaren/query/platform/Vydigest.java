package se.liggaren.query.platform;

import java.util.Optional;

/**
 * A fingerprint of everything a view shows. Two that were made at the same position are equal when the views are.
 *
 * @param position how far in the log the view had read; absent when it had read nothing
 * @param sha256   over every row of every table
 */
public record Vydigest(String vy, Optional<Long> position, String sha256) {
}

package se.liggaren.query.avtal;

import java.util.List;

/**
 * One page of the contracts that were asked for, by the last day to extend them, else by their last day; those that
 * have ended come last.
 *
 * @param totalt how many there are on all pages
 */
record Avtalslista(List<Avtal> avtal, long totalt, int page, int limit) {
}

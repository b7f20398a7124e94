package se.liggaren.platform.sakerhet;

import java.time.LocalDate;
import java.util.Set;
import se.liggaren.events.Roll;

/**
 * What a new key is for.
 *
 * @param andamal  what it is to be used for
 * @param roller   the roles it may be used in
 * @param baraLasa whether nothing may be written with it
 * @param sistaDag the last day it can be used
 */
public record Nyckelomfattning(String andamal, Set<Roll> roller, boolean baraLasa, LocalDate sistaDag) {

    public Nyckelomfattning {
        roller = Set.copyOf(roller);
    }
}

package se.liggaren.platform.sakerhet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import se.liggaren.events.Roll;

/**
 * A key as it is listed; what it was is shown once and kept nowhere.
 *
 * @param nyckelId     the part of it that is no secret
 * @param andamal      what it is used for
 * @param roller       the roles it may be used in, as long as the account has them
 * @param baraLasa     whether nothing can be written with it
 * @param skapad       the day it was made
 * @param sistaDag     the last day it can be used
 * @param senastAnvand the last day it was used
 */
public record ApiNyckel(String nyckelId, String andamal, Set<Roll> roller, boolean baraLasa, LocalDate skapad,
        LocalDate sistaDag, Optional<LocalDate> senastAnvand) {

    public ApiNyckel {
        roller = Set.copyOf(roller);
    }
}

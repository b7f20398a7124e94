package se.liggaren.query.upphandling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.lage.Sparr;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.query.platform.TillatetKommando;

/**
 * A procurement as it is answered.
 *
 * @param sparr             the standstill as it stands on the day asked for
 * @param ersatter          the procurements that this one replaced
 * @param tillatnaKommandon what the caller may do now; absent when another moment than now is asked for
 */
record Upphandling(UUID id, long version, @JsonUnwrapped Upphandlingslage lage, Optional<Sparr> sparr,
        List<UUID> ersatter, Optional<List<TillatetKommando>> tillatnaKommandon) {

    Upphandling medLage(Upphandlingslage synligt) {
        return new Upphandling(id, version, synligt, sparr, ersatter, tillatnaKommandon);
    }

    Upphandling medKommandon(List<TillatetKommando> kommandon) {
        return new Upphandling(id, version, lage, sparr, ersatter, Optional.of(kommandon));
    }
}

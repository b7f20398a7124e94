package se.liggaren.query.sammantrade;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.query.platform.TillatetKommando;

/**
 * A meeting as it is answered.
 *
 * @param ersatter          the meetings that it took the place of
 * @param tillatnaKommandon what the caller may do now; absent in lists
 */
record Sammantradesbild(UUID id, long version, @JsonUnwrapped Sammantrade sammantrade, List<UUID> ersatter,
        Optional<List<TillatetKommando>> tillatnaKommandon) {

    Sammantradesbild medKommandon(List<TillatetKommando> kommandon) {
        return new Sammantradesbild(id, version, sammantrade, ersatter, Optional.of(kommandon));
    }
}

package se.liggaren.command.mal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.command.Avvisning;
import se.liggaren.events.mal.Malutfall;
import se.liggaren.events.upphandling.Kallrad;

/**
 * How a goal went, and what shows it.
 *
 * @param motivering   the evidence in words
 * @param sammantraden the meetings at which it was done, each once
 * @param belagg       the place in a document that tells it
 */
record Redovisning(Malutfall utfall, String motivering, List<UUID> sammantraden, Optional<Kallrad> belagg) {

    Redovisning {
        sammantraden = sammantraden.stream().distinct().toList();
    }

    /** A goal is not reached by word alone: a meeting or the text of a document must show it. */
    Optional<Avvisning> hinder() {
        boolean belagt = !sammantraden.isEmpty() || belagg.flatMap(Kallrad::text).isPresent();
        return utfall == Malutfall.UPPNATT && !belagt
                ? Optional.of(Avvisning.av(Avvisningsskal.UPPNATT_MAL_SAKNAR_BELAGG)) : Optional.empty();
    }
}

package se.liggaren.command.nyckeltal;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.nyckeltal.NyckeltalEvent;
import se.liggaren.events.nyckeltal.NyckeltalEvent.NyckeltalRegistrerat;

/**
 * A series of figures as the next decision sees it.
 *
 * @param perAr the figure that stands for each year
 */
public record Nyckeltal(SortedMap<Integer, NyckeltalRegistrerat> perAr) {

    /** A series that nobody has begun yet. */
    public static Nyckeltal tom() {
        return new Nyckeltal(Collections.emptySortedMap());
    }

    /** The series once one more fact is stored. */
    public Nyckeltal evolve(NyckeltalEvent event) {
        return switch (event) {
            case NyckeltalRegistrerat e -> {
                SortedMap<Integer, NyckeltalRegistrerat> nya = new TreeMap<>(perAr);
                nya.put(e.avserAr(), e);
                yield new Nyckeltal(Collections.unmodifiableSortedMap(nya));
            }
        };
    }

    /** Decides on a new figure. */
    public Utfall<NyckeltalEvent> utfarda(RegistreraNyckeltal command, Utfardande utfardande) {
        return command.decide(this);
    }

    Optional<NyckeltalRegistrerat> avseende(int ar) {
        return Optional.ofNullable(perAr.get(ar));
    }

    /** The unit of the other years' figures, which the year's must have too if they are to be compared. */
    Optional<String> enhetUtom(int ar) {
        return perAr.entrySet().stream().filter(e -> e.getKey() != ar).map(Map.Entry::getValue)
                .map(NyckeltalRegistrerat::enhet).findFirst();
    }
}

package se.liggaren.command.kommunstatistik;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.nyckeltal.KommunstatistikEvent;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.KommunstatistikRegistrerad;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.StatistikPresenterad;
import se.liggaren.events.nyckeltal.Kommunstatistikstrom;

/**
 * A year's statistics as the next decision sees them.
 *
 * @param poster        what stands for each municipality and kind of cost
 * @param presentationer every time it has been shown to the board
 */
public record Kommunstatistik(Map<Post, KommunstatistikRegistrerad> poster, Set<StatistikPresenterad> presentationer) {

    /** What one figure is about. */
    record Post(String kommun, String slag) {
    }

    /** A year of which nothing has been told yet. */
    public static Kommunstatistik tom() {
        return new Kommunstatistik(Map.of(), Set.of());
    }

    /** The statistics once one more fact is stored. */
    public Kommunstatistik evolve(KommunstatistikEvent event) {
        return switch (event) {
            case KommunstatistikRegistrerad e -> {
                Map<Post, KommunstatistikRegistrerad> nya = new HashMap<>(poster);
                nya.put(new Post(e.kommun(), e.slag()), e);
                yield new Kommunstatistik(Map.copyOf(nya), presentationer);
            }
            case StatistikPresenterad e -> {
                Set<StatistikPresenterad> nya = new HashSet<>(presentationer);
                nya.add(e);
                yield new Kommunstatistik(poster, Set.copyOf(nya));
            }
        };
    }

    /** Decides on a command: the only way to new facts. */
    public Utfall<KommunstatistikEvent> utfarda(KommunstatistikCommand command, Utfardande utfardande) {
        int ar = Kommunstatistikstrom.ar(utfardande.strom());
        return ar > command.underlag().gallerFran().getYear()
                ? Utfall.avvisat(Avvisningsskal.STATISTIKEN_AVSER_KOMMANDE_AR, "ar", ar)
                : command.decide(this, utfardande);
    }

    Optional<KommunstatistikRegistrerad> post(String kommun, String slag) {
        return Optional.ofNullable(poster.get(new Post(kommun, slag)));
    }
}

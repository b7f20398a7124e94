package se.liggaren.query.bevakning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.liggaren.query.lage.Klartext;

/**
 * What waits, by when: what should have been dealt with by now is for today, where the most urgent kind comes first;
 * what comes later stands by day.
 *
 * @param delar those that hold anything
 */
record Dagordning(List<Del> delar) {

    /** Those for one time. */
    record Del(Nar nar, List<Rad> rader, List<Fler> fler) {
    }

    /**
     * Something that waits, as a person reads it.
     *
     * @param tid how far the day is from today
     */
    record Rad(Bevakningsslag slag, Bevakning bevakning, String tid) {

        public String dag() {
            return Klartext.dag(bevakning.dag());
        }
    }

    /** How many more there are of a kind, and where. */
    record Fler(long antal, String vad, String adress) {
    }

    /** When something should be dealt with. */
    enum Nar {
        IDAG("I dag"),
        DEN_HAR_VECKAN("Den här veckan"),
        SENARE("Senare"),
        LOPANDE("Pågår utan bestämd dag");

        private final String klartext;

        Nar(String klartext) {
            this.klartext = klartext;
        }

        public String klartext() {
            return klartext;
        }

        private static Nar av(Bevakningsslag slag, LocalDate dag, LocalDate idag) {
            if (slag.lopande()) {
                return LOPANDE;
            }
            LocalDate sondag = idag.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            return dag.isAfter(sondag) ? SENARE : dag.isAfter(idag) ? DEN_HAR_VECKAN : IDAG;
        }

        private Comparator<Rad> ordning() {
            Comparator<Rad> efterSlag = Comparator.comparing(Rad::slag);
            Comparator<Rad> efterDag = Comparator.comparing(rad -> rad.bevakning().dag());
            return switch (this) {
                case IDAG, LOPANDE -> efterSlag.thenComparing(efterDag);
                case DEN_HAR_VECKAN, SENARE -> efterDag.thenComparing(efterSlag);
            };
        }
    }

    static Dagordning av(LocalDate idag, Map<Bevakningsslag, Bevakningar> bevakat) {
        List<Rad> alla = new ArrayList<>();
        bevakat.forEach((slag, bevakningar) -> bevakningar.forsta()
                .forEach(bevakning -> alla.add(new Rad(slag, bevakning, tid(slag, bevakning.dag(), idag)))));
        return new Dagordning(Arrays.stream(Nar.values())
                .map(nar -> del(nar, alla.stream().filter(rad -> nar(rad, idag) == nar).toList(), idag, bevakat))
                .filter(del -> !del.rader().isEmpty()).toList());
    }

    private static Nar nar(Rad rad, LocalDate idag) {
        return Nar.av(rad.slag(), rad.bevakning().dag(), idag);
    }

    /** Those that are left out of a kind come after its last day, so they are told of there. */
    private static Del del(Nar nar, List<Rad> rader, LocalDate idag, Map<Bevakningsslag, Bevakningar> bevakat) {
        List<Fler> fler = new ArrayList<>();
        bevakat.forEach((slag, b) -> {
            long kvar = b.antal() - b.forsta().size();
            Optional<Bevakning> sista = b.forsta().stream().reduce((_, nasta) -> nasta);
            if (kvar > 0 && sista.filter(s -> Nar.av(slag, s.dag(), idag) == nar).isPresent()) {
                fler.add(new Fler(kvar, slag.klartext(), b.alla()));
            }
        });
        return new Del(nar, rader.stream().sorted(nar.ordning()).toList(), fler);
    }

    private static String tid(Bevakningsslag slag, LocalDate dag, LocalDate idag) {
        long dagar = ChronoUnit.DAYS.between(idag, dag);
        if (slag.lopande()) {
            return dagar == 0 ? "sedan i dag" : "i " + antal(-dagar);
        }
        return dagar == 0 ? "i dag" : dagar == 1 ? "i morgon" : dagar == -1 ? "i går"
                : dagar > 0 ? "om " + antal(dagar) : "för " + antal(-dagar) + " sedan";
    }

    private static String antal(long dagar) {
        return dagar == 1 ? "1 dag" : dagar + " dagar";
    }
}

package se.liggaren.query.aktuellplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.liggaren.events.Segment;
import se.liggaren.events.lage.Overprovning;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.events.lage.Sparr;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.Fas;

/**
 * A procurement's course: the phases it went through, and what lay over them. Of what is to come it holds the planned
 * start alone, and the last day of a standstill that runs.
 *
 * @param namn        with the part of it, when the procurement is of one
 * @param faser       day upon day, by first day
 * @param over        reviews, standstills and pauses, by first day
 * @param passerad    whether the last day that the planned start can mean has gone, and the contract has not started
 */
record Forlopp(UUID upphandlingId, String lopnummer, String namn, List<Skede> faser, List<Skede> over,
        Optional<PlaneradStart> planeradAvtalsstart, boolean passerad) {

    /**
     * @param segment what the procurement was, from each day on which something came to hold; at least one
     * @param dag     the day by which what has passed is judged
     */
    static Forlopp av(UUID upphandlingId, List<Segment<Upphandlingslage>> segment, LocalDate dag) {
        List<Stycke> stycken = IntStream.range(0, segment.size()).mapToObj(i -> Stycke.av(segment, i)).toList();
        Upphandlingslage lage = segment.getLast().varde();
        List<Skede> over = Stream.<Function<Stycke, Optional<Skede>>>of(
                        Stycke::overprovning, Stycke::avtalssparr, Stycke::paus)
                .flatMap(slag -> skeden(stycken, slag).stream())
                .sorted(Comparator.comparing(Skede::fran).thenComparing(Skede::slag)).toList();
        return new Forlopp(upphandlingId, lage.lopnummer(),
                lage.namn() + lage.delomrade().map(del -> " (" + del + ")").orElse(""),
                skeden(stycken, stycke -> Optional.of(stycke.fas())), over, lage.planeradAvtalsstart(),
                lage.passeradPlaneradStart(dag));
    }

    private static List<Skede> skeden(List<Stycke> stycken, Function<Stycke, Optional<Skede>> slag) {
        return Skede.sammanfogade(stycken.stream().map(slag).flatMap(Optional::stream).toList());
    }

    /** The phases, and then what lay over them. */
    List<Skede> skeden() {
        return Stream.concat(faser.stream(), over.stream()).toList();
    }

    /** Every day that is told of. */
    List<LocalDate> dagar() {
        List<LocalDate> dagar = new ArrayList<>();
        skeden().forEach(skede -> {
            dagar.add(skede.fran());
            skede.sista().ifPresent(dagar::add);
        });
        planeradAvtalsstart.ifPresent(start -> {
            dagar.add(start.tidigast());
            dagar.add(start.senast());
        });
        return dagar;
    }

    /** The planned start in words, after what it is of. */
    String planeradText() {
        return planeradAvtalsstart
                .map(start -> start.text() + (start.osaker() ? ", osäker" : "") + (passerad ? ", passerad" : ""))
                .orElse("okänd");
    }

    /** How it stands on the day, in a few words. */
    String sammanfattning(LocalDate dag) {
        return Stream.concat(
                        skeden().stream().filter(skede -> skede.pagar(dag)).map(skede -> skede.text(dag)),
                        Stream.of("Planerad avtalsstart: " + planeradText()))
                .reduce((ena, andra) -> ena + ". " + andra).orElseThrow() + ".";
    }

    /**
     * What held between two days on which something came to hold.
     *
     * @param sista  its last day; absent when nothing has come after
     * @param inlast whether it came to hold by being taken over from a document
     */
    private record Stycke(LocalDate fran, Optional<LocalDate> sista, Upphandlingslage lage, boolean inlast) {

        static Stycke av(List<Segment<Upphandlingslage>> segment, int i) {
            Upphandlingslage lage = segment.get(i).varde();
            return new Stycke(segment.get(i).fran(),
                    i + 1 < segment.size() ? Optional.of(segment.get(i + 1).fran().minusDays(1)) : Optional.empty(),
                    lage, lage.tidigareLage().isPresent()
                            && (i == 0 || segment.get(i - 1).varde().tidigareLage().isEmpty()));
        }

        Skede fas() {
            return skede(Skedesslag.av(lage.fas()), inlast && lage.fas() != Fas.EJ_STARTAD);
        }

        Optional<Skede> overprovning() {
            return Optional.of(skede(Skedesslag.OVERPROVNING,
                    inlast && lage.overprovningar().stream().noneMatch(Stycke::harMalnummer)))
                    .filter(_ -> lage.overprovningPagar());
        }

        private static boolean harMalnummer(Overprovning overprovning) {
            return overprovning.oppen() && overprovning.malnummer().isPresent();
        }

        /** A standstill ends on its last day, or goes on while a review prolongs it (LOU 20 kap. 8 §). */
        Optional<Skede> avtalssparr() {
            return lage.sparr(fran).filter(_ -> !lage.avtalTecknat()).flatMap(sparr -> {
                if (sparr.status() == Sparr.Status.FORLANGD) {
                    return Optional.of(skede(Skedesslag.AVTALSSPARR, false));
                }
                LocalDate slut = sista.filter(sparr.sistaSparrdag()::isAfter).orElse(sparr.sistaSparrdag());
                return Optional.of(new Skede(Skedesslag.AVTALSSPARR, fran, Optional.of(slut), false))
                        .filter(_ -> !slut.isBefore(fran));
            });
        }

        Optional<Skede> paus() {
            return lage.paus().map(paus ->
                    skede(paus.uppskjuten() ? Skedesslag.UPPSKJUTEN : Skedesslag.PAUSAD, false));
        }

        private Skede skede(Skedesslag slag, boolean okandBorjan) {
            return new Skede(slag, fran, sista, okandBorjan);
        }
    }
}

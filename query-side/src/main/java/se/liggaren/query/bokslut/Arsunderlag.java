package se.liggaren.query.bokslut;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.query.lage.Moteslage;
import se.liggaren.query.lage.Omvarldslage;

/**
 * Everything that the accounts of a year are made from; procurements as they stood at the year's end.
 *
 * @param dag       the day of the question, by which it is judged whether the year is over
 * @param led       for each row of the plan (radId) its procurement, and those that replaced it, in order
 * @param overforda for each procurement that was carried over from the year's plan, the year it was carried to
 * @param avslutade the procurements that were finished in the year
 * @param begynta   the procurements that were begun or advertised in the year
 * @param granskade the procurements whose environmental aspects were reviewed at the year's meetings
 * @param moten     the meetings of the year, by day
 */
record Arsunderlag(
        int ar,
        LocalDate dag,
        Optional<Arsplan> plan,
        Map<UUID, List<Led>> led,
        Map<UUID, Integer> overforda,
        List<Upphandling> avslutade,
        List<Upphandling> begynta,
        List<Upphandling> granskade,
        Map<UUID, Moteslage> moten,
        List<Mal> mal,
        List<Nyckeltal> nyckeltal,
        List<Presenterad> statistik,
        Map<UUID, Omvarldslage> omvarld) {

    /** The last day of the year. */
    static LocalDate arsslut(int ar) {
        return LocalDate.of(ar, 12, 31);
    }

    LocalDate arsslut() {
        return arsslut(ar);
    }

    boolean aretSlut() {
        return dag.isAfter(arsslut());
    }

    /** The meetings, information meetings not counted, that were held. */
    List<UUID> hallnaSammantraden() {
        return moten.entrySet().stream()
                .filter(mote -> mote.getValue().genomfort() && mote.getValue().sammantrade())
                .map(Map.Entry::getKey).toList();
    }

    /** The decided rows of the plan. */
    Stream<Arsplan.Rad> rader() {
        return plan.stream().flatMap(p -> p.beslutade().stream());
    }

    /** The procurement that the row ended the year with. */
    Led sista(Arsplan.Rad rad) {
        return led.get(rad.radId()).getLast();
    }

    /** A procurement. */
    record Upphandling(UUID id, Forlopp forlopp) {
    }

    /**
     * A procurement that a row of the plan stood for.
     *
     * @param planeradStart its planned start on the day on which the board decided the row
     */
    record Led(UUID radId, Upphandling upphandling, Optional<PlaneradStart> planeradStart) {
    }

    /** @param serie the short name of the series, e.g. {@code avslutade-upphandlingar} */
    record Nyckeltal(String serie, Nyckeltalsserie.Varde varde) {
    }

    /**
     * Statistics of the municipalities' costs that were presented in the year.
     *
     * @param avserAr the year they concern
     */
    record Presenterad(int avserAr, LocalDate dag, Optional<UUID> sammantradeId) {
    }
}

package se.liggaren.query.aktuellplan;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.liggaren.events.upphandling.Fas;

/**
 * How old news of another region's procurement may be before the row is marked. Dated, so that a day is judged by the
 * limit that held then; before the first there was none.
 *
 * @param galler first day on which the limit holds
 * @param dagar  longest age in days
 * @param kalla  what the limit rests on
 */
record Aktualitetskrav(LocalDate galler, int dagar, String kalla) {

    /** The latest first. */
    private static final List<Aktualitetskrav> ALLA = List.of(
            new Aktualitetskrav(LocalDate.of(2026, 1, 1), 90,
                    "Verksamhetsplan 2026: upphandlingarna redovisas vid nämndens samtliga möten, ungefär ett i"
                            + " kvartalet, och varje redovisning ska bygga på uppgifter som är färskare än den förra"));

    /** Phases in which nothing more is waited for. */
    private static final Set<Fas> FARDIGA = EnumSet.of(Fas.AVTALET_STARTAT, Fas.AVTAL_SLUT, Fas.AVBRUTEN, Fas.STRUKEN);

    /** The limit that held on the day. */
    static Optional<Aktualitetskrav> den(LocalDate dag) {
        return ALLA.stream().filter(krav -> !krav.galler.isAfter(dag)).findFirst();
    }

    /**
     * Whether what is told of a procurement is too old on the day.
     *
     * @param annanRegion whether another region is responsible, so that it is told at second hand
     */
    static boolean foraldrad(boolean annanRegion, Fas fas, LocalDate senastBekraftad, LocalDate dag) {
        return annanRegion && !FARDIGA.contains(fas)
                && den(dag).filter(krav -> senastBekraftad.plusDays(krav.dagar).isBefore(dag)).isPresent();
    }
}

package se.liggaren.webkit.diagram;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A scale of days from left to right, as shares of its width, so that a drawing stretches with its window.
 *
 * @param fran its first day
 * @param till the day after its last
 */
public record Tidsskala(LocalDate fran, LocalDate till) {

    private static final Locale SVENSKA = Locale.of("sv", "SE");
    private static final int KVARTAL = 3;
    private static final int MINST_KVARTAL = 4;
    private static final int HOGST_KVARTAL_AT_VAR_SIDA = 16;
    private static final int MED_ALLA_MANADER = 18;
    private static final int MED_KVARTAL = 48;

    /** @throws IllegalArgumentException when there is no day on it */
    public Tidsskala {
        if (!till.isAfter(fran)) {
            throw new IllegalArgumentException("no day from " + fran + " to " + till);
        }
    }

    /**
     * Whole quarters that hold the days: at least a year, and at most four years before and after the middle, so that a
     * single day far away does not press the others together.
     *
     * @param mitt a day that is always on the scale
     */
    public static Tidsskala kring(LocalDate mitt, Collection<LocalDate> dagar) {
        LocalDate idag = kvartal(mitt);
        LocalDate forsta = dagar.isEmpty() ? idag : kvartal(Collections.min(dagar));
        LocalDate sista = dagar.isEmpty() ? idag : kvartal(Collections.max(dagar));
        LocalDate fran = senast(tidigast(forsta, idag), hoppa(idag, -HOGST_KVARTAL_AT_VAR_SIDA));
        LocalDate till = tidigast(senast(sista, idag), hoppa(idag, HOGST_KVARTAL_AT_VAR_SIDA));
        return new Tidsskala(fran, senast(hoppa(till, 1), hoppa(fran, MINST_KVARTAL)));
    }

    /** Where the day begins, from 0 to 1; a day outside the scale lies at its end. */
    public double lage(LocalDate dag) {
        double dagar = ChronoUnit.DAYS.between(fran, dag);
        return Math.clamp(dagar / ChronoUnit.DAYS.between(fran, till), 0, 1);
    }

    /** How wide the part of the period is that the scale holds, from 0 to 1. */
    public double bredd(Period period) {
        return lage(period.sista().plusDays(1)) - lage(period.forsta());
    }

    public boolean liggerFore(LocalDate dag) {
        return dag.isBefore(fran);
    }

    public boolean liggerEfter(LocalDate dag) {
        return !dag.isBefore(till);
    }

    /** The last day. */
    public LocalDate sista() {
        return till.minusDays(1);
    }

    /** The years, each as wide as the part of it that the scale holds. */
    public List<Streck> ar() {
        return Stream.iterate(fran, dag -> dag.isBefore(till), dag -> LocalDate.of(dag.getYear() + 1, 1, 1))
                .map(dag -> streck(Integer.toString(dag.getYear()), dag, LocalDate.of(dag.getYear() + 1, 1, 1)))
                .toList();
    }

    /**
     * The months by short name: every one, the first of each quarter or half-year, or none, by how much the scale holds.
     * A month that begins a quarter may use the quarter's room, so that it stays when there is no room for all.
     */
    public List<Streck> manader() {
        long langd = ChronoUnit.MONTHS.between(YearMonth.from(fran), YearMonth.from(till));
        int steg = langd <= MED_ALLA_MANADER ? 1 : langd <= MED_KVARTAL ? KVARTAL : KVARTAL * 2;
        return Stream.iterate(fran.withDayOfMonth(1), dag -> dag.isBefore(till), dag -> dag.plusMonths(1))
                .filter(dag -> (dag.getMonthValue() - 1) % steg == 0 && !dag.isBefore(fran))
                .map(dag -> streck(kortnamn(dag), dag,
                        dag.plusMonths(dag.equals(kvartal(dag)) ? Math.max(steg, KVARTAL) : steg)))
                .toList();
    }

    private Streck streck(String text, LocalDate forsta, LocalDate efter) {
        return new Streck(text, lage(forsta), lage(efter) - lage(forsta));
    }

    private static String kortnamn(LocalDate dag) {
        return dag.getMonth().getDisplayName(TextStyle.SHORT, SVENSKA).replace(".", "");
    }

    private static LocalDate kvartal(LocalDate dag) {
        return dag.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private static LocalDate hoppa(LocalDate dag, int antalKvartal) {
        return dag.plusMonths((long) KVARTAL * antalKvartal);
    }

    private static LocalDate tidigast(LocalDate ena, LocalDate andra) {
        return ena.isBefore(andra) ? ena : andra;
    }

    private static LocalDate senast(LocalDate ena, LocalDate andra) {
        return ena.isAfter(andra) ? ena : andra;
    }

    /**
     * A mark on the scale, and the room its text has.
     *
     * @param lage  where it stands, from 0 to 1
     * @param bredd how wide it is, from 0 to 1
     */
    public record Streck(String text, double lage, double bredd) {
    }
}

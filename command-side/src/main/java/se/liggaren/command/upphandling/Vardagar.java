package se.liggaren.command.upphandling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * The days on which a time limit may end: lag (1930:173) om beräkning av lagstadgad tid, 2 §, with the public holidays
 * of lag (1989:253) om allmänna helgdagar.
 */
final class Vardagar {

    private static final Set<MonthDay> FASTA_FRIDAGAR = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.JANUARY, 6),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.DECEMBER, 24),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26),
            MonthDay.of(Month.DECEMBER, 31));

    private static final MonthDay NATIONALDAGEN = MonthDay.of(Month.JUNE, 6);

    /** Lag (2004:1320): the national day became a public holiday in 2005 and Whit Monday ceased to be one. */
    private static final int NATIONALDAGEN_HELGDAG_FRAN = 2005;

    private Vardagar() {
    }

    /** The day itself, or the first working day after it when a time limit may not end on it. */
    static LocalDate dennaEllerNasta(LocalDate dag) {
        LocalDate vardag = dag;
        while (arFri(vardag)) {
            vardag = vardag.plusDays(1);
        }
        return vardag;
    }

    static boolean arFri(LocalDate dag) {
        return dag.getDayOfWeek() == DayOfWeek.SATURDAY
                || dag.getDayOfWeek() == DayOfWeek.SUNDAY
                || FASTA_FRIDAGAR.contains(MonthDay.from(dag))
                || MonthDay.from(dag).equals(NATIONALDAGEN) && dag.getYear() >= NATIONALDAGEN_HELGDAG_FRAN
                || arMidsommarafton(dag)
                || arRorligHelgdag(dag);
    }

    /** Midsummer's Eve is the Friday from 19 to 25 June; the day after, and All Saints' Day, are always Saturdays. */
    private static boolean arMidsommarafton(LocalDate dag) {
        return dag.getMonth() == Month.JUNE && dag.getDayOfWeek() == DayOfWeek.FRIDAY
                && dag.getDayOfMonth() >= 19 && dag.getDayOfMonth() <= 25;
    }

    private static boolean arRorligHelgdag(LocalDate dag) {
        LocalDate pask = paskdagen(dag.getYear());
        return dag.equals(pask.minusDays(2))
                || dag.equals(pask.plusDays(1))
                || dag.equals(pask.plusDays(39))
                || dag.equals(pask.plusDays(50)) && dag.getYear() < NATIONALDAGEN_HELGDAG_FRAN;
    }

    /** Easter Sunday in the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, ch. 8). */
    static LocalDate paskdagen(int ar) {
        int a = ar % 19;
        int b = ar / 100;
        int c = ar % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(ar, n / 31, n % 31 + 1);
    }
}

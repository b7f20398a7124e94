package se.liggaren.events.indata;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import se.liggaren.events.OsakertDatum;

/** The days that anybody may tell of or ask for; what lies outside is taken for a slip of the pen. */
public final class Tidsrymd {

    public static final LocalDate FORSTA_DAG = LocalDate.of(OsakertDatum.FORSTA_AR, 1, 1);
    public static final LocalDate SISTA_DAG = LocalDate.of(OsakertDatum.SISTA_AR, 12, 31);

    /** What somebody is told who gave no such day. */
    public static final String ANGE_EN_DAG = "Ange en dag som finns, mellan " + FORSTA_DAG + " och " + SISTA_DAG + ".";

    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private Tidsrymd() {
    }

    public static boolean rymmer(LocalDate dag) {
        return !dag.isBefore(FORSTA_DAG) && !dag.isAfter(SISTA_DAG);
    }

    /** Whether every day that it can mean is among them. */
    public static boolean rymmer(OsakertDatum datum) {
        return rymmer(datum.tidigast()) && rymmer(datum.senast());
    }

    /** The day that the text is, written {@code 2026-05-11}; empty when it is no day, or none of these. */
    public static Optional<LocalDate> dag(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DAG)).filter(Tidsrymd::rymmer);
        } catch (DateTimeParseException ingenDag) {
            return Optional.empty();
        }
    }
}

package se.liggaren.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as well as it is known. It keeps the source's own text and never becomes a made-up day.
 *
 * @param text     the text as it stood in the source, e.g. {@code våren 2021}
 * @param edtf     the same in Extended Date/Time Format (ISO 8601-2), e.g. {@code 2021-21}
 * @param tidigast the earliest day it can mean
 * @param senast   the latest day it can mean
 */
public record OsakertDatum(String text, String edtf, LocalDate tidigast, LocalDate senast)
        implements Comparable<OsakertDatum> {

    /** First by earliest day, then the more precise before the less precise, then by text. */
    private static final Comparator<OsakertDatum> ORDNING = Comparator.comparing(OsakertDatum::tidigast)
            .thenComparing(OsakertDatum::senast)
            .thenComparing(OsakertDatum::edtf)
            .thenComparing(OsakertDatum::text);

    /** Days before this year, and after {@link #SISTA_AR}, are taken for slips of the pen. */
    public static final int FORSTA_AR = 1990;
    public static final int SISTA_AR = 2100;

    private static final Map<String, Integer> MANADER = Map.ofEntries(
            Map.entry("januari", 1), Map.entry("februari", 2), Map.entry("mars", 3), Map.entry("april", 4),
            Map.entry("maj", 5), Map.entry("juni", 6), Map.entry("juli", 7), Map.entry("augusti", 8),
            Map.entry("september", 9), Map.entry("oktober", 10), Map.entry("november", 11), Map.entry("december", 12));

    /** EDTF season codes (level 1) and quarter codes (level 2). */
    private static final Map<String, Integer> ARSTIDER = Map.ofEntries(
            Map.entry("våren", 21), Map.entry("vår", 21), Map.entry("sommaren", 22), Map.entry("sommar", 22),
            Map.entry("hösten", 23), Map.entry("höst", 23), Map.entry("vintern", 24), Map.entry("vinter", 24),
            Map.entry("q1", 33), Map.entry("q2", 34), Map.entry("q3", 35), Map.entry("q4", 36),
            Map.entry("kvartal 1", 33), Map.entry("kvartal 2", 34), Map.entry("kvartal 3", 35),
            Map.entry("kvartal 4", 36));

    private static final Pattern EDTF = Pattern.compile("(\\d{4})(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?([?~%]?)");
    private static final Pattern SVENSK_DAG = Pattern.compile("(\\d{1,2}) (\\p{L}+) (\\d{4})");
    private static final Pattern SVENSK_PERIOD = Pattern.compile("(\\p{L}+(?: \\d)?|q\\d) (\\d{4})");

    public OsakertDatum {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(edtf, "edtf");
        if (senast.isBefore(tidigast)) {
            throw new IllegalArgumentException("senast " + senast + " before tidigast " + tidigast);
        }
    }

    /** A day that is known. */
    public static OsakertDatum dag(LocalDate dag) {
        return new OsakertDatum(dag.toString(), dag.toString(), dag, dag);
    }

    /**
     * Understands EDTF days, months, years, seasons (21-24), quarters (33-36), {@code XX} for what is not known and the
     * qualifiers {@code ? ~ %}, intervals {@code a/b} of those, and the Swedish ways to write them: {@code 2026?},
     * {@code våren 2021}, {@code maj 2026}, {@code kvartal 3 2026}, {@code 3 maj 2026}, {@code ca 2026}.
     * Seasons are the meteorological ones; winter begins in December of the year named.
     *
     * @return empty when the text is not understood, or lies outside 1990-2100
     */
    public static Optional<OsakertDatum> tolka(String text) {
        String kallans = text.strip();
        String[] ytterpunkter = kallans.split("/", -1);
        if (ytterpunkter.length == 2) {
            return las(ytterpunkter[0]).flatMap(fran -> las(ytterpunkter[1])
                    .filter(till -> !till.senast.isBefore(fran.tidigast))
                    .map(till -> new OsakertDatum(kallans, fran.edtf + "/" + till.edtf, fran.tidigast, till.senast)));
        }
        return las(kallans).map(d -> new OsakertDatum(kallans, d.edtf, d.tidigast, d.senast));
    }

    private static Optional<OsakertDatum> las(String text) {
        String ord = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (ord.startsWith("ca ") || ord.startsWith("cirka ")) {
            return lasUtanCirka(ord.substring(ord.indexOf(' ') + 1))
                    .filter(d -> !d.kvalificerad())
                    .map(d -> new OsakertDatum(text, d.edtf + "~", d.tidigast, d.senast));
        }
        return lasUtanCirka(ord);
    }

    private static Optional<OsakertDatum> lasUtanCirka(String ord) {
        boolean fraga = ord.endsWith("?");
        String utanFraga = fraga ? ord.substring(0, ord.length() - 1).strip() : ord;
        Matcher dag = SVENSK_DAG.matcher(utanFraga);
        if (dag.matches() && MANADER.containsKey(dag.group(2))) {
            return edtf("%s-%02d-%02d%s".formatted(dag.group(3), MANADER.get(dag.group(2)),
                    Integer.parseInt(dag.group(1)), fraga ? "?" : ""));
        }
        Matcher period = SVENSK_PERIOD.matcher(utanFraga);
        if (period.matches()) {
            Integer kod = ARSTIDER.getOrDefault(period.group(1), MANADER.get(period.group(1)));
            return kod == null ? Optional.empty()
                    : edtf("%s-%02d%s".formatted(period.group(2), kod, fraga ? "?" : ""));
        }
        return edtf((fraga ? utanFraga + "?" : ord).toUpperCase(Locale.ROOT));
    }

    private static Optional<OsakertDatum> edtf(String edtf) {
        Matcher delar = EDTF.matcher(edtf);
        if (!delar.matches()) {
            return Optional.empty();
        }
        int ar = Integer.parseInt(delar.group(1));
        if (ar < FORSTA_AR || ar > SISTA_AR) {
            return Optional.empty();
        }
        String manad = delar.group(2);
        String dag = delar.group(3);
        if (manad == null || manad.equals("XX")) {
            return dag != null && !dag.equals("XX") ? Optional.empty()
                    : Optional.of(new OsakertDatum(edtf, edtf, LocalDate.of(ar, 1, 1), LocalDate.of(ar, 12, 31)));
        }
        int kod = Integer.parseInt(manad);
        if (kod >= 21 && kod <= 24 && dag == null) {
            YearMonth forsta = YearMonth.of(ar, 3).plusMonths(3L * (kod - 21));
            return Optional.of(new OsakertDatum(edtf, edtf, forsta.atDay(1), forsta.plusMonths(2).atEndOfMonth()));
        }
        if (kod >= 33 && kod <= 36 && dag == null) {
            YearMonth forsta = YearMonth.of(ar, 1 + 3 * (kod - 33));
            return Optional.of(new OsakertDatum(edtf, edtf, forsta.atDay(1), forsta.plusMonths(2).atEndOfMonth()));
        }
        if (kod < 1 || kod > 12) {
            return Optional.empty();
        }
        if (dag == null || dag.equals("XX")) {
            YearMonth m = YearMonth.of(ar, kod);
            return Optional.of(new OsakertDatum(edtf, edtf, m.atDay(1), m.atEndOfMonth()));
        }
        try {
            LocalDate d = LocalDate.parse(delar.group(1) + "-" + manad + "-" + dag);
            return Optional.of(new OsakertDatum(edtf, edtf, d, d));
        } catch (DateTimeParseException ingenSadanDag) {
            return Optional.empty();
        }
    }

    /** Whether the source hedged, or gave anything wider than one day. */
    public boolean osaker() {
        return kvalificerad() || !tidigast.equals(senast);
    }

    private boolean kvalificerad() {
        return edtf.chars().anyMatch(c -> c == '?' || c == '~' || c == '%');
    }

    @Override
    public int compareTo(OsakertDatum annat) {
        return ORDNING.compare(this, annat);
    }
}

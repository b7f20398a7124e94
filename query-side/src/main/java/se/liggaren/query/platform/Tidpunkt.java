package se.liggaren.query.platform;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;
import se.liggaren.events.indata.Tidsrymd;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.webkit.Faltfel;

/**
 * The moment that is asked for, on both time axes.
 *
 * @param giltigt the day in the world, at its end; absent for the latest day that anything is told of
 * @param kant    the instant of our knowledge; absent for what we know now
 */
public record Tidpunkt(Optional<LocalDate> giltigt, Optional<Instant> kant) {

    public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /** The latest that is told, as we know it now. */
    public static final Tidpunkt NU = new Tidpunkt(Optional.empty(), Optional.empty());

    private static final int DAGENS_LANGD = "2026-05-11".length();
    private static final Pattern SOM_MAN_SKRIVER = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2}) +(\\d{2})[.:](\\d{2})");

    public Tidpunkt {
        kant = kant.map(k -> k.truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Reads a request's {@code giltigt}, a day, and {@code kant}, an instant with offset; an empty text asks nothing.
     * A plus sign may have become a space on its way in an address.
     *
     * @throws ProblemException naming each of them that is no such moment in the years 1990-2100
     */
    public static Tidpunkt las(Optional<String> giltigt, Optional<String> kant) {
        return las(giltigt, kant, text -> OffsetDateTime.parse(text.replace(' ', '+')).toInstant(),
                "Ange ett ögonblick med tidszon mellan 1990 och 2100, t.ex. 2026-05-11T12:00:00+02:00.");
    }

    /** Reads the same from a page's form, where the instant may be told as the clock shows it in Sweden. */
    public static Tidpunkt lasFormular(Optional<String> giltigt, Optional<String> kant) {
        return las(giltigt, kant, Tidpunkt::ogonblick, "Ange dag och klockslag mellan 1990 och 2100, t.ex. 2026-05-11T12:00.");
    }

    /**
     * Reads a text that is either a day, or an instant with offset.
     *
     * @return the day as we know it now, or the latest as we knew it at the instant; empty when the text is neither, or
     *     lies outside the years 1990-2100
     */
    public static Optional<Tidpunkt> tolka(String text) {
        return tolka(text, Tidpunkt::las);
    }

    /** Reads the same from a page's form, where the instant may be told as the clock shows it in Sweden. */
    public static Optional<Tidpunkt> tolkaFormular(String text) {
        return tolka(text, Tidpunkt::lasFormular);
    }

    private static Optional<Tidpunkt> tolka(String text,
            BiFunction<Optional<String>, Optional<String>, Tidpunkt> las) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        boolean dag = text.strip().length() == DAGENS_LANGD;
        try {
            return Optional.of(dag ? las.apply(Optional.of(text), Optional.empty())
                    : las.apply(Optional.empty(), Optional.of(text)));
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    private static Tidpunkt las(Optional<String> giltigt, Optional<String> kant, Function<String, Instant> ogonblick,
            String hjalp) {
        List<Faltfel> fel = new ArrayList<>();
        Optional<LocalDate> dag = falt("giltigt", giltigt, LocalDate::parse,
                Tidsrymd.ANGE_EN_DAG + " Skriv den så: 2026-05-11.", fel);
        Optional<LocalDate> kantDag = falt("kant", kant,
                text -> LocalDate.ofInstant(ogonblick.apply(text), STOCKHOLM), hjalp, fel);
        if (!fel.isEmpty()) {
            throw ProblemException.ogiltig(fel);
        }
        return new Tidpunkt(dag, kantDag.flatMap(_ -> kant).map(String::strip).map(ogonblick));
    }

    private static Optional<LocalDate> falt(String namn, Optional<String> text, Function<String, LocalDate> tolka,
            String hjalp, List<Faltfel> fel) {
        try {
            return text.map(String::strip).filter(t -> !t.isEmpty()).map(tolka).map(Tidpunkt::rimlig);
        } catch (DateTimeException _) {
            fel.add(new Faltfel(namn, hjalp));
            return Optional.empty();
        }
    }

    private static LocalDate rimlig(LocalDate dag) {
        if (!Tidsrymd.rymmer(dag)) {
            throw new DateTimeException("outside the years that can be asked for");
        }
        return dag;
    }

    private static Instant ogonblick(String text) {
        String iso = SOM_MAN_SKRIVER.matcher(text).replaceFirst("$1T$2:$3");
        TemporalAccessor tid = DateTimeFormatter.ISO_DATE_TIME
                .parseBest(iso.replace(' ', '+'), OffsetDateTime::from, LocalDateTime::from);
        return tid instanceof OffsetDateTime o ? o.toInstant()
                : LocalDateTime.from(tid).atZone(STOCKHOLM).toInstant();
    }

    /** The day for {@code giltig @> :giltigt}; PostgreSQL's infinity when no day is asked for. */
    public LocalDate giltigtParameter() {
        return giltigt.orElse(LocalDate.MAX);
    }

    /** The instant for {@code kand @> :kant}; PostgreSQL's infinity when no instant is asked for. */
    public OffsetDateTime kantParameter() {
        return kant.map(k -> k.atOffset(ZoneOffset.UTC)).orElse(OffsetDateTime.MAX);
    }

    /** The day by which what has passed is judged: the day asked for, else the day of the instant, else today. */
    public LocalDate dag(Clock klocka) {
        return giltigt.orElseGet(() -> LocalDate.ofInstant(kant.orElseGet(klocka::instant), STOCKHOLM));
    }

    /** The address of a page as it is at this moment. */
    public String adress(String vag) {
        UriComponentsBuilder adress = UriComponentsBuilder.fromPath(vag);
        giltigt.ifPresent(dag -> adress.queryParam("giltigt", dag));
        kant.ifPresent(ogonblick -> adress.queryParam("kant", ogonblick));
        return adress.toUriString();
    }

    /** Whether the present is asked for. */
    public boolean nu() {
        return giltigt.isEmpty() && kant.isEmpty();
    }
}

package se.liggaren.command.planimport;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.liggaren.command.organisation.Organisation;
import se.liggaren.command.organisation.Organisationer;

/** Parts a row of running text, where nothing but the words themselves tells the columns apart. */
final class Radmonster {

    private static final String FORE = "(?<![\\p{L}\\p{N}])";
    private static final String EFTER = "(?![\\p{L}\\p{N}])";
    private static final int FLAGGOR = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int FLEST_ORD_I_DATUM = 4;
    private static final Pattern DAG_TILL_FORMEN = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}[?~%]?");
    private static final Pattern REGIONLIKT = Pattern.compile(
            FORE + "(?:Region \\p{L}+(?: \\p{L}+)?|(?:\\p{L}+ )?\\p{L}+regionen)$", FLAGGOR);

    private final Pattern hel;
    private final Pattern region;
    private final Pattern status;

    /** @param dag the day whose regions are known */
    Radmonster(LocalDate dag) {
        String regioner = nagotAv(Organisationer.kanda(dag).stream().map(Organisation::namn));
        String statusord = nagotAv(Arrays.stream(Statusord.values()).map(Statusord::klartext));
        this.hel = Pattern.compile("(?<namn>.*?)" + FORE + "(?<region>" + regioner + ") (?<status>" + statusord + ")"
                + EFTER + " ?(?<datum>.*)", FLAGGOR);
        this.region = Pattern.compile("(?<namn>.*?)" + FORE + "(?<region>" + regioner + ")" + EFTER + " ?(?<rest>.*)",
                FLAGGOR);
        this.status = Pattern.compile("(?<fore>.*)" + FORE + "(?<status>" + statusord + ")" + EFTER + " (?<datum>.*)",
                FLAGGOR);
    }

    /** Any of the words; looks at the first letter before it tries them all. */
    private static String nagotAv(Stream<String> ord) {
        List<String> langstForst = ord.sorted(Comparator.comparingInt(String::length).reversed()).toList();
        String begynnelser = langstForst.stream().map(ettOrd -> ettOrd.substring(0, 1)).distinct()
                .collect(Collectors.joining("", "(?=[", "])"));
        return langstForst.stream().map(Pattern::quote).collect(Collectors.joining("|", begynnelser + "(?:", ")"));
    }

    /** A row parted in its columns; what is missing is empty. */
    record Delar(String namn, String region, String status, String datum) {

        boolean datumForstatt() {
            return Radtolk.datum(datum).isPresent();
        }
    }

    /** The text has a known region with a known status word after it. */
    Optional<Delar> hel(String text) {
        Matcher m = hel.matcher(text);
        return m.matches()
                ? Optional.of(new Delar(m.group("namn").strip(), m.group("region"), m.group("status"), m.group("datum")))
                : Optional.empty();
    }

    /** The text ends as a row does, though its region or status word is not known. */
    Optional<Delar> trasig(String text) {
        Matcher r = region.matcher(text);
        if (r.matches()) {
            String rest = r.group("rest");
            return datumStart(rest).map(start -> new Delar(r.group("namn").strip(), r.group("region"),
                    rest.substring(0, start).strip(), rest.substring(start)));
        }
        Matcher s = status.matcher(text);
        if (s.matches() && datumStart(s.group("datum")).isPresent()) {
            return Optional.of(utanRegion(s.group("fore").strip(), s.group("status"), s.group("datum")));
        }
        return datumStart(text).filter(start -> DAG_TILL_FORMEN.matcher(text.substring(start)).matches())
                .map(start -> utanRegion(text.substring(0, start).strip(), "", text.substring(start)));
    }

    /** The text has a known region, but nothing after it that can be read. */
    Optional<Delar> medRegion(String text) {
        Matcher r = region.matcher(text);
        return r.matches() ? Optional.of(new Delar(r.group("namn").strip(), r.group("region"), r.group("rest"), ""))
                : Optional.empty();
    }

    /** Whether the text breaks off before or within a status word. */
    static boolean kanBliStatusord(String text) {
        String borjan = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(Statusord.values()).anyMatch(ord -> ord.klartext().toLowerCase(Locale.ROOT)
                .startsWith(borjan));
    }

    private static Delar utanRegion(String fore, String status, String datum) {
        Matcher okand = REGIONLIKT.matcher(fore);
        return okand.find()
                ? new Delar(fore.substring(0, okand.start()).strip(), okand.group(), status, datum)
                : new Delar(fore, "", status, datum);
    }

    /** Where the date at the end of the text begins. */
    private static Optional<Integer> datumStart(String text) {
        Optional<Integer> langsta = Optional.empty();
        int start = text.length();
        for (int ord = 0; ord < FLEST_ORD_I_DATUM && start > 0; ord++) {
            start = text.lastIndexOf(' ', start - 2) + 1;
            String slut = text.substring(start);
            if (Radtolk.datum(slut).isPresent() || DAG_TILL_FORMEN.matcher(slut).matches()) {
                langsta = Optional.of(start);
            }
        }
        return langsta;
    }
}

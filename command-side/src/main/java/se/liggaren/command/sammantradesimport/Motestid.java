package se.liggaren.command.sammantradesimport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.liggaren.command.dokument.Skrift;
import se.liggaren.events.indata.Tidsrymd;
import se.liggaren.events.sammantrade.Sammantradesform;

/**
 * When and how a meeting is held, out of a text such as {@code 9 november, ’ kl. 09.30 - 12.00 (Digitalt)}.
 *
 * @param anmarkningar what a person should look at, in Swedish
 * @param fel          why it is no meeting, in Swedish; day and form are there when there is none
 */
record Motestid(Optional<LocalDate> datum, Optional<LocalTime> start, Optional<LocalTime> slut,
        Optional<Sammantradesform> form, List<String> anmarkningar, List<String> fel) {

    private static final int FLAGGOR = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final List<String> MANADER = List.of("januari", "februari", "mars", "april", "maj", "juni", "juli",
            "augusti", "september", "oktober", "november", "december");
    private static final List<String> VECKODAGAR =
            List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag");
    private static final Pattern DATUM = Pattern.compile("(?:(?<iso>\\d{4}-\\d{2}-\\d{2})|(?:(?<veckodag>"
            + String.join("|", VECKODAGAR) + ")(?:en)? )?(?:den )?(?<dag>\\d{1,2}) (?<manad>"
            + String.join("|", MANADER) + ")(?: (?<ar>\\d{4}))?)(?![\\p{L}\\p{N}])", FLAGGOR);
    private static final Pattern RESTEN_AV_RADEN =
            Pattern.compile("[^\\p{L}\\p{N}]*(?:|kl(?!\\p{L}).*|\\d{1,2}[.:]\\d\\d.*|(?:digital|fysisk|hybrid).*)",
                    FLAGGOR);
    private static final String KLOCKSLAG = "(\\d{1,2})(?:[.:](\\d{2}))?";
    private static final Pattern TID = Pattern.compile("(?:kl(?:ockan)?\\.? ?)?(?<![\\d.:])" + KLOCKSLAG
            + " ?(?:[-–—]|till) ?" + KLOCKSLAG + "(?![.:]?\\d)|kl(?:ockan)?\\.? ?" + KLOCKSLAG + "(?![.:]?\\d)",
            FLAGGOR);
    private static final Pattern FORM =
            Pattern.compile("(?<!\\p{L})(?<form>digital|fysisk|hybrid)\\p{L}*(?: (?:möte|sammanträde))?(?!\\p{L})",
                    FLAGGOR);
    private static final Pattern SKILJETECKEN = Pattern.compile("[ ,.;:()]+");

    /** Whether a line of running text, made whole, begins a meeting. */
    static boolean borjarSammantrade(String rad) {
        Matcher datum = DATUM.matcher(rad);
        return datum.lookingAt() && RESTEN_AV_RADEN.matcher(rad.substring(datum.end())).matches();
    }

    /**
     * @param text   made whole
     * @param planar the year of a day that is written without one
     */
    static Motestid tolka(String text, int planar) {
        return new Lasning(text, planar).las();
    }

    private static final class Lasning {

        private final int planar;
        private final List<String> anmarkningar = new ArrayList<>();
        private final List<String> fel = new ArrayList<>();
        private String kvar;

        Lasning(String text, int planar) {
            this.kvar = text;
            this.planar = planar;
        }

        Motestid las() {
            Optional<LocalDate> datum = datum();
            List<LocalTime> tid = datum.isPresent() ? tid() : List.of();
            Optional<Sammantradesform> form = form();
            if (datum.isPresent()) {
                resten();
            }
            return new Motestid(datum, tid.stream().findFirst(), tid.stream().skip(1).findFirst(), form,
                    List.copyOf(anmarkningar), List.copyOf(fel));
        }

        private Optional<LocalDate> datum() {
            Matcher m = DATUM.matcher(kvar);
            if (!m.lookingAt()) {
                fel.add("Sammanträdets dag kan inte tolkas: " + Skrift.citat(kvar) + ".");
                return Optional.empty();
            }
            Optional<LocalDate> datum = dag(m);
            if (datum.isEmpty()) {
                fel.add("Dagen finns inte: " + Skrift.citat(m.group()) + ".");
            } else if (!Tidsrymd.rymmer(datum.get())) {
                fel.add("Dagen är för långt bort: " + Skrift.citat(m.group()) + ". " + Tidsrymd.ANGE_EN_DAG);
            }
            datum.filter(dag -> dag.getYear() != planar).ifPresent(dag ->
                    anmarkningar.add("Sammanträdet ligger %d, men planen är för %d.".formatted(dag.getYear(), planar)));
            datum.flatMap(dag -> felVeckodag(m, dag)).ifPresent(anmarkningar::add);
            kvar = kvar.substring(m.end());
            return datum;
        }

        private Optional<LocalDate> dag(Matcher m) {
            try {
                if (m.group("iso") != null) {
                    return Optional.of(LocalDate.parse(m.group("iso")));
                }
                int ar = m.group("ar") == null ? planar : Integer.parseInt(m.group("ar"));
                return Optional.of(LocalDate.of(ar, 1 + MANADER.indexOf(m.group("manad").toLowerCase(Locale.ROOT)),
                        Integer.parseInt(m.group("dag"))));
            } catch (DateTimeException ingenDag) {
                return Optional.empty();
            }
        }

        private static Optional<String> felVeckodag(Matcher m, LocalDate dag) {
            String veckodag = VECKODAGAR.get(dag.getDayOfWeek().getValue() - 1);
            return Optional.ofNullable(m.group("veckodag")).filter(sagd -> !sagd.equalsIgnoreCase(veckodag))
                    .map(sagd -> "%s är en %s, inte en %s.".formatted(dag, veckodag, sagd.toLowerCase(Locale.ROOT)));
        }

        /** The start, and the end when it is told. */
        private List<LocalTime> tid() {
            Matcher m = TID.matcher(kvar);
            if (!m.find()) {
                anmarkningar.add("Tiden saknas.");
                return List.of();
            }
            kvar = kvar.substring(0, m.start()) + " " + kvar.substring(m.end());
            try {
                if (m.group(1) == null) {
                    return List.of(klockslag(m.group(5), m.group(6)));
                }
                LocalTime start = klockslag(m.group(1), m.group(2));
                LocalTime slut = klockslag(m.group(3), m.group(4));
                if (slut.isAfter(start)) {
                    return List.of(start, slut);
                }
            } catch (DateTimeException ingenTid) {
                // told below
            }
            anmarkningar.add("Tiden kan inte tolkas: " + Skrift.citat(m.group()) + ".");
            return List.of();
        }

        private static LocalTime klockslag(String timme, @Nullable String minut) {
            return LocalTime.of(Integer.parseInt(timme), minut == null ? 0 : Integer.parseInt(minut));
        }

        private Optional<Sammantradesform> form() {
            Matcher m = FORM.matcher(kvar);
            if (!m.find()) {
                fel.add("Mötesformen saknas: Digitalt, Fysiskt eller Hybrid.");
                return Optional.empty();
            }
            kvar = kvar.substring(0, m.start()) + " " + kvar.substring(m.end());
            return Optional.of(switch (m.group("form").toLowerCase(Locale.ROOT)) {
                case "digital" -> Sammantradesform.DIGITALT;
                case "fysisk" -> Sammantradesform.FYSISKT;
                default -> Sammantradesform.HYBRID;
            });
        }

        /** What was not understood is told, be it only a stray quotation mark. */
        private void resten() {
            String olast = SKILJETECKEN.matcher(kvar).replaceAll(" ").strip();
            if (!olast.isEmpty()) {
                anmarkningar.add("Lästes inte: " + Skrift.citat(olast) + ".");
            }
        }
    }
}

package se.liggaren.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.liggaren.events.avtal.Avtalsoption;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingId;

/**
 * How a correction reads a wrong field and puts the right value there. The same rule serves every stream's aggregate and
 * every view, so that all agree on what a corrected event says.
 *
 * <p>Values are texts: days as ISO 8601, enums by name, lists separated by {@code ;}, suppliers as
 * {@code name (organisation number)} with lots after a colon, separated by commas, options as
 * {@code number: new last day (last day to use it)}, and an absent value as the empty text.
 */
public final class Rattelse {

    /** The field name that stands for the event as a whole; its only right value is {@link #ALDRIG_INTRAFFAD}. */
    public static final String HELA_HANDELSEN = "handelse";

    /** The right value of an event that was registered by mistake. */
    public static final String ALDRIG_INTRAFFAD = "ALDRIG_INTRAFFAD";

    /** Fields of the grounds that may be wrong, beside the event's own. */
    private static final Set<String> UNDERLAGSFALT = Set.of("gallerFran", "skal");

    private static final Pattern LEVERANTORSNAMN = Pattern.compile("(.+?)(?: *\\((\\d{6}-?\\d{4})\\))?");

    private static final Pattern AVTALSOPTION = Pattern.compile("(\\d{1,2}): *([\\d-]+)(?: *\\(([\\d-]+)\\))?");

    private Rattelse() {
    }

    /** The fields of the event that a correction may name. */
    public static List<String> falt(Handelse event) {
        return falt(event.getClass());
    }

    /** The fields of such an event that a correction may name. */
    public static List<String> falt(Class<? extends Handelse> handelse) {
        List<String> egna = Arrays.stream(handelse.getRecordComponents())
                .filter(c -> kanSkrivasSomText(c.getGenericType()))
                .map(RecordComponent::getName)
                .collect(Collectors.toList());
        egna.addAll(0, List.of("gallerFran", "skal"));
        egna.add(HELA_HANDELSEN);
        return egna;
    }

    /**
     * The field's value as text.
     *
     * @throws OgiltigRattelse when the event has no such field
     */
    public static String varde(Handelse event, String falt) {
        if (falt.equals(HELA_HANDELSEN)) {
            return event.getClass().getSimpleName();
        }
        if (UNDERLAGSFALT.contains(falt)) {
            return falt.equals("skal") ? event.underlag().skal().orElse("") : event.gallerFran().toString();
        }
        try {
            return text(komponent(event.getClass(), falt).getAccessor().invoke(event));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The value that the text is in the field of such an event: an {@code Optional} or {@code List} where the field is.
     *
     * @throws OgiltigRattelse when the field does not exist or the text is no value of its type
     */
    public static Object varde(Class<? extends Handelse> handelse, String falt, String text) {
        return UNDERLAGSFALT.contains(falt)
                ? falt.equals("skal") ? text : tolka(LocalDate.class, falt, text)
                : tolka(komponent(handelse, falt).getGenericType(), falt, text);
    }

    /**
     * The event as it should have been.
     *
     * @return empty when the event never happened
     * @throws OgiltigRattelse when the field does not exist or the text is no value of its type
     */
    @SuppressWarnings("unchecked")
    public static <E extends Handelse> Optional<E> ratta(E event, String falt, String rattVarde) {
        if (falt.equals(HELA_HANDELSEN)) {
            if (!rattVarde.equals(ALDRIG_INTRAFFAD)) {
                throw new OgiltigRattelse(falt, rattVarde);
            }
            return Optional.empty();
        }
        if (!UNDERLAGSFALT.contains(falt)) {
            komponent(event.getClass(), falt);
        }
        RecordComponent[] komponenter = event.getClass().getRecordComponents();
        Object[] varden = new Object[komponenter.length];
        Class<?>[] typer = new Class<?>[komponenter.length];
        try {
            for (int i = 0; i < komponenter.length; i++) {
                RecordComponent k = komponenter[i];
                typer[i] = k.getType();
                varden[i] = k.getAccessor().invoke(event);
                if (k.getName().equals(falt)) {
                    varden[i] = tolka(k.getGenericType(), falt, rattVarde);
                } else if (k.getType() == Underlag.class && UNDERLAGSFALT.contains(falt)) {
                    varden[i] = rattaUnderlag(event.underlag(), falt, rattVarde);
                }
            }
            return Optional.of((E) event.getClass().getDeclaredConstructor(typer).newInstance(varden));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Underlag rattaUnderlag(Underlag underlag, String falt, String rattVarde) {
        return falt.equals("skal")
                ? new Underlag(underlag.gallerFran(), icketom(rattVarde), underlag.beslut())
                : underlag.medGallerFran((LocalDate) tolka(LocalDate.class, falt, rattVarde));
    }

    private static RecordComponent komponent(Class<? extends Handelse> handelse, String falt) {
        return Arrays.stream(handelse.getRecordComponents())
                .filter(c -> c.getName().equals(falt) && kanSkrivasSomText(c.getGenericType()))
                .findFirst()
                .orElseThrow(() -> new OgiltigRattelse(falt, ""));
    }

    private static boolean kanSkrivasSomText(Type typ) {
        if (typ instanceof ParameterizedType p) {
            return kanSkrivasSomText(p.getActualTypeArguments()[0]);
        }
        Class<?> klass = (Class<?>) typ;
        return klass.isEnum() || Set.of(String.class, LocalDate.class, int.class, boolean.class, UUID.class,
                OsakertDatum.class, Leverantor.class, Avtalsoption.class, UpphandlingId.class).contains(klass);
    }

    private static String text(Object varde) {
        return switch (varde) {
            case Optional<?> o -> o.map(Rattelse::text).orElse("");
            case List<?> l -> l.stream().map(Rattelse::text).collect(Collectors.joining("; "));
            case Enum<?> e -> e.name();
            case OsakertDatum d -> d.text();
            case Leverantor l -> l.namn() + l.organisationsnummer().map(n -> " (" + n + ")").orElse("")
                    + (l.delomraden().isEmpty() ? "" : ": " + String.join(", ", l.delomraden()));
            case Avtalsoption o -> o.nr() + ": " + o.nyttSlut()
                    + o.senastForlanga().map(dag -> " (" + dag + ")").orElse("");
            default -> varde.toString();
        };
    }

    private static Object tolka(Type typ, String falt, String text) {
        try {
            if (typ instanceof ParameterizedType p) {
                Type del = p.getActualTypeArguments()[0];
                return p.getRawType() == Optional.class
                        ? icketom(text).map(t -> tolka(del, falt, t))
                        : Arrays.stream(text.split(";")).map(String::strip).filter(t -> !t.isEmpty())
                                .map(t -> tolka(del, falt, t)).toList();
            }
            Class<?> klass = (Class<?>) typ;
            if (klass == String.class) {
                return icketom(text).orElseThrow(() -> new OgiltigRattelse(falt, text));
            } else if (klass == LocalDate.class) {
                return dag(falt, text);
            } else if (klass == int.class) {
                int tal = Integer.parseInt(text);
                if (tal < 0) {
                    throw new OgiltigRattelse(falt, text);
                }
                return tal;
            } else if (klass == boolean.class && (text.equals("true") || text.equals("false"))) {
                return Boolean.valueOf(text);
            } else if (klass == UUID.class) {
                return UUID.fromString(text);
            } else if (klass == UpphandlingId.class) {
                return UpphandlingId.av(text);
            } else if (klass == OsakertDatum.class) {
                return OsakertDatum.tolka(text).orElseThrow(() -> new OgiltigRattelse(falt, text));
            } else if (klass == Leverantor.class) {
                return leverantor(falt, text);
            } else if (klass == Avtalsoption.class) {
                return avtalsoption(falt, text);
            } else if (klass.isEnum()) {
                return Arrays.stream(klass.getEnumConstants()).filter(k -> ((Enum<?>) k).name().equals(text))
                        .findFirst().orElseThrow(() -> new OgiltigRattelse(falt, text));
            }
            throw new OgiltigRattelse(falt, text);
        } catch (DateTimeParseException | IllegalArgumentException inteAvTypen) {
            throw new OgiltigRattelse(falt, text);
        }
    }

    private static LocalDate dag(String falt, String text) {
        LocalDate dag = LocalDate.parse(text);
        if (dag.getYear() < OsakertDatum.FORSTA_AR || dag.getYear() > OsakertDatum.SISTA_AR) {
            throw new OgiltigRattelse(falt, text);
        }
        return dag;
    }

    /** A parenthesis that holds no organisation number is part of the name, as in {@code Vårdbolaget AB (publ)}. */
    private static Leverantor leverantor(String falt, String text) {
        String[] delar = text.split(":", 2);
        List<String> delomraden = delar.length == 1 ? List.of()
                : Arrays.stream(delar[1].split(",")).map(String::strip).filter(d -> !d.isEmpty()).toList();
        Matcher namn = LEVERANTORSNAMN.matcher(delar[0].strip());
        if (!namn.matches()) {
            throw new OgiltigRattelse(falt, text);
        }
        return new Leverantor(namn.group(1), Optional.ofNullable(namn.group(2)), delomraden);
    }

    private static Avtalsoption avtalsoption(String falt, String text) {
        Matcher option = AVTALSOPTION.matcher(text);
        if (!option.matches()) {
            throw new OgiltigRattelse(falt, text);
        }
        return new Avtalsoption(Integer.parseInt(option.group(1)), dag(falt, option.group(2)),
                Optional.ofNullable(option.group(3)).map(senast -> dag(falt, senast)));
    }

    private static Optional<String> icketom(String text) {
        return Optional.of(text.strip()).filter(t -> !t.isEmpty());
    }

    /** The field does not exist in the event, or the text is no value of its type. */
    public static final class OgiltigRattelse extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String falt;
        private final String varde;

        OgiltigRattelse(String falt, String varde) {
            super("no value of field " + falt);
            this.falt = falt;
            this.varde = varde;
        }

        public String falt() {
            return falt;
        }

        public String varde() {
            return varde;
        }
    }
}

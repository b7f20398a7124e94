package se.liggaren.command.api;

import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.liggaren.command.Kommando;
import se.liggaren.command.KraverBeslut;
import se.liggaren.command.KraverSkal;
import se.liggaren.command.TjanstenFyllerI;
import se.liggaren.events.Beslut;
import se.liggaren.events.EventTypes;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Underlag;
import se.liggaren.events.indata.Teckenregel;
import se.liggaren.events.indata.Tidsrymd;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.webkit.Faltfel;
import tools.jackson.databind.JsonNode;

/**
 * Makes a command of a request's fields. Unlike a JSON library it tells every fault at once, by the field's name, in
 * words that say what would do. {@code gallerFran}, {@code skal} and {@code beslut} stand beside the command's own.
 */
@Component
final class Kommandobindning {

    static final int LANGSTA_LISTA = 500;
    static final int LANGSTA_TEXT = 500;
    static final int LANGSTA_FRITEXT = 4000;

    /** The fields in which somebody may write at length, on several lines. */
    static final Set<String> FRITEXT = Set.of("skal", "orsak", "andring", "kalltext", "text", "rattVarde",
            "feltVarde", "definition", "lydelse", "motivering", "beskrivning");

    /** The fields of the facts that hold several values, which a correction writes as one text. */
    private static final Set<String> LISTOR = EventTypes.STROMMAR.values().stream().flatMap(EventTypes::handelser)
            .flatMap(handelse -> Arrays.stream(handelse.getRecordComponents()))
            .filter(komponent -> komponent.getType() == List.class).map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    /** Whatever a body's own series is called, then the number in it and the year. */
    private static final Pattern DIARIENUMMER = Pattern.compile("\\p{L}[\\p{L}\\p{N} .-]*/\\d{1,9}/(?:19|20)\\d\\d");
    private static final int FLEST_SIFFROR = 30;
    private static final Pattern DECIMALTAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern KLOCKSLAG = Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)");

    private final Validator validator;
    private final Clock klocka;

    Kommandobindning(Validator validator, Clock klocka) {
        this.validator = validator;
        this.klocka = klocka;
    }

    /** @throws Kommandofel when the fields do not make a command of the kind */
    <C extends Kommando> C bind(Class<C> kommando, JsonNode kropp) {
        Lasning lasning = new Lasning();
        if (!kropp.isObject()) {
            lasning.fel("", "Begäran ska vara ett JSON-objekt.");
            throw new Kommandofel(lasning.fel);
        }
        C bundet = kommando.cast(lasning.record(kommando, kropp, ""));
        if (!lasning.fel.isEmpty()) {
            throw new Kommandofel(lasning.fel);
        }
        return bundet;
    }

    /** One reading of one request. */
    private final class Lasning {

        private final List<Faltfel> fel = new ArrayList<>();

        private void fel(String falt, String meddelande) {
            fel.add(new Faltfel(falt, meddelande));
        }

        private @Nullable Object record(Class<?> typ, JsonNode nod, String vag) {
            RecordComponent[] komponenter = typ.getRecordComponents();
            Object[] varden = new Object[komponenter.length];
            Set<String> kanda = new HashSet<>();
            int felFore = fel.size();
            for (int i = 0; i < komponenter.length; i++) {
                RecordComponent k = komponenter[i];
                if (k.isAnnotationPresent(TjanstenFyllerI.class)) {
                    varden[i] = Optional.empty();
                } else if (k.getType() == Underlag.class) {
                    kanda.addAll(Set.of("gallerFran", "skal", "beslut"));
                    varden[i] = underlag(typ, nod, vag);
                } else {
                    kanda.add(k.getName());
                    varden[i] = varde(k.getGenericType(), nod.path(k.getName()), vag + k.getName(), sort(k, nod));
                    prova(typ, k, varden[i], vag);
                }
            }
            nod.propertyNames().stream().filter(namn -> !kanda.contains(namn)).forEach(namn ->
                    fel(vag + namn, "Fältet är okänt. Kända fält är " + kanda.stream().sorted()
                            .collect(Collectors.joining(", ")) + "."));
            return fel.size() > felFore ? null : skapa(typ, komponenter, varden);
        }

        /** What the field is judged as: the right value of a correction as the field that it is put in. */
        private static String sort(RecordComponent k, JsonNode nod) {
            boolean rattas = k.getName().equals("rattVarde") && nod.path("falt").isString();
            return rattas && !LISTOR.contains(nod.path("falt").stringValue()) ? nod.path("falt").stringValue()
                    : k.getName();
        }

        private void prova(Class<?> typ, RecordComponent k, @Nullable Object varde, String vag) {
            if (varde != null) {
                validator.validateValue(typ, k.getName(), varde)
                        .forEach(brott -> fel(vag + k.getName(), brott.getMessage()));
            }
        }

        private @Nullable Underlag underlag(Class<?> typ, JsonNode nod, String vag) {
            Optional<?> gallerFran = valfri(LocalDate.class, nod.path("gallerFran"), vag + "gallerFran", "gallerFran");
            LocalDate idag = LocalDate.now(klocka);
            gallerFran.filter(dag -> ((LocalDate) dag).isAfter(idag)).ifPresent(dag ->
                    fel(vag + "gallerFran", "Dagen får inte ligga i framtiden. Ange senast " + idag + "."));
            Optional<?> skal = valfri(String.class, nod.path("skal"), vag + "skal", "skal");
            if (skal.isEmpty() && typ.isAnnotationPresent(KraverSkal.class) && saknas(nod.path("skal"))) {
                fel(vag + "skal", "Ange skälet.");
            }
            JsonNode beslutet = nod.path("beslut");
            Optional<?> beslut = valfri(Beslut.class, beslutet, vag + "beslut", "beslut");
            if (saknas(beslutet) && typ.isAnnotationPresent(KraverBeslut.class)) {
                fel(vag + "beslut", "Ange beslutet: organ och datum, och gärna diarienummer och paragraf.");
            }
            return new Underlag((LocalDate) gallerFran.map(Object.class::cast).orElse(idag),
                    skal.map(String.class::cast), beslut.map(Beslut.class::cast));
        }

        private Optional<?> valfri(Type typ, JsonNode nod, String vag, String namn) {
            return saknas(nod) ? Optional.empty() : Optional.ofNullable(varde(typ, nod, vag, namn));
        }

        /** The value, or null when a fault has been told. */
        private @Nullable Object varde(Type typ, JsonNode nod, String vag, String namn) {
            if (typ instanceof ParameterizedType p) {
                Type del = p.getActualTypeArguments()[0];
                return p.getRawType() == Optional.class ? valfri(del, nod, vag, namn) : lista(del, nod, vag, namn);
            }
            if (saknas(nod)) {
                fel(vag, "Fältet måste anges.");
                return null;
            }
            Class<?> klass = (Class<?>) typ;
            if (sammansatt(klass)) {
                if (!nod.isObject()) {
                    fel(vag, "Ange ett objekt med fälten " + Arrays.stream(klass.getRecordComponents())
                            .map(RecordComponent::getName).collect(Collectors.joining(", ")) + ".");
                    return null;
                }
                return record(klass, nod, vag + ".");
            }
            if (klass == int.class || klass == Integer.class) {
                return heltal(nod, vag);
            }
            if (klass == BigDecimal.class) {
                return decimaltal(nod, vag);
            }
            if (klass == boolean.class || klass == Boolean.class) {
                if (!nod.isBoolean()) {
                    fel(vag, "Ange true eller false.");
                    return null;
                }
                return nod.booleanValue();
            }
            if (!nod.isString()) {
                fel(vag, "Ange en text.");
                return null;
            }
            return avText(klass, nod.stringValue(), vag, namn);
        }

        private @Nullable List<?> lista(Type del, JsonNode nod, String vag, String namn) {
            if (saknas(nod)) {
                return List.of();
            }
            if (!nod.isArray()) {
                fel(vag, "Ange en lista.");
                return null;
            }
            if (nod.size() > LANGSTA_LISTA) {
                fel(vag, "Ange högst " + LANGSTA_LISTA + " poster.");
                return null;
            }
            int felFore = fel.size();
            List<Object> lista = new ArrayList<>();
            for (int i = 0; i < nod.size(); i++) {
                lista.add(varde(del, nod.get(i), vag + "[" + i + "]", namn));
            }
            return fel.size() > felFore ? null : List.copyOf(lista);
        }

        private @Nullable Integer heltal(JsonNode nod, String vag) {
            if (!nod.isIntegralNumber() || !nod.canConvertToInt() || nod.intValue() < 0) {
                fel(vag, "Ange ett heltal, 0 eller större.");
                return null;
            }
            return nod.intValue();
        }

        /** A number, or a text that writes it as people do: {@code 159 905} or {@code 6,1}. */
        private @Nullable BigDecimal decimaltal(JsonNode nod, String vag) {
            String text = nod.isNumber() ? utskrivet(nod.decimalValue())
                    : nod.isString() ? nod.stringValue().replaceAll("[\\s\u00A0\u202F]", "").replace(',', '.') : "";
            if (!DECIMALTAL.matcher(text).matches()) {
                fel(vag, "Ange ett tal, t.ex. 92 eller 6,1, med högst 15 siffror före och 6 efter kommat.");
                return null;
            }
            return new BigDecimal(text);
        }

        /** The number in digits; empty when it has more than anybody would write, which an exponent does in a few bytes. */
        private static String utskrivet(BigDecimal tal) {
            return Math.abs(tal.scale()) <= FLEST_SIFFROR && tal.precision() <= FLEST_SIFFROR
                    ? tal.stripTrailingZeros().toPlainString() : "";
        }

        private @Nullable Object avText(Class<?> klass, String ra, String vag, String namn) {
            boolean flerradig = FRITEXT.contains(namn);
            String text = Teckenregel.renskriven(ra, flerradig);
            int langst = flerradig ? LANGSTA_FRITEXT : LANGSTA_TEXT;
            if (text.length() > langst) {
                fel(vag, "Texten är för lång: högst " + langst + " tecken.");
                return null;
            }
            Optional<String> hinder = Teckenregel.hinder(text, flerradig);
            if (hinder.isPresent()) {
                fel(vag, hinder.get());
                return null;
            }
            if (namn.equals("diarienummer") && !DIARIENUMMER.matcher(text).matches()) {
                fel(vag, "Skriv diarienumret som prefix/nummer/år, t.ex. GNU/2/2023. En paragraf anges för sig.");
                return null;
            }
            if (klass == String.class) {
                return text;
            }
            if (klass == LocalDate.class) {
                return dag(text, vag);
            }
            if (klass == LocalTime.class) {
                return tid(text, vag);
            }
            if (klass == OsakertDatum.class) {
                return OsakertDatum.tolka(text).filter(Tidsrymd::rymmer).orElseGet(() -> {
                    fel(vag, "Datumet kan inte tolkas, eller ligger inte mellan %s och %s. %s".formatted(
                            Tidsrymd.FORSTA_DAG, Tidsrymd.SISTA_DAG,
                            "Skriv t.ex. 2026-08-31, 2026-08, 2026? eller våren 2027."));
                    return null;
                });
            }
            if (klass.isEnum()) {
                return Arrays.stream(klass.getEnumConstants()).filter(k -> ((Enum<?>) k).name().equals(text)).findFirst()
                        .orElseGet(() -> {
                            fel(vag, "Välj ett av värdena " + Arrays.stream(klass.getEnumConstants())
                                    .map(Object::toString).collect(Collectors.joining(", ")) + ".");
                            return null;
                        });
            }
            return uuid(text, vag).map(id -> klass == UpphandlingId.class ? new UpphandlingId(id) : id)
                    .map(Object.class::cast).orElse(null);
        }

        private @Nullable LocalDate dag(String text, String vag) {
            return Tidsrymd.dag(text).orElseGet(() -> {
                fel(vag, Tidsrymd.ANGE_EN_DAG + " Skriv den så: 2026-05-11.");
                return null;
            });
        }

        private @Nullable LocalTime tid(String text, String vag) {
            Matcher tid = KLOCKSLAG.matcher(text);
            if (!tid.matches()) {
                fel(vag, "Ange ett klockslag, t.ex. 09:30.");
                return null;
            }
            return LocalTime.of(Integer.parseInt(tid.group(1)), Integer.parseInt(tid.group(2)));
        }

        private Optional<UUID> uuid(String text, String vag) {
            if (Adressering.UUID_MONSTER.matcher(text).matches()) {
                return Optional.of(UUID.fromString(text));
            }
            fel(vag, "Ange ett id i formen 0199c0de-0000-7000-8000-000000000000.");
            return Optional.empty();
        }
    }

    /** Whether values of the type have fields of their own in a request, rather than being written as one text. */
    static boolean sammansatt(Class<?> typ) {
        return typ.isRecord() && typ != OsakertDatum.class && typ != UpphandlingId.class;
    }

    /** Whether a field of a request has been left out, or left empty, which is the same. */
    static boolean saknas(JsonNode nod) {
        return nod.isMissingNode() || nod.isNull() || nod.isString() && Teckenregel.tom(nod.stringValue());
    }

    private static Object skapa(Class<?> typ, RecordComponent[] komponenter, Object[] varden) {
        try {
            Constructor<?> konstruktor = typ.getDeclaredConstructor(
                    Arrays.stream(komponenter).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return konstruktor.newInstance(varden);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

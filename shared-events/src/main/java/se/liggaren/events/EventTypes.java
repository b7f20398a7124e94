package se.liggaren.events;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.behov.BehovEvent;
import se.liggaren.events.legend.StatuslegendEvent;
import se.liggaren.events.lopnummer.LopnummerEvent;
import se.liggaren.events.mal.MalEvent;
import se.liggaren.events.nyckeltal.KommunstatistikEvent;
import se.liggaren.events.nyckeltal.NyckeltalEvent;
import se.liggaren.events.omvarld.OmvarldshandelseEvent;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.upphandling.UpphandlingEvent;

/** Which name each event is stored under. The names are ours and outlive every Java package. */
public final class EventTypes {

    /** The sealed interface of each stream, by the stream type's stored name. */
    public static final Map<String, Class<? extends Handelse>> STROMMAR = Map.ofEntries(
            Map.entry("Upphandling", UpphandlingEvent.class),
            Map.entry("Avtal", AvtalEvent.class),
            Map.entry("Upphandlingsplan", PlanEvent.class),
            Map.entry("Sammantrade", SammantradeEvent.class),
            Map.entry("Verksamhetsmal", MalEvent.class),
            Map.entry("Nyckeltal", NyckeltalEvent.class),
            Map.entry("Kommunstatistik", KommunstatistikEvent.class),
            Map.entry("Omvarldshandelse", OmvarldshandelseEvent.class),
            Map.entry("Behov", BehovEvent.class),
            Map.entry("Statuslegend", StatuslegendEvent.class),
            Map.entry("Lopnummerserie", LopnummerEvent.class));

    private static final Map<String, Class<?>> KLASS_FOR_NAMN = STROMMAR.values().stream()
            .flatMap(EventTypes::handelser)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    /** The form that an event is stored in now, when it is no longer its first. */
    private static final Map<Class<?>, String> TYPVERSION = Map.of(
            NyckeltalEvent.NyckeltalRegistrerat.class, "2",
            KommunstatistikEvent.KommunstatistikRegistrerad.class, "2");

    private EventTypes() {
    }

    /** Which form of the event is stored now; every change of what is stored makes a new one. */
    public static String typversion(Class<?> klass) {
        return TYPVERSION.getOrDefault(klass, "1");
    }

    /** The stored name of an event class. */
    public static String namn(Class<?> klass) {
        if (!Handelse.class.isAssignableFrom(klass)) {
            throw new IllegalArgumentException(klass + " is not an event");
        }
        return klass.getSimpleName();
    }

    /** The event class that is stored under the name. */
    public static Optional<Class<?>> klass(String namn) {
        return Optional.ofNullable(KLASS_FOR_NAMN.get(namn));
    }

    /** Every event class of a stream, in the order of its source. */
    public static Stream<Class<?>> handelser(Class<? extends Handelse> strom) {
        return Arrays.stream(strom.getPermittedSubclasses());
    }

    /** Every stored name, in alphabetical order. */
    public static List<String> namn() {
        return KLASS_FOR_NAMN.keySet().stream().sorted().toList();
    }
}

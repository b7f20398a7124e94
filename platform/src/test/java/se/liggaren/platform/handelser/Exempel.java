package se.liggaren.platform.handelser;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Handelse;
import se.liggaren.events.OsakertDatum;

/** An example of every event there is, or of any other record, made from its shape so that none can be forgotten. */
public final class Exempel {

    private Exempel() {
    }

    /** Every event class there is. */
    static Stream<Class<?>> klasser() {
        return EventTypes.STROMMAR.values().stream().flatMap(EventTypes::handelser);
    }

    /** Everything that may be said is said. */
    static Handelse fyllig(Class<?> klass) {
        return (Handelse) varde(klass, "", true);
    }

    /** Nothing is said that need not be. */
    private static Handelse gles(Class<?> klass) {
        return (Handelse) varde(klass, "", false);
    }

    /** Both examples of every event. */
    static List<Handelse> alla() {
        return klasser().flatMap(k -> Stream.of(fyllig(k), gles(k))).toList();
    }

    /** An example of each kind of the record: everything said, and nothing said that need not be. */
    public static <T> Stream<T> av(Class<T> klass) {
        return Stream.of(klass.cast(varde(klass, "", true)), klass.cast(varde(klass, "", false)));
    }

    private static Object varde(Type typ, String namn, boolean fyllig) {
        if (typ instanceof ParameterizedType p) {
            Type del = p.getActualTypeArguments()[0];
            Stream<Object> varden = fyllig ? Stream.of(varde(del, namn, true)) : Stream.empty();
            return p.getRawType() == Optional.class ? varden.findFirst() : varden.toList();
        }
        Class<?> klass = (Class<?>) typ;
        if (klass == String.class) {
            return namn + " å\"ä\\ö § 🏛";
        } else if (klass == LocalDate.class) {
            return LocalDate.of(2026, 2, 16);
        } else if (klass == UUID.class) {
            return UUID.fromString("0197f2a4-5b1c-7d3e-8f90-a1b2c3d4e5f6");
        } else if (klass == int.class || klass == Integer.class) {
            return 7;
        } else if (klass == long.class || klass == Long.class) {
            return 1_234_567L;
        } else if (klass == BigDecimal.class) {
            return new BigDecimal("92.5");
        } else if (klass == LocalTime.class) {
            return LocalTime.of(9, 30);
        } else if (klass == boolean.class || klass == Boolean.class) {
            return true;
        } else if (klass == OsakertDatum.class) {
            return OsakertDatum.tolka("våren 2021").orElseThrow();
        } else if (klass.isEnum()) {
            return klass.getEnumConstants()[1];
        } else if (klass.isRecord()) {
            return post(klass, fyllig);
        }
        throw new IllegalArgumentException("no example of " + klass);
    }

    private static Object post(Class<?> klass, boolean fyllig) {
        RecordComponent[] delar = klass.getRecordComponents();
        try {
            return klass.getDeclaredConstructor(Arrays.stream(delar).map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(delar).map(d -> varde(d.getGenericType(), d.getName(), fyllig))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

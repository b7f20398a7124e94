package se.liggaren.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A named no.
 *
 * @param skal      the reason's name, e.g. {@code AVTALSSPARREN_LOPER}; its text is found under that name
 * @param uppgifter what the text mentions, by name
 */
public record Avvisning(String skal, Map<String, Object> uppgifter) {

    /** @param uppgifter names and values, in turn */
    public static Avvisning av(Enum<?> skal, Object... uppgifter) {
        Map<String, Object> perNamn = new LinkedHashMap<>();
        for (int i = 0; i < uppgifter.length; i += 2) {
            perNamn.put((String) uppgifter[i], uppgifter[i + 1]);
        }
        return new Avvisning(skal.name(), Collections.unmodifiableMap(perNamn));
    }
}

package se.liggaren.platform.namn;

import java.util.Map;
import java.util.Optional;

/**
 * What some people are called, to one reader of one page.
 *
 * @param syns whether the reader may know who did what
 * @param namn the names, by opaque id
 */
public record Namn(boolean syns, Map<String, String> namn) {

    private static final int KORT = 8;

    public Namn {
        namn = Map.copyOf(namn);
    }

    /** The name, or the beginning of the opaque id for somebody who has none; nothing when it is not for the reader. */
    public Optional<String> pa(String anvandarId) {
        return syns && !anvandarId.isEmpty()
                ? Optional.of(Optional.ofNullable(namn.get(anvandarId)).orElseGet(() -> kort(anvandarId)))
                : Optional.empty();
    }

    /** As much of an opaque id as tells people apart. */
    public static String kort(String anvandarId) {
        return anvandarId.substring(0, Math.min(KORT, anvandarId.length()));
    }

    /** The same, put after what the person is, as in "upphandlare Anna Ek". */
    public String efter(String roll, String anvandarId) {
        return pa(anvandarId).map(namnet -> roll + " " + namnet).orElse(roll);
    }
}

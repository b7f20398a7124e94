package se.liggaren.events.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a {@link Registerfil}; most hold from the day in {@code fran} up to and including the one in {@code till}.
 *
 * @param varden what stands in each column
 */
public record Registerrad(Map<String, String> varden) {

    public Registerrad {
        varden = Map.copyOf(varden);
    }

    public String get(String kolumn) {
        return Optional.ofNullable(varden.get(kolumn)).orElseThrow(() -> new IllegalArgumentException(kolumn));
    }

    /** What stands in the column; empty when nothing does. */
    public Optional<String> text(String kolumn) {
        return Optional.of(get(kolumn)).filter(text -> !text.isEmpty());
    }

    /** The day in the column; an empty one is open. */
    public Optional<LocalDate> dag(String kolumn) {
        return text(kolumn).map(LocalDate::parse);
    }

    /** Whether what the row says holds on the day. */
    public boolean galler(LocalDate dag) {
        return dag("fran").filter(dag::isBefore).isEmpty() && dag("till").filter(dag::isAfter).isEmpty();
    }
}

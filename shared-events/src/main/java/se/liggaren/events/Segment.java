package se.liggaren.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What held in the world from a day until the next segment's day.
 *
 * @param fran first day on which the value held
 */
public record Segment<V>(LocalDate fran, V varde) {

    /**
     * Cuts a fold into segments: one for each day on which something came to hold.
     *
     * @param registrerade the stream's facts; they are taken in the world's order, by day and then by version
     * @param tillampa     takes the next fact into the fold
     * @param vardetNu     what the fold says so far; empty until the stream has been founded
     */
    public static <E extends Handelse, V> List<Segment<V>> dela(
            List<Registrerad<E>> registrerade, Consumer<E> tillampa, Supplier<Optional<V>> vardetNu) {
        List<Registrerad<E>> ordnade = registrerade.stream()
                .sorted(Comparator.comparing((Registrerad<E> r) -> r.handelse().gallerFran())
                        .thenComparing(Registrerad::version))
                .toList();
        List<Segment<V>> segment = new ArrayList<>();
        for (int i = 0; i < ordnade.size(); i++) {
            E handelse = ordnade.get(i).handelse();
            tillampa.accept(handelse);
            boolean sistDenDagen = i + 1 == ordnade.size()
                    || ordnade.get(i + 1).handelse().gallerFran().isAfter(handelse.gallerFran());
            if (sistDenDagen) {
                vardetNu.get().ifPresent(v -> segment.add(new Segment<>(handelse.gallerFran(), v)));
            }
        }
        return List.copyOf(segment);
    }
}

package se.liggaren.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.liggaren.events.Handelse;

/** What a decision came to: facts, or a named refusal. */
public sealed interface Utfall<E extends Handelse> {

    record Accepterat<E extends Handelse>(List<E> handelser) implements Utfall<E> {
    }

    record Avvisat<E extends Handelse>(Avvisning avvisning) implements Utfall<E> {
    }

    @SafeVarargs
    static <E extends Handelse> Utfall<E> accepterat(E... handelser) {
        return new Accepterat<>(List.of(handelser));
    }

    /** The fact, unless something stands in its way. */
    static <E extends Handelse> Utfall<E> utan(Optional<Avvisning> hinder, Supplier<? extends E> handelse) {
        return hinder.<Utfall<E>>map(Avvisat::new).orElseGet(() -> new Accepterat<>(List.of(handelse.get())));
    }

    /** @param uppgifter names and values, in turn, that the reason's text mentions */
    static <E extends Handelse> Utfall<E> avvisat(Enum<?> skal, Object... uppgifter) {
        return new Avvisat<>(Avvisning.av(skal, uppgifter));
    }
}

package se.liggaren.command.platform;

import java.util.function.Function;

/**
 * A kind of stream that takes commands.
 *
 * @param kommandotyp what all its commands are
 * @param aggregat    the stream in Axon
 * @param ny          makes a stream that has no events yet, from its name
 */
public record Strom<C, A extends StromAggregate<C, ?>>(Class<C> kommandotyp, Class<A> aggregat, Function<String, A> ny) {
}

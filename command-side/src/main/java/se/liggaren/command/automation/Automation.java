package se.liggaren.command.automation;

import java.util.List;
import se.liggaren.events.Handelse;
import se.liggaren.events.Registrerad;

/**
 * Something that comes about, and the command that follows: the name of the class is the sentence that says so. It
 * reads the facts of a stream and sends commands, and does nothing else.
 *
 * @param <E> the facts that it follows
 */
interface Automation<E extends Handelse> {

    /** The sealed interface of the streams that it follows. */
    Class<E> handelser();

    /**
     * What the stream calls for, today or on a day to come, and has not got yet; without a clock, so that it is the
     * same whenever it is asked.
     *
     * @param fakta every fact of the stream, in the order they were registered
     */
    List<Uppdrag<?>> uppdrag(String strom, List<Registrerad<E>> fakta);

    default String namn() {
        return getClass().getSimpleName();
    }
}

package se.liggaren.platform.handelser;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.common.AxonException;
import org.axonframework.serialization.SerializationException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Where a fault comes from when a fact could not be made use of: from its surroundings, or from itself and our code. */
public final class Felkalla {

    private static final String OSS = "se.liggaren.";

    /** Connection, rollback by the database, out of resources, intervention, the machine, the database itself. */
    private static final Set<String> OMGIVNINGENS_KLASSER = Set.of("08", "40", "53", "57", "58", "XX");

    /** Read only after a switch of servers, idle in a transaction, a transaction too long, a lock that was not free. */
    private static final Set<String> OMGIVNINGENS_KODER = Set.of("25006", "25P03", "25P04", "55P03");

    private static final List<Class<? extends Throwable>> OMGIVNINGENS_FEL = List.of(SQLTransientException.class,
            SQLRecoverableException.class, TransientDataAccessException.class, RecoverableDataAccessException.class,
            NonTransientDataAccessResourceException.class, TransactionException.class, InterruptedException.class);

    private Felkalla() {
    }

    /**
     * Whether the same fact may well be handled the next time: the database, the log or the machine did not do its part.
     * An error of the virtual machine is no fact's, unless the fact went too deep for the stack.
     */
    public static boolean omgivningen(Throwable fel) {
        return sqlState(fel).map(Felkalla::omgivningensSqlState)
                .orElseGet(() -> led(fel).anyMatch(Felkalla::omgivningensFel));
    }

    /** The fault for an operator: its class, its SQLSTATE and the nearest line of ours, and nothing that a fact holds. */
    public static String utanInnehall(Throwable fel) {
        Throwable innerst = NestedExceptionUtils.getMostSpecificCause(fel);
        return innerst.getClass().getSimpleName()
                + sqlState(fel).map(kod -> " (SQLSTATE " + kod + ")").orElse("")
                + Arrays.stream(innerst.getStackTrace())
                        .filter(rad -> rad.getClassName().startsWith(OSS)).findFirst()
                        .map(rad -> " i " + rad.getFileName() + ":" + rad.getLineNumber()).orElse("");
    }

    private static boolean omgivningensSqlState(String kod) {
        return OMGIVNINGENS_KODER.contains(kod) || OMGIVNINGENS_KLASSER.stream().anyMatch(kod::startsWith);
    }

    private static boolean omgivningensFel(Throwable led) {
        return OMGIVNINGENS_FEL.stream().anyMatch(klass -> klass.isInstance(led))
                || led instanceof Error && !(led instanceof StackOverflowError)
                || loggensFel(led);
    }

    /** The log could not be read, in PostgreSQL or over the wire; what it holds is another matter. */
    private static boolean loggensFel(Throwable led) {
        return led instanceof AxonException && !(led instanceof SerializationException)
                || Stream.of("io.axoniq.", "io.grpc.").anyMatch(led.getClass().getName()::startsWith);
    }

    private static Optional<String> sqlState(Throwable fel) {
        return led(fel).flatMap(l -> l instanceof SQLException sql ? Stream.ofNullable(sql.getSQLState())
                : Stream.empty()).findFirst();
    }

    private static Stream<Throwable> led(Throwable fel) {
        return Stream.iterate(fel, l -> l != null, Throwable::getCause);
    }
}

package se.liggaren.platform.handelser;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.messaging.RemoteHandlingException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells what a fault in a store means, whichever store it is. */
public final class Lagerfel {

    /** The database gave up a transaction in which this process stood still. */
    private static final String PAUSAD_FOR_LANGE = "25P03";

    private Lagerfel() {
    }

    /** Whether it will do to come again in a while: the store is away, or too busy to answer. */
    public static boolean arBorta(Throwable fel) {
        return orsaker(fel).stream().anyMatch(orsak -> switch (orsak) {
            case DataAccessResourceFailureException _, TransientDataAccessException _,
                    CannotCreateTransactionException _, TransactionSystemException _ -> true;
            case SQLException e when e.getSQLState() != null ->
                    Stream.of("08", "53", "57P", PAUSAD_FOR_LANGE).anyMatch(e.getSQLState()::startsWith);
            case RemoteHandlingException _ -> false;
            case AxonServerException _, org.axonframework.axonserver.connector.AxonServerException _,
                    AxonServerCommandDispatchException _, StatusRuntimeException _, StreamClosedException _,
                    TimeoutException _, NoHandlerForCommandException _ -> true;
            default -> false;
        });
    }

    /** Whether somebody else wrote to the stream first. */
    public static boolean arKonflikt(Throwable fel) {
        return orsaker(fel).stream().anyMatch(orsak -> orsak instanceof ConcurrencyException
                || orsak instanceof StatusRuntimeException svar
                        && GrpcExceptionParser.parse(svar) instanceof ConcurrencyException);
    }

    /** The fault and what it came of, outermost first. */
    public static SequencedSet<Throwable> orsaker(Throwable fel) {
        SequencedSet<Throwable> alla = new LinkedHashSet<>();
        for (Throwable orsak = fel; orsak != null && alla.add(orsak); orsak = orsak.getCause()) {
            // the set grows
        }
        return alla;
    }
}

package se.liggaren.command.automation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Follows the log: whenever a stream has changed, the list says what it calls for now, in the reader's transaction. */
final class Loggbevakning implements EventMessageHandler {

    private final Uppfoljning uppfoljning;
    private final Runnable vack;

    /** @param vack called when the list has changed */
    Loggbevakning(Uppfoljning uppfoljning, Runnable vack) {
        this.uppfoljning = uppfoljning;
        this.vack = vack;
    }

    @Override
    public Object handle(EventMessage<?> message) {
        DomainEventMessage<?> handelse = (DomainEventMessage<?>) message;
        return andrade(CurrentUnitOfWork.get()).put(handelse.getAggregateIdentifier(), handelse.getType());
    }

    /** The streams that change in the transaction, and their types: each is looked at once, when all has been read. */
    private Map<String, String> andrade(UnitOfWork<?> uow) {
        return uow.getOrComputeResource(Loggbevakning.class.getName(), _ -> {
            Map<String, String> andrade = new LinkedHashMap<>();
            uow.onPrepareCommit(_ -> andrade.forEach(uppfoljning::folj));
            uow.afterCommit(_ -> vack.run());
            return andrade;
        });
    }

    /** The list is a memory of the log; it is emptied by dropping its schema. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}

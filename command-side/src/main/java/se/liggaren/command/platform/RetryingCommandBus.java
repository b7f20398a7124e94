package se.liggaren.command.platform;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import se.liggaren.platform.handelser.Lagerfel;

/**
 * Handles commands in this process, and again when somebody else wrote to the stream first: here, since only here is
 * known why a command failed. Those who sent it, perhaps from another process, are told what they need to know.
 */
final class RetryingCommandBus extends SimpleCommandBus {

    /** Stand in the details of a failure: others were faster each time, or the store was away. */
    static final String ANDRA_HANN_FORE = "ANDRA_HANN_FORE";
    static final String LAGRET_AR_BORTA = "LAGRET_AR_BORTA";

    private static final int FORSOK = 10;

    RetryingCommandBus(Builder settings) {
        super(settings);
    }

    @Override
    protected <C, R> void handle(CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        forsok(command, handler, callback, 1);
    }

    private <C, R> void forsok(CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback, int forsok) {
        super.<C, R>handle(command, handler, (message, resultat) -> {
            if (!resultat.isExceptional()) {
                callback.onResult(message, resultat);
                return;
            }
            Throwable fel = resultat.exceptionResult();
            boolean konflikt = Lagerfel.arKonflikt(fel);
            if (konflikt && forsok < FORSOK) {
                forsok(command, handler, callback, forsok + 1);
            } else if (konflikt || Lagerfel.arBorta(fel)) {
                callback.onResult(message, GenericCommandResultMessage.asCommandResultMessage(
                        new CommandExecutionException("It may go better in a while", fel,
                                konflikt ? ANDRA_HANN_FORE : LAGRET_AR_BORTA)));
            } else {
                callback.onResult(message, resultat);
            }
        });
    }
}

package se.liggaren.command.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.TransientDataAccessResourceException;

/** The way in for every command: sends it to its stream, in whichever process that is handled, and counts. */
public final class StromGateway {

    /** Whoever handles the command may hang; what has come of it is then not known. */
    private static final Duration LANGSTA_SVARSTID = Duration.ofSeconds(10);

    /** Between which times the commands are counted; few, since each is a series for every command and outcome. */
    private static final Duration[] GRANSER = IntStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
            .mapToObj(Duration::ofMillis).toArray(Duration[]::new);

    private final CommandBus commandBus;
    private final MeterRegistry meters;

    StromGateway(CommandBus commandBus, MeterRegistry meters) {
        this.commandBus = commandBus;
        this.meters = meters;
    }

    /**
     * @param kommandotyp what all commands of the stream are
     * @return what the stream answers; a refusal is an answer
     */
    public <C> Svar skicka(Class<C> kommandotyp, C command, Begaran begaran) {
        Timer.Sample tid = Timer.start(meters);
        String utfall = "FEL";
        try {
            Svar svar = svar(kommandotyp, command, begaran);
            utfall = svar.getClass().getSimpleName().toUpperCase(Locale.ROOT);
            if (svar instanceof Svar.Avvisat nej) {
                Counter.builder("liggaren.avvisningar")
                        .description("Commands that a rule of the domain refused, by reason")
                        .tag("skal", nej.avvisning().skal())
                        .register(meters).increment();
            }
            return svar;
        } finally {
            tid.stop(Timer.builder("liggaren.kommandon")
                    .description("Commands by name and outcome")
                    .tag("kommando", command.getClass().getSimpleName())
                    .tag("utfall", utfall)
                    .serviceLevelObjectives(GRANSER)
                    .register(meters));
        }
    }

    private <C> Svar svar(Class<C> kommandotyp, C command, Begaran begaran) {
        FutureCallback<Object, Object> svar = new FutureCallback<>();
        commandBus.dispatch(new GenericCommandMessage<>(
                new GenericMessage<>(command, begaran.somKommandometadata()), kommandotyp.getName()), svar);
        var resultat = svar.getResult(LANGSTA_SVARSTID.toMillis(), TimeUnit.MILLISECONDS);
        if (!resultat.isExceptional()) {
            return (Svar) resultat.getPayload();
        }
        Throwable fel = resultat.exceptionResult();
        throw switch (String.valueOf(resultat.exceptionDetails().orElse(""))) {
            case RetryingCommandBus.ANDRA_HANN_FORE ->
                    new ConcurrencyFailureException("Others were faster, time after time", fel);
            case RetryingCommandBus.LAGRET_AR_BORTA ->
                    new TransientDataAccessResourceException("The store was away for whoever handled the command", fel);
            default -> fel instanceof RuntimeException oforandrat ? oforandrat : new IllegalStateException(fel);
        };
    }
}

package se.liggaren.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;

/** The way in for every command: sends it to its stream, tries again when another was faster, and counts. */
public final class StromGateway {

    private static final int FORSOK = 10;

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
            Svar svar = skickaTillsSvar(kommandotyp, command, begaran);
            utfall = svar.getClass().getSimpleName().toUpperCase(Locale.ROOT);
            if (svar instanceof Svar.Avvisat nej) {
                meters.counter("liggaren.avvisningar", "skal", nej.avvisning().skal()).increment();
            }
            return svar;
        } finally {
            tid.stop(Timer.builder("liggaren.kommandon")
                    .description("Kommandon efter namn och utfall")
                    .tag("kommando", command.getClass().getSimpleName())
                    .tag("utfall", utfall)
                    .publishPercentileHistogram()
                    .register(meters));
        }
    }

    private <C> Svar skickaTillsSvar(Class<C> kommandotyp, C command, Begaran begaran) {
        for (int forsok = 1; ; forsok++) {
            FutureCallback<Object, Object> svar = new FutureCallback<>();
            commandBus.dispatch(new GenericCommandMessage<>(
                    new GenericMessage<>(command, begaran.somKommandometadata()), kommandotyp.getName()), svar);
            var resultat = svar.getResult();
            if (!resultat.isExceptional()) {
                return (Svar) resultat.getPayload();
            }
            Throwable fel = resultat.exceptionResult();
            if (!(fel instanceof ConcurrencyException)) {
                throw fel instanceof RuntimeException oforandrat ? oforandrat : new IllegalStateException(fel);
            }
            if (forsok == FORSOK) {
                throw new ConcurrencyFailureException("Others were faster, %d times in a row".formatted(FORSOK), fel);
            }
        }
    }
}

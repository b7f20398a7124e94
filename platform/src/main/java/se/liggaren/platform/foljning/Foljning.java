package se.liggaren.platform.foljning;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Handelse;

/** Makes spans of what a command does, wherever it is done. They hold names and ids, never what was said. */
final class Foljning {

    private static final String TRACEPARENT = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;
    private final Sparminne minne;

    Foljning(Tracer tracer, Propagator propagator, Sparminne minne) {
        this.tracer = tracer;
        this.propagator = propagator;
        this.minne = minne;
    }

    /** Sends the trace along with the command, to whichever process handles it; it is not stored with the events. */
    CommandMessage<?> medSpar(CommandMessage<?> command) {
        return Optional.ofNullable(tracer.currentSpan()).<CommandMessage<?>>map(nu ->
                command.andMetaData(Map.of(TRACEPARENT, traceparent(nu)))).orElse(command);
    }

    /** A span from the command's arrival at its stream until its events are stored. */
    Object kommando(UnitOfWork<? extends CommandMessage<?>> uow, InterceptorChain chain) throws Exception {
        CommandMessage<?> command = uow.getMessage();
        Span span = efter((String) command.getMetaData().get(TRACEPARENT))
                .name("kommando " + command.getPayloadType().getSimpleName()).start();
        uow.resources().put(Foljning.class.getName(), span);
        uow.onRollback(misslyckat -> misslyckat.getExecutionResult().getResult().optionalExceptionResult()
                .ifPresent(fel -> fel(span, fel)));
        uow.onCleanup(_ -> span.end());
        try (var _ = tracer.withSpan(span)) {
            Object svar = chain.proceed();
            span.tag("liggaren.utfall", svar.getClass().getSimpleName());
            return svar;
        }
    }

    /** A span for each event, just stored, from which the views' readers go on. */
    void lagrade(List<? extends EventMessage<?>> handelser) {
        Map<UUID, String> spar = new LinkedHashMap<>();
        for (EventMessage<?> handelse : handelser) {
            Span span = tracer.nextSpan(pagaende()).name("handelse " + namn(handelse))
                    .tag("liggaren.handelse", handelse.getIdentifier()).start();
            span.end();
            if (Boolean.TRUE.equals(span.context().sampled())) {
                spar.put(UUID.fromString(handelse.getIdentifier()), traceparent(span));
            }
        }
        if (!spar.isEmpty()) {
            minne.minns(spar);
        }
    }

    /** A span for each event that a reader of the log handles, when the event's own trace is remembered. */
    Object lasning(String lasare, UnitOfWork<? extends EventMessage<?>> uow, InterceptorChain chain) throws Exception {
        String traceparent = sparen(uow).get(UUID.fromString(uow.getMessage().getIdentifier()));
        if (traceparent == null) {
            return chain.proceed();
        }
        Span span = efter(traceparent).name("lasare " + lasare)
                .tag("liggaren.handelse", uow.getMessage().getIdentifier()).start();
        try (var _ = tracer.withSpan(span)) {
            return chain.proceed();
        } catch (Exception fel) {
            fel(span, fel);
            throw fel;
        } finally {
            span.end();
        }
    }

    /** Those of the whole batch, asked for once. */
    private Map<UUID, String> sparen(UnitOfWork<? extends EventMessage<?>> uow) {
        return uow.root().getOrComputeResource(Sparminne.class.getName(), _ -> {
            List<? extends EventMessage<?>> handelser = uow instanceof BatchingUnitOfWork<? extends EventMessage<?>> flera
                    ? flera.getMessages() : List.of(uow.getMessage());
            return minne.av(handelser.stream().map(Message::getIdentifier).map(UUID::fromString).toList());
        });
    }

    /** The kind of fault alone: what it says may hold what was sent. */
    private static void fel(Span span, Throwable fel) {
        span.tag("error", fel.getClass().getSimpleName());
    }

    private @Nullable Span pagaende() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().getResource(Foljning.class.getName()) instanceof Span kommando
                ? kommando : tracer.currentSpan();
    }

    private Span.Builder efter(@Nullable String traceparent) {
        Map<String, String> huvuden = traceparent == null ? Map.of() : Map.of(TRACEPARENT, traceparent);
        return propagator.extract(huvuden, Map::get);
    }

    private String traceparent(Span span) {
        Map<String, String> huvuden = new HashMap<>();
        propagator.inject(span.context(), huvuden, (dit, namn, varde) -> dit.put(namn, varde));
        return huvuden.getOrDefault(TRACEPARENT, "");
    }

    private static String namn(EventMessage<?> handelse) {
        return handelse.getPayload() instanceof Handelse fakta ? EventTypes.namn(fakta.getClass())
                : handelse.getPayloadType().getSimpleName();
    }
}

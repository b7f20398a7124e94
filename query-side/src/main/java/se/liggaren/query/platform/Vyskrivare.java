package se.liggaren.query.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.liggaren.platform.handelser.Felkalla;

/**
 * Lets a projection write what events mean, and notes in the same transaction how far each stream is shown. An event that
 * the projection fails on is put aside as a dead letter, with all that comes after it in its stream; other streams go on.
 */
final class Vyskrivare implements EventMessageHandler {

    /** When so many streams have dead letters it is the view that is wrong, not the events: then its reader stops. */
    static final int FLEST_STROMMAR = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Vyskrivare.class);

    private final AnnotationEventHandlerAdapter projection;
    private final Vyschema schema;
    private final Brevlada brevlada;

    Vyskrivare(Vy vy, Vyschema schema) {
        this.projection = new AnnotationEventHandlerAdapter(vy.projection(schema));
        this.schema = schema;
        this.brevlada = new Brevlada(vy.namn(), schema);
    }

    @Override
    public Object handle(EventMessage<?> message) {
        CurrentUnitOfWork.get().getOrComputeResource(Omgang.class.getName(), _ -> omgang())
                .skriv((DomainEventMessage<?>) message);
        return message;
    }

    /** To be used for the events of one transaction, which has begun. */
    Omgang omgang() {
        return new Omgang();
    }

    /**
     * Writes the event or leaves the view as it was.
     *
     * @return why it could not be written, when the event or our code was at fault
     * @throws RuntimeException when its surroundings were; the transaction is then of no more use
     */
    Optional<Throwable> forsok(DomainEventMessage<?> handelse) {
        schema.sql("savepoint handelse").update();
        Optional<Throwable> fel = skriv(handelse);
        schema.sql(fel.isPresent() ? "rollback to savepoint handelse" : "release savepoint handelse").update();
        return fel;
    }

    private Optional<Throwable> skriv(DomainEventMessage<?> handelse) {
        try {
            if (projection.canHandle(handelse)) {
                projection.handle(handelse);
            }
            schema.sql("""
                            insert into {vy}.strom_version (strom, version) values (:strom, :version)
                            on conflict (strom) do update set version = excluded.version""")
                    .param("strom", handelse.getAggregateIdentifier())
                    .param("version", Lagrad.version(handelse))
                    .update();
            return Optional.empty();
        } catch (Exception | Error fel) {
            if (Felkalla.omgivningen(fel)) {
                throw new IllegalStateException("The view " + schema.namn() + " cannot be written now", fel);
            }
            return Optional.of(fel);
        }
    }

    /**
     * The events of one transaction. They are written under one savepoint for them all, because that costs little; when
     * one of them fails they are all written again, each under a savepoint of its own.
     */
    final class Omgang {

        private final Set<String> medBrev = brevlada.strommar();
        private final List<DomainEventMessage<?>> skrivna = new ArrayList<>();
        private boolean varForSig;

        private Omgang() {
            schema.sql("savepoint omgang").update();
        }

        void skriv(DomainEventMessage<?> handelse) {
            skrivna.add(handelse);
            if (varForSig) {
                skrivForSig(handelse);
            } else if (medBrev.contains(handelse.getAggregateIdentifier())) {
                brevlada.lagg(handelse, Optional.empty());
            } else if (Vyskrivare.this.skriv(handelse).isPresent()) {
                schema.sql("rollback to savepoint omgang").update();
                varForSig = true;
                skrivna.forEach(this::skrivForSig);
            }
        }

        private void skrivForSig(DomainEventMessage<?> handelse) {
            if (medBrev.contains(handelse.getAggregateIdentifier())) {
                brevlada.lagg(handelse, Optional.empty());
            } else {
                forsok(handelse).ifPresent(fel -> laggAtSidan(handelse, fel));
            }
        }

        private void laggAtSidan(DomainEventMessage<?> handelse, Throwable fel) {
            if (medBrev.size() >= FLEST_STROMMAR) {
                throw new IllegalStateException("The view %s has dead letters of %d streams and takes no more"
                        .formatted(schema.namn(), FLEST_STROMMAR), fel);
            }
            String orsak = Felkalla.utanInnehall(fel);
            LOG.warn("The view {} cannot show version {} of {} ({}) and puts it aside with what follows it: {}",
                    schema.namn(), Lagrad.version(handelse), handelse.getAggregateIdentifier(),
                    handelse.getPayloadType().getSimpleName(), orsak);
            brevlada.lagg(handelse, Optional.of(orsak));
            medBrev.add(handelse.getAggregateIdentifier());
        }
    }

    /** A view is rebuilt beside the one that is read, never emptied under its readers. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}

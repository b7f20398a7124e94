package se.liggaren.query.platform;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;

/** Lets a projection write what an event means, and notes in the same transaction how far each stream is shown. */
final class Vyskrivare implements EventMessageHandler {

    private final AnnotationEventHandlerAdapter projection;
    private final Vyschema schema;

    Vyskrivare(Vy vy, Vyschema schema) {
        this.projection = new AnnotationEventHandlerAdapter(vy.projection(schema));
        this.schema = schema;
    }

    @Override
    public Object handle(EventMessage<?> message) throws Exception {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        if (projection.canHandle(event)) {
            projection.handle(event);
        }
        return schema.sql("""
                        insert into {vy}.strom_version (strom, version) values (:strom, :version)
                        on conflict (strom) do update set version = excluded.version""")
                .param("strom", event.getAggregateIdentifier())
                .param("version", event.getSequenceNumber() + 1)
                .update();
    }

    /** A view is rebuilt beside the one that is read, never emptied under its readers. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}

package se.liggaren.query.platform;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import se.liggaren.events.upphandling.UpphandlingEvent;

/** Counts the events of each stream, so that an event that is lost or handled twice shows. */
final class Provvy implements Vy {

    /** What happens to an event, by its id, when its row is already written. */
    final Map<String, Consumer<Vyschema>> hinder = new ConcurrentHashMap<>();

    final AtomicInteger hindrade = new AtomicInteger();

    @Override
    public String namn() {
        return "prov";
    }

    @Override
    public Object projection(Vyschema schema) {
        return new ProvProjection(schema);
    }

    final class ProvProjection {

        private final Vyschema schema;

        ProvProjection(Vyschema schema) {
            this.schema = schema;
        }

        @EventHandler
        void on(UpphandlingEvent event, DomainEventMessage<?> message) {
            String strom = message.getAggregateIdentifier();
            schema.sql("""
                            insert into {vy}.antal (strom, antal, senast) values (:strom, 1, :tid)
                            on conflict (strom) do update set antal = antal.antal + 1, senast = excluded.senast""")
                    .param("strom", strom).param("tid", message.getTimestamp().atOffset(ZoneOffset.UTC)).update();
            Optional.ofNullable(hinder.get(message.getIdentifier())).ifPresent(detta -> {
                hindrade.incrementAndGet();
                detta.accept(schema);
            });
        }
    }
}

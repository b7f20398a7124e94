package se.liggaren.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Handelse;
import se.liggaren.platform.TestPostgres;
import se.liggaren.platform.handelser.LedgerModule;
import se.liggaren.platform.handelser.Metadatanycklar;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Vy;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** A view in a real PostgreSQL, fed event by event at the instants that the test says. */
public final class Vyprov {

    public static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new LedgerModule())
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    /** One for all view tests; each begins by clearing the schemas it uses. */
    private static final String DATABAS = TestPostgres.nyDatabas();

    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine()).build();
    private final Strommar strommar = new Strommar(store);
    private final DataSource dataSource = new SingleConnectionDataSource(DATABAS, true);
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final Map<String, Long> versioner = new HashMap<>();
    private final List<DomainEventMessage<?>> logg = new ArrayList<>();
    private final List<AnnotationEventHandlerAdapter> lyssnare = new ArrayList<>();

    public JdbcClient jdbc() {
        return jdbc;
    }

    public Strommar strommar() {
        return strommar;
    }

    /** Lays out the view's tables in the live schema and feeds them with what is registered from now on. */
    public void visa(Vy vy) {
        fyll(vy, Vyschema.levande(vy.namn(), jdbc), false);
    }

    /** Lays out the view's tables in a schema beside the live one and fills them from the log. */
    public Vyschema byggOm(Vy vy) {
        Vyschema bredvid = new Vyschema("vy_" + vy.namn() + "_ny", jdbc);
        fyll(vy, bredvid, true);
        return bredvid;
    }

    private void fyll(Vy vy, Vyschema schema, boolean franLoggen) {
        jdbc.sql("drop schema if exists " + schema.namn() + " cascade").update();
        jdbc.sql("create schema " + schema.namn()).update();
        jdbc.sql("set search_path to " + schema.namn()).update();
        new ResourceDatabasePopulator(new ClassPathResource("db/vyschema.sql"),
                new ClassPathResource("db/query/" + vy.namn() + ".sql")).execute(dataSource);
        jdbc.sql("reset search_path").update();
        AnnotationEventHandlerAdapter projection = new AnnotationEventHandlerAdapter(vy.projection(schema));
        if (franLoggen) {
            logg.forEach(m -> mata(projection, m));
        }
        lyssnare.add(projection);
    }

    /** Registers the fact at the instant. */
    public void registrera(String tid, Object strom, Handelse handelse) {
        long version = versioner.merge(strom.toString(), 1L, Long::sum);
        DomainEventMessage<?> message = message(Fakta.handelseId(logg.size() + 1L), tid, strom, version, handelse);
        store.publish(message);
        logg.add(message);
        lyssnare.forEach(l -> mata(l, message));
    }

    /** The fact as it comes from the event store. */
    public static DomainEventMessage<?> message(UUID id, String tid, Object strom, long version, Handelse handelse) {
        return new GenericDomainEventMessage<>(stromtyp(handelse), strom.toString(), version - 1,
                new GenericMessage<>(id.toString(), handelse, Map.of(
                        Metadatanycklar.ANVANDARE, "u-1", Metadatanycklar.ROLL, "UPPHANDLARE",
                        Metadatanycklar.ORGANISATION, Fakta.JAMTLAND)),
                Instant.parse(tid));
    }

    /** The rows of the schema's tables, in an order of their own. */
    public List<String> rader(Vyschema schema, String tabell) {
        return schema.sql("select t::text from {vy}." + tabell + " t order by 1").query(String.class).list();
    }

    private static void mata(AnnotationEventHandlerAdapter projection, DomainEventMessage<?> message) {
        try {
            projection.handle(message);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String stromtyp(Handelse handelse) {
        return EventTypes.STROMMAR.entrySet().stream().filter(s -> s.getValue().isInstance(handelse))
                .findFirst().orElseThrow().getKey();
    }
}

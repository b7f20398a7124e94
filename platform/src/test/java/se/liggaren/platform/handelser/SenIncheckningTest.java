package se.liggaren.platform.handelser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareSaknas;
import se.liggaren.platform.TestPostgres;

/** A fact that is committed after one with a later position, which is itself older than Axon waits for gaps. */
@SpringBootTest(classes = EventStoreTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class SenIncheckningTest {

    @Autowired
    private EventStore store;

    @Autowired
    private EventStorageEngine engine;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void databas(DynamicPropertyRegistry properties) {
        TestPostgres.nyDatabas(properties);
    }

    @Test
    void med_ordningstriggern_far_lasaren_alla_handelser_i_ordning() throws Exception {
        Forlopp forlopp = spela();

        assertThat(forlopp.lasta()).isEqualTo(forlopp.skrivna());
    }

    /** Shows that the trigger is what saves us: if this one fails, the test above proves nothing. */
    @Test
    void utan_ordningstriggern_tappar_lasaren_den_sena() throws Exception {
        jdbc.sql("alter table handelser.handelse disable trigger handelse_ordning").update();
        try {
            Forlopp forlopp = spela();

            assertThat(forlopp.lasta()).isEqualTo(forlopp.skrivna().subList(1, 2));
        } finally {
            jdbc.sql("alter table handelser.handelse enable always trigger handelse_ordning").update();
        }
    }

    private record Forlopp(List<String> skrivna, List<String> lasta) {
    }

    private Forlopp spela() throws Exception {
        List<String> lasta = new ArrayList<>();
        DomainEventMessage<?> sen = faktum();
        DomainEventMessage<?> snabb = faktum();
        try (ExecutorService andra = Executors.newVirtualThreadPerTaskExecutor();
                BlockingStream<TrackedEventMessage<?>> lasare = store.openStream(engine.createHeadToken())) {
            Transaction oppen = transactions.startTransaction();
            engine.appendEvents(sen);
            Future<?> skrivare = andra.submit(
                    () -> transactions.executeInTransaction(() -> engine.appendEvents(snabb)));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> skrivare.isDone() || nagonVantarPaOrdningen());
            andra.submit(() -> lasVidare(lasare, lasta)).get(30, TimeUnit.SECONDS);
            oppen.commit();
            skrivare.get(30, TimeUnit.SECONDS);
            lasVidare(lasare, lasta);
        }
        return new Forlopp(List.of(sen.getIdentifier(), snabb.getIdentifier()), lasta);
    }

    private boolean nagonVantarPaOrdningen() {
        return jdbc.sql("select count(*) > 0 from pg_locks where locktype = 'advisory' and not granted")
                .query(Boolean.class).single();
    }

    private static void lasVidare(BlockingStream<TrackedEventMessage<?>> lasare, List<String> lasta) {
        try {
            while (lasare.hasNextAvailable()) {
                lasta.add(lasare.nextAvailable().getIdentifier());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DomainEventMessage<?> faktum() {
        return Faktum.av(UUID.randomUUID().toString(), 0,
                new UpphandlareSaknas(Underlag.fran(LocalDate.of(2026, 2, 16))), Instant.now().minusSeconds(120));
    }
}

package se.liggaren.platform.handelser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.liggaren.events.Handelse;
import se.liggaren.events.Underlag;
import se.liggaren.events.nyckeltal.NyckeltalEvent.NyckeltalRegistrerat;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareSaknas;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareUtsedd;
import se.liggaren.platform.TestPostgres;

@SpringBootTest(classes = EventStoreTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class EventStoreTest {

    private static final Handelse FAKTUM = new UpphandlareSaknas(Underlag.fran(LocalDate.of(2026, 2, 16)));

    private final String strom = UUID.randomUUID().toString();

    @Autowired
    private EventStore store;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void databas(DynamicPropertyRegistry properties) {
        TestPostgres.nyDatabas(properties);
    }

    @Test
    void varje_handelse_lases_som_den_skrevs() {
        List<Handelse> alla = Exempel.alla();
        List<DomainEventMessage<?>> skrivna = IntStream.range(0, alla.size())
                .<DomainEventMessage<?>>mapToObj(i -> Faktum.av(strom, i, alla.get(i)))
                .toList();

        store.publish(skrivna);

        List<? extends DomainEventMessage<?>> lasta = store.readEvents(strom).asStream().toList();
        assertThat(lasta).extracting(m -> (Object) m.getPayload()).isEqualTo(alla);
        assertThat(lasta).zipSatisfy(skrivna, (last, skriven) -> {
            assertThat(last.getIdentifier()).isEqualTo(skriven.getIdentifier());
            assertThat(last.getSequenceNumber()).isEqualTo(skriven.getSequenceNumber());
            assertThat(last.getType()).isEqualTo(skriven.getType());
            assertThat(last.getMetaData()).isEqualTo(skriven.getMetaData());
            assertThat(last.getTimestamp()).isEqualTo(skriven.getTimestamp());
        });
    }

    @Test
    void tabellen_gar_att_lasa_utan_program() {
        store.publish(Faktum.av(strom, 0,
                new UpphandlareUtsedd(Underlag.fran(LocalDate.of(2026, 2, 16)).medSkal("känt"), "u-17")));

        assertThat(jdbc.sql("""
                select stromtyp, version, typ, innehall ->> 'upphandlare' vem,
                       innehall -> 'underlag' ->> 'gallerFran' fran, innehall::text, metadata ->> 'anvandare' av
                from handelser.handelse where strom = :strom""")
                .param("strom", strom).query().singleRow())
                .isEqualTo(Map.of("stromtyp", "Upphandling", "version", 1L, "typ", "UpphandlareUtsedd", "vem", "u-17",
                        "fran", "2026-02-16", "av", "u-42", "innehall",
                        "{\"underlag\": {\"skal\": \"känt\", \"gallerFran\": \"2026-02-16\"}, \"upphandlare\": \"u-17\"}"));
        assertThat(jdbc.sql("select to_jsonb(h)::text from handelser.handelse h").query(String.class).list())
                .noneMatch(rad -> rad.contains("se.liggaren"));
    }

    @Test
    void samma_version_kan_bara_skrivas_en_gang_och_felet_rojer_ingenting() {
        store.publish(Faktum.av(strom, 0, FAKTUM));

        assertThatThrownBy(() -> store.publish(Faktum.av(strom, 0, FAKTUM)))
                .isInstanceOf(ConcurrencyException.class)
                .satisfies(EventStoreTest::rojerIngenting);
    }

    @Test
    void samma_handelse_kan_bara_skrivas_en_gang() {
        DomainEventMessage<?> faktum = Faktum.av(strom, 0, FAKTUM);
        store.publish(faktum);

        assertThatThrownBy(() -> store.publish(faktum)).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void annat_fel_i_lagret_rojer_ingenting() {
        assertThatThrownBy(() -> store.publish(Faktum.av(strom, -1, FAKTUM)))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("23514")
                .satisfies(EventStoreTest::rojerIngenting);
    }

    @Test
    void det_skrivna_gar_inte_att_andra() {
        store.publish(Faktum.av(strom, 0, FAKTUM));

        for (String forsok : List.of("update handelser.handelse set typ = 'X'", "delete from handelser.handelse",
                "truncate handelser.handelse")) {
            assertThatThrownBy(() -> jdbc.sql(forsok).update()).isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void lasaren_vacks_nar_det_skrivna_ar_incheckat() {
        AtomicInteger vackningar = new AtomicInteger();
        var lasare = store.openStream(null);
        assertThat(lasare.setOnAvailableCallback(vackningar::incrementAndGet)).isTrue();
        DomainEventMessage<Handelse> faktum = Faktum.av(strom, 0, FAKTUM);
        var arbete = DefaultUnitOfWork.startAndGet(faktum);
        arbete.attachTransaction(transactions);

        store.publish(faktum);
        assertThat(vackningar).hasValue(0);
        arbete.commit();
        assertThat(vackningar).hasValue(1);

        lasare.close();
        store.publish(Faktum.av(strom, 1, FAKTUM));
        assertThat(vackningar).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"anvandare\":\"u-1\",\"roll\":\"JURIST\"}",
        "{\"anvandare\":\"\",\"roll\":\"JURIST\",\"organisation\":\"GNU\"}"})
    void ingen_handelse_lagras_utan_vem_roll_och_organisation(String metadata) {
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into handelser.handelse
                            (handelse_id, stromtyp, strom, sekvens, registrerad_tid, typ, typversion, innehall, metadata)
                        values (gen_random_uuid(), 'Upphandling', :strom, 0, now(), 'Nagot', '1', '{}', :m::jsonb)""")
                .param("strom", strom).param("m", metadata).update()).hasMessageContaining("handelse_sager_vem");
    }

    /** A figure whose decimals were stored as JSON numbers, as they were in the first form. */
    @Test
    void en_tidigare_form_lases_som_dagens_och_star_kvar_som_den_lagrades() throws Exception {
        String forr = Files.readString(Path.of(
                "../shared-events/src/test/resources/golden/NyckeltalRegistrerat.1.json")).replace("92.5", "92.50");
        lagra("NyckeltalRegistrerat", "1", forr);
        lagra("NyckeltalRegistrerat", "2", forr.replace("92.50", "\"92.50\""));

        List<NyckeltalRegistrerat> ur_strommen = store.readEvents(strom).asStream()
                .map(message -> (NyckeltalRegistrerat) message.getPayload()).toList();
        List<Object> ur_loggen;
        long sista = jdbc.sql("select max(position) from handelser.handelse").query(Long.class).single();
        try (var logg = store.openStream(GapAwareTrackingToken.newInstance(sista - 2, Set.of()))) {
            ur_loggen = List.of(logg.nextAvailable().getPayload(), logg.nextAvailable().getPayload());
        }

        assertThat(ur_strommen).hasSize(2).allMatch(n -> n.equals(ur_strommen.getFirst()))
                .allMatch(n -> n.utfall().orElseThrow().equals(new BigDecimal("92.50")));
        assertThat(ur_loggen).isEqualTo(ur_strommen);
        assertThat(jdbc.sql("""
                        select typversion || jsonb_typeof(innehall -> 'utfall') || (innehall ->> 'utfall')
                        from handelser.handelse where strom = :strom order by position""")
                .param("strom", strom).query(String.class).list()).containsExactly("1number92.50", "2string92.50");
    }

    @Test
    void en_form_fran_en_nyare_version_stoppar_lasaren() {
        lagra("NyckeltalRegistrerat", "3", "{}");

        assertThatThrownBy(() -> store.readEvents(strom).asStream().map(DomainEventMessage::getPayload).toList())
                .isInstanceOf(SerializationException.class).hasMessageContaining("form 3");
    }

    private void lagra(String typ, String typversion, String innehall) {
        jdbc.sql("""
                insert into handelser.handelse
                    (handelse_id, stromtyp, strom, sekvens, registrerad_tid, typ, typversion, innehall, metadata)
                values (gen_random_uuid(), 'Nyckeltal', :strom,
                    (select count(*) from handelser.handelse where strom = :strom), now(), :typ, :typversion,
                    :innehall::jsonb, '{"anvandare":"u-1","roll":"JURIST","organisation":"GNU"}')""")
                .param("strom", strom).param("typ", typ).param("typversion", typversion).param("innehall", innehall)
                .update();
    }

    @Test
    void okand_handelse_stoppar_lasaren() {
        jdbc.sql("""
                insert into handelser.handelse
                    (handelse_id, stromtyp, strom, sekvens, registrerad_tid, typ, typversion, innehall, metadata)
                values (gen_random_uuid(), 'Upphandling', :strom, 0, now(), 'AldrigHord', '1', '{}',
                    '{"anvandare":"u-1","roll":"JURIST","organisation":"GNU"}')""")
                .param("strom", strom).update();

        assertThatThrownBy(() -> store.readEvents(strom).asStream().map(DomainEventMessage::getPayload).toList())
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("AldrigHord");
    }

    private static void rojerIngenting(Throwable fel) {
        StringWriter allt = new StringWriter();
        fel.printStackTrace(new PrintWriter(allt));
        assertThat(allt.toString()).doesNotContainIgnoringCase("insert into").doesNotContain("gallerFran");
    }
}

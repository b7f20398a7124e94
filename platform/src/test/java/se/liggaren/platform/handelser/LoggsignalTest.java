package se.liggaren.platform.handelser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareSaknas;
import se.liggaren.platform.Processnamn;
import se.liggaren.platform.TestPostgres;

/** Two processes on one database. The readers here never look by themselves, so only a signal can wake them. */
class LoggsignalTest {

    private static final Duration LANGE = Duration.ofSeconds(30);

    private static ConfigurableApplicationContext en;
    private static ConfigurableApplicationContext annan;

    @BeforeAll
    static void starta() {
        String databas = TestPostgres.nyDatabas();
        en = process(databas);
        annan = process(databas);
    }

    @AfterAll
    static void stoppa() {
        en.close();
        annan.close();
    }

    private static ConfigurableApplicationContext process(String databas) {
        return new SpringApplicationBuilder(EventStoreTestApplication.class).web(WebApplicationType.NONE)
                .run("--spring.datasource.url=" + databas);
    }

    @Test
    void det_som_en_process_registrerar_vacker_den_andras_lasare() {
        invantaLyssnare();
        AtomicInteger vackningar = new AtomicInteger();
        try (BlockingStream<TrackedEventMessage<?>> lasare = lasare(vackningar)) {
            registreraOchVanta(vackningar);

            assertThat(lasare.peek()).isPresent();
        }
    }

    @Test
    void en_lyssnare_som_tappar_sin_anslutning_skaffar_en_ny_och_laser_ikapp() {
        int forr = invantaLyssnare();
        AtomicInteger vackningar = new AtomicInteger();
        try (BlockingStream<TrackedEventMessage<?>> _ = lasare(vackningar)) {
            jdbc().sql("select pg_terminate_backend(:pid)").param("pid", forr).query().singleRow();

            await().atMost(LANGE).until(() -> vackningar.get() > 0);
            assertThat(invantaLyssnare()).isNotEqualTo(forr);
            registreraOchVanta(vackningar);
        }
    }

    /** Here the database waits for less than it does otherwise. */
    @Test
    void en_process_som_star_still_i_en_transaktion_slapper_det_den_haller_och_tar_en_ny_anslutning() throws Exception {
        DataSource pool = en.getBean(DataSource.class);
        jdbc().sql("create table las (id int primary key)").update();
        try (Connection pausad = pool.getConnection(); Statement statement = pausad.createStatement()) {
            assertThat(installning(statement, "idle_in_transaction_session_timeout")).isEqualTo("10s");
            assertThat(installning(statement, "application_name"))
                    .isEqualTo(en.getBean(Processnamn.class).varde());
            pausad.setAutoCommit(false);
            statement.execute("insert into las values (1)");
            statement.execute("set idle_in_transaction_session_timeout = '1ms'");

            assertThat(jdbc().sql("insert into las values (1)").update()).isEqualTo(1);
            assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
        }
        assertThat(en.getBean(JdbcClient.class).sql("select count(*) from las").query(Long.class).single())
                .isEqualTo(1);
    }

    private static String installning(Statement statement, String namn) throws SQLException {
        try (var rad = statement.executeQuery("show " + namn)) {
            rad.next();
            return rad.getString(1);
        }
    }

    private static BlockingStream<TrackedEventMessage<?>> lasare(AtomicInteger vackningar) {
        EventStore store = annan.getBean(EventStore.class);
        var lasare = store.openStream(store.createHeadToken());
        lasare.setOnAvailableCallback(vackningar::incrementAndGet);
        return lasare;
    }

    /** Twice, because a connection that is new may also wake, once. */
    private static void registreraOchVanta(AtomicInteger vackningar) {
        for (int gang = 1; gang <= 2; gang++) {
            int forr = vackningar.get();
            registrera();
            await().atMost(LANGE).until(() -> vackningar.get() > forr);
        }
    }

    private static void registrera() {
        en.getBean(EventStore.class).publish(Faktum.av(UUID.randomUUID().toString(), 0,
                new UpphandlareSaknas(Underlag.fran(LocalDate.of(2026, 2, 16)))));
    }

    /** The number of the other process's connection, once it listens. */
    private static int invantaLyssnare() {
        var fraga = jdbc().sql("""
                        select pid from pg_stat_activity
                        where application_name = :namn and query = 'listen liggaren_handelse' and state = 'idle'""")
                .param("namn", Loggsignal.anslutningsnamn(annan.getBean(Processnamn.class))).query(Integer.class);
        await().atMost(LANGE).until(() -> fraga.optional().isPresent());
        return fraga.single();
    }

    private static JdbcClient jdbc() {
        return annan.getBean(JdbcClient.class);
    }
}

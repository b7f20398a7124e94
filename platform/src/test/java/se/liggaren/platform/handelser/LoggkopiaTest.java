package se.liggaren.platform.handelser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import se.liggaren.platform.TestPostgres;

/** The log in PostgreSQL follows the one in Axon Server. */
class LoggkopiaTest {

    private static final Duration LANGE = Duration.ofSeconds(30);

    private final AxonServerprov server = new AxonServerprov();
    private final DataSource databas = LoggfilTest.tomLogg();
    private final Loggtabell tabell = new Loggtabell(databas);
    private final AtomicInteger vackningar = new AtomicInteger();
    private final List<Loggkopia> startade = new ArrayList<>();

    @AfterEach
    void stoppa() {
        startade.forEach(Loggkopia::stop);
    }

    private Loggkopia kopia() {
        Loggkopia kopia = new Loggkopia(server.logg(), databas, vackningar::incrementAndGet);
        startade.add(kopia);
        return kopia;
    }

    /** As the service itself stores facts in Axon Server. */
    private static List<Event> sparade(List<Loggrad> rader) {
        return rader.stream().map(AxonServerLogg::handelse).map(h -> h.toBuilder()
                .removeMetaData("ursprungligPosition").removeMetaData("ursprungligTid").build()).toList();
    }

    private List<Loggrad> kopierade() {
        return tabell.las(0, Stream::toList);
    }

    private void invanta(int antal) {
        await().atMost(LANGE).until(() -> tabell.digest().antal() == antal);
    }

    @Test
    void varje_handelse_star_i_kopian_som_den_star_i_axon_server() {
        List<Loggrad> alla = LoggfilTest.handelser();
        server.lagg(sparade(alla.subList(0, 700)));
        Loggkopia kopia = kopia();
        kopia.start();
        server.lagg(sparade(alla.subList(700, alla.size())));

        kopia.vanta();

        List<Loggrad> kopierade = kopierade();
        assertThat(kopierade).hasSameSizeAs(alla);
        for (int i = 0; i < alla.size(); i++) {
            Loggrad rad = alla.get(i);
            assertThat(kopierade.get(i)).isEqualTo(new Loggrad(i + 1L, rad.handelseId(), rad.stromtyp(), rad.strom(),
                    rad.version(), rad.typ(), rad.typversion(), rad.registreradTid().truncatedTo(ChronoUnit.MILLIS),
                    rad.innehall(), rad.metadata()));
        }
        assertThat(vackningar).hasPositiveValue();
    }

    @Test
    void en_logg_som_borjade_pa_annat_hall_behaller_sina_platser_och_tider() {
        List<Loggrad> flyttade = LoggfilTest.handelser();
        server.lagg(flyttade.stream().map(AxonServerLogg::handelse).toList());

        kopia().start();

        invanta(flyttade.size());
        assertThat(kopierade()).isEqualTo(flyttade);
    }

    @Test
    void nar_axon_server_kommer_tillbaka_gar_kopian_vidare() {
        List<Event> alla = sparade(LoggfilTest.handelser());
        server.lagg(alla.subList(0, 100));
        Loggkopia kopia = kopia();
        kopia.start();
        kopia.vanta();

        server.borta(true);
        assertThatThrownBy(kopia::vanta).satisfies(fel -> assertThat(Lagerfel.arBorta(fel)).isTrue());
        server.borta(false);
        server.lagg(alla.subList(100, 200));

        invanta(200);
    }

    @Test
    void av_tva_som_kopierar_skriver_en_och_den_andra_tar_vid() {
        List<Event> alla = sparade(LoggfilTest.handelser());
        Loggkopia ena = kopia();
        Loggkopia andra = kopia();
        ena.start();
        andra.start();
        server.lagg(alla.subList(0, 100));
        invanta(100);

        ena.stop();
        server.lagg(alla.subList(100, 200));
        invanta(200);
        ena.start();
        andra.stop();
        server.lagg(alla.subList(200, 300));

        invanta(300);
    }

    @Test
    void en_databas_med_en_annan_logg_tas_inte_i_bruk() {
        List<Loggrad> alla = LoggfilTest.handelser();
        tabell.skriv(0, alla.subList(0, 3));

        vagras("databasens logg har 3 händelser, den i Axon Server 0; flytta loggen med ./liggaren migrate eller"
                + " använd en databas utan händelser");
        server.lagg(sparade(List.of(alla.get(0), alla.get(1), alla.get(3))));
        vagras("databasens logg är en annan än den i Axon Server: händelse nummer 3 är inte densamma");
        server.borta(true);
        vagras("Axon Server svarar inte, så det går inte att veta om databasens logg är densamma som den i Axon Server");
    }

    private void vagras(String varfor) {
        assertThatThrownBy(() -> kopia().start()).isInstanceOf(OsakertLager.class)
                .hasMessage("Liggaren startar inte, lagret är osäkert: " + varfor + ".");
    }

    @Test
    void en_databas_med_borjan_av_samma_logg_fylls_pa() {
        List<Loggrad> alla = LoggfilTest.handelser();
        tabell.skriv(0, alla.subList(0, 300));
        server.lagg(alla.stream().map(AxonServerLogg::handelse).toList());

        kopia().start();

        invanta(alla.size());
        assertThat(kopierade()).isEqualTo(alla);
    }

    @Test
    void metadata_som_inte_gar_att_skriva_som_json_kopieras_inte() {
        Event frammande = sparade(LoggfilTest.handelser()).getFirst().toBuilder()
                .putMetaData("tal", MetaDataValue.newBuilder().setDoubleValue(0.5).build()).build();

        assertThatThrownBy(() -> new AxonServerLogg.Handelse(0, frammande).rad(0)).isInstanceOf(Loggfel.class);
    }

    @Test
    void tjansten_startar_utan_axon_server_och_sedan_aldrig_utan_att_veta_av_den() {
        String url = TestPostgres.nyDatabas();

        try (ConfigurableApplicationContext tjanst = starta(url, "axon.axonserver.enabled=true",
                "axon.axonserver.servers=127.0.0.1:1")) {
            assertThat(tjanst.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
            assertThat(tjanst.getBean("logg")).isInstanceOf(WakingEventStore.class);
            assertThat(tjanst.getBean(Loggikapp.class)).isInstanceOf(Loggkopia.class);
        }

        assertThatThrownBy(() -> starta(url)).rootCause().isInstanceOf(OsakertLager.class)
                .hasMessageContaining("databasens logg är en kopia av den i Axon Server");
        assertThat(JdbcClient.create(new DriverManagerDataSource(url)).sql("select antal from handelser.kopia")
                .query(Long.class).single()).isZero();
    }

    private static ConfigurableApplicationContext starta(String url, String... installningar) {
        return new SpringApplicationBuilder(EventStoreTestApplication.class)
                .sources(AxonServerStoreConfiguration.class)
                .web(WebApplicationType.NONE)
                .properties("spring.datasource.url=" + url, "spring.main.banner-mode=off")
                .properties(installningar)
                .run();
    }
}

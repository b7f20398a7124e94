package se.liggaren.platform.handelser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The log is moved, with positions that have gaps and times to the microsecond. */
class LoggflyttTest {

    private static final List<Loggrad> ALLA = LoggfilTest.handelser();

    private final Loggtabell kalla = tabell(ALLA);

    private static Loggtabell tabell(List<Loggrad> rader) {
        return tabell(LoggfilTest.tomLogg(), rader);
    }

    private static Loggtabell tabell(DataSource databas, List<Loggrad> rader) {
        Loggtabell tabell = new Loggtabell(databas);
        if (!rader.isEmpty()) {
            tabell.skriv(0, rader);
        }
        return tabell;
    }

    private static Loggflytt flytt(Loggtabell fran, Loggplats till) {
        return new Loggflytt(Loggplats.i(fran), till);
    }

    @Test
    void loggen_flyttas_till_axon_server_och_darifran_tillbaka_och_ar_densamma() {
        AxonServerLogg server = new AxonServerprov().logg();
        Loggtabell mal = tabell(List.of());

        Loggflytt.Resultat dit = flytt(kalla, Loggplats.i(server)).genomfor();
        Loggflytt.Resultat tillbaka = new Loggflytt(Loggplats.i(server), Loggplats.i(mal)).genomfor();

        assertThat(dit.fanns()).isZero();
        assertThat(dit.digest().antal()).isEqualTo(ALLA.size());
        assertThat(tillbaka.digest().sha256Hex()).isEqualTo(dit.digest().sha256Hex())
                .isEqualTo(kalla.digest().sha256Hex());
        assertThat(mal.<List<Loggrad>>las(0, rader -> rader.toList())).isEqualTo(ALLA);
    }

    @Test
    void en_avbruten_flytt_fortsatter_dar_den_slutade() {
        Loggtabell mal = tabell(ALLA.subList(0, 250));

        assertThat(flytt(kalla, Loggplats.i(mal)).genomfor().fanns()).isEqualTo(250);
        assertThat(flytt(kalla, Loggplats.i(mal)).genomfor().fanns()).isEqualTo(ALLA.size());
        assertThat(mal.<List<Loggrad>>las(0, rader -> rader.toList())).isEqualTo(ALLA);
    }

    @Test
    void ett_mal_med_en_annan_logg_lamnas_som_det_var() {
        AxonServerprov server = new AxonServerprov();
        server.lagg(List.of(AxonServerLogg.handelse(ALLA.get(1))));

        vagras(kalla, Loggplats.i(server.logg()), "Målet har redan en annan logg: händelse nummer 1 är inte densamma som"
                + " i källan. Ingenting är flyttat.");
        vagras(tabell(ALLA.subList(0, 5)), Loggplats.i(kalla), "Målet har fler händelser än källan. Ingenting är flyttat.");
        assertThat(server.handelser()).hasSize(1);
    }

    @Test
    void den_som_skriver_medan_loggen_flyttas_far_flytta_igen() {
        DriverManagerDataSource databas = (DriverManagerDataSource) LoggfilTest.tomLogg();
        Loggtabell vaxande = tabell(databas, ALLA.subList(0, 5));
        Loggtabell annanProcess = new Loggtabell(new DriverManagerDataSource(String.valueOf(databas.getUrl())));
        Loggplats mal = new Loggplats() {
            private final Loggplats server = Loggplats.i(new AxonServerprov().logg());

            @Override
            public <T> T las(Function<Iterator<Loggrad>, T> lasning) {
                return server.las(lasning);
            }

            @Override
            public void skriv(long efter, List<Loggrad> rader) {
                annanProcess.skriv(ALLA.get(4).position(), ALLA.subList(5, 6));
                server.skriv(efter, rader);
            }
        };

        vagras(vaxande, mal, "Källan har fått fler händelser under tiden. Stoppa tjänsten och kör kommandot igen.");
    }

    @Test
    void ett_mal_som_tappar_nagot_ar_inte_flyttat() {
        Loggplats mal = new Loggplats() {
            @Override
            public <T> T las(Function<Iterator<Loggrad>, T> lasning) {
                return lasning.apply(List.<Loggrad>of().iterator());
            }

            @Override
            public void skriv(long efter, List<Loggrad> rader) {
                // lost
            }
        };

        assertThatThrownBy(() -> flytt(kalla, mal).genomfor()).isInstanceOf(Loggfel.class)
                .hasMessageStartingWith("Loggen är inte densamma i målet: 0 händelser");
    }

    private static void vagras(Loggtabell fran, Loggplats till, String varfor) {
        assertThatThrownBy(() -> flytt(fran, till).genomfor()).isInstanceOf(Loggfel.class).hasMessage(varfor);
    }
}

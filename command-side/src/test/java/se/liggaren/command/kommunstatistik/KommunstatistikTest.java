package se.liggaren.command.kommunstatistik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.liggaren.command.kommunstatistik.Avvisningsskal.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfallet;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.nyckeltal.KommunstatistikEvent;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.KommunstatistikRegistrerad;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.StatistikPresenterad;
import se.liggaren.events.nyckeltal.KommunstatistikKommando;
import se.liggaren.events.nyckeltal.Kommunstatistikstrom;

class KommunstatistikTest {

    private static final UUID APRIL = new UUID(5, 4);
    private static final String TEXT = "Minskningen är störst i Åre och Bräcke";

    private static Underlag fran(String dag) {
        return Underlag.fran(LocalDate.parse(dag));
    }

    private static RegistreraKommunstatistik are(Underlag underlag, String belopp) {
        return new RegistreraKommunstatistik(underlag, Kommun.ARE, "Hyreskostnader",
                Optional.of(belopp).filter(b -> !b.isEmpty()).map(BigDecimal::new), "tkr", TEXT, "Årsredovisning");
    }

    private static Utfall<KommunstatistikEvent> utfarda(Kommunstatistik statistik, KommunstatistikCommand kommando) {
        return statistik.utfarda(kommando, new Utfardande(Kommunstatistikstrom.namn(2022), LocalDate.of(2026, 11, 20),
                "anna", true, Optional.empty()));
    }

    private static Kommunstatistik efter(KommunstatistikCommand... kommandon) {
        Kommunstatistik statistik = Kommunstatistik.tom();
        for (KommunstatistikCommand kommando : kommandon) {
            for (KommunstatistikEvent event : Utfallet.handelser(utfarda(statistik, kommando))) {
                statistik = statistik.evolve(event);
            }
        }
        return statistik;
    }

    private static Kommunstatistik medAre() {
        return efter(are(fran("2023-03-01"), "1250.5"));
    }

    private static PresenteraStatistik presentera(String dag) {
        return new PresenteraStatistik(fran(dag), Optional.of(APRIL));
    }

    @Test
    @DisplayName("fakta 25: vad en kommun betalade registreras för året, även när källan bara säger en förändring")
    void vad_en_kommun_betalade() {
        assertThat(Utfallet.handelser(utfarda(Kommunstatistik.tom(), are(fran("2023-03-01"), "1250.5"))))
                .containsExactly(new KommunstatistikRegistrerad(fran("2023-03-01"), 2022, "Åre", "Hyreskostnader",
                        Optional.of(new BigDecimal("1250.5")), "tkr", TEXT, "Årsredovisning"));
        assertThat(Utfallet.handelser(utfarda(Kommunstatistik.tom(), are(fran("2023-03-01"), "")))).hasSize(1);
    }

    @Test
    @DisplayName("fakta 34: statistiken för ett år presenteras ett annat, även när liggaren saknar siffrorna")
    void arets_statistik_presenteras_en_annan_dag() {
        assertThat(Utfallet.handelser(utfarda(Kommunstatistik.tom(), presentera("2023-04-03")))).containsExactly(
                new StatistikPresenterad(fran("2023-04-03"), 2022, Optional.of(APRIL)));
        assertThat(Utfallet.handelser(utfarda(efter(presentera("2023-04-03")),
                new PresenteraStatistik(fran("2023-04-03"), Optional.empty())))).as("någon annanstans").hasSize(1);
        assertThat(KommunstatistikKommando.values()).allMatch(KommunstatistikKommando::grundar);
    }

    @Test
    void en_ny_uppgift_om_samma_sak_ersatter_den_forra_med_skal() {
        Kommunstatistik statistik = efter(are(fran("2023-03-01"), "1250.5"),
                are(fran("2023-03-01").medSkal("Felräknat"), "1300"));

        assertThat(statistik.poster().values()).singleElement().satisfies(post ->
                assertThat(post.belopp()).contains(new BigDecimal("1300")));
    }

    static Stream<Arguments> avvisningar() {
        return Stream.of(
                arguments(STATISTIKEN_AVSER_KOMMANDE_AR, utfarda(Kommunstatistik.tom(), are(fran("2021-12-31"), "1"))),
                arguments(STATISTIKEN_AVSER_KOMMANDE_AR, utfarda(Kommunstatistik.tom(), presentera("2021-12-31"))),
                arguments(STATISTIKEN_FINNS_REDAN, utfarda(medAre(), are(fran("2023-03-02"), "1300"))),
                arguments(STATISTIKEN_AR_DENSAMMA,
                        utfarda(medAre(), are(fran("2023-03-02").medSkal("Felräknat"), "1250.5"))),
                arguments(STATISTIKEN_GALLER_FRAN_SENARE_DAG,
                        utfarda(medAre(), are(fran("2023-02-28").medSkal("Felräknat"), "1300"))),
                arguments(STATISTIKEN_AR_REDAN_PRESENTERAD,
                        utfarda(efter(presentera("2023-04-03")), presentera("2023-04-03"))));
    }

    @ParameterizedTest
    @MethodSource("avvisningar")
    void det_som_inte_gar_avvisas_vid_namn(Avvisningsskal skal, Utfall<KommunstatistikEvent> utfall) {
        assertThat(Utfallet.avvisning(utfall).skal()).isEqualTo(skal.name());
    }

    @Test
    void varje_skal_ar_provat() {
        assertThat(avvisningar().map(a -> a.get()[0])).contains((Object[]) Avvisningsskal.values());
    }
}

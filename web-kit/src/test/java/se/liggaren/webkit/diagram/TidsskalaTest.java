package se.liggaren.webkit.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liggaren.webkit.diagram.Tidsskala.Streck;

class TidsskalaTest {

    private static final Tidsskala AR_2026 = new Tidsskala(dag("2026-01-01"), dag("2027-01-01"));

    @ParameterizedTest
    @CsvSource({"2026-01-01,0", "2026-07-02,182", "2026-12-31,364", "2027-01-01,365"})
    void en_dag_ligger_dar_den_borjar(String dag, double dagar) {
        assertThat(AR_2026.lage(dag(dag))).isCloseTo(dagar / 365, within(1e-9));
    }

    @Test
    void en_dag_utanfor_ligger_vid_kanten() {
        assertThat(AR_2026.lage(dag("2025-12-31"))).isZero();
        assertThat(AR_2026.lage(dag("2030-01-01"))).isEqualTo(1);
        assertThat(AR_2026.liggerFore(dag("2025-12-31"))).isTrue();
        assertThat(AR_2026.liggerFore(dag("2026-01-01"))).isFalse();
        assertThat(AR_2026.liggerEfter(dag("2026-12-31"))).isFalse();
        assertThat(AR_2026.liggerEfter(dag("2027-01-01"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,2026-12-31,365", "2026-05-11,2026-05-11,1", "2025-01-01,2026-01-31,31",
        "2020-01-01,2020-12-31,0"})
    void en_period_ar_sa_bred_som_sina_dagar_pa_skalan(String forsta, String sista, double dagar) {
        assertThat(AR_2026.bredd(period(forsta, sista))).isCloseTo(dagar / 365, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"'',2026-04-01,2027-04-01", "2026-05-02,2026-04-01,2027-04-01",
        "2025-11-30 2027-01-31,2025-10-01,2027-04-01", "2026-06-30 2026-07-01,2026-04-01,2027-04-01",
        "2027-12-31,2026-04-01,2028-01-01", "1990-01-01 2100-12-31,2022-04-01,2030-07-01",
        "2099-01-01 2100-12-31,2026-04-01,2030-07-01"})
    void skalan_ar_hela_kvartal_kring_dagarna_men_aldrig_langre_an_fyra_ar_at_var_sida(String dagar, String fran,
            String till) {
        assertThat(Tidsskala.kring(dag("2026-05-11"),
                Stream.of(dagar.split(" ")).filter(d -> !d.isEmpty()).map(LocalDate::parse).toList()))
                .isEqualTo(new Tidsskala(dag(fran), dag(till)));
    }

    @Test
    void ett_ar_som_bara_delvis_ryms_ar_sa_brett_som_delen() {
        Tidsskala skala = new Tidsskala(dag("2025-10-01"), dag("2027-04-01"));

        assertThat(skala.ar()).extracting(Streck::text).containsExactly("2025", "2026", "2027");
        assertThat(skala.ar()).extracting(Streck::lage).first().isEqualTo(0.0);
        assertThat(skala.ar().get(1).lage()).isEqualTo(skala.lage(dag("2026-01-01")));
        assertThat(skala.ar().stream().mapToDouble(Streck::bredd).sum()).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-01-01|2027-01-01|jan feb mars apr maj juni juli aug sep okt nov dec",
        "2025-10-01|2027-07-01|okt jan apr juli okt jan apr",
        "2024-04-01|2029-01-01|juli jan juli jan juli jan juli jan juli"})
    void manaderna_glesnar_med_langden(String fran, String till, String namn) {
        assertThat(new Tidsskala(dag(fran), dag(till)).manader()).extracting(Streck::text)
                .containsExactly(namn.split(" "));
    }

    @Test
    void den_manad_som_inleder_ett_kvartal_har_kvartalets_plats() {
        List<Streck> manader = AR_2026.manader();

        assertThat(manader.get(0).bredd()).isCloseTo(90.0 / 365, within(1e-9));
        assertThat(manader.get(1).bredd()).isCloseTo(28.0 / 365, within(1e-9));
    }

    @Test
    void en_skala_utan_dagar_finns_inte() {
        assertThatThrownBy(() -> new Tidsskala(dag("2026-01-01"), dag("2026-01-01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Period period(String forsta, String sista) {
        return new Period(dag(forsta), dag(sista));
    }

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }
}

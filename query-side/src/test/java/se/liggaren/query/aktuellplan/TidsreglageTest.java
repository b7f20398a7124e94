package se.liggaren.query.aktuellplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liggaren.query.platform.Listadress;

class TidsreglageTest {

    private static final List<Andringsdag> DAGAR = List.of(new Andringsdag(LocalDate.parse("2026-01-01"), 12),
            new Andringsdag(LocalDate.parse("2026-03-02"), 1), new Andringsdag(LocalDate.parse("2026-03-10"), 2));

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-,2026-03-10,-", "2026-12-31,2026-03-10,-", "2026-03-10,2026-03-02,-",
        "2026-03-05,2026-03-02,2026-03-10", "2026-03-02,2026-01-01,2026-03-10", "2026-01-01,-,2026-03-02",
        "2025-12-31,-,2026-01-01"})
    void vagarna_leder_till_narmaste_andring_at_bada_hallen(LocalDate vald, String foregaende, String nasta) {
        Tidsreglage reglage = vid(vald);

        assertThat(reglage.foregaende()).isEqualTo(adress(foregaende));
        assertThat(reglage.nasta()).isEqualTo(adress(nasta));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2026-01-01,'1 januari 2026 började planen, med 12 rader.'",
        "2026-03-02,2 mars 2026 ändrades 1 rad.", "2026-03-10,10 mars 2026 ändrades 2 rader.",
        "2026-03-05,Planen ändrades senast 2 mars 2026.", "-,Planen ändrades senast 10 mars 2026.",
        "2025-12-31,Planen hade ännu inga rader."})
    void texten_sager_vad_som_hande_den_dagen(LocalDate vald, String text) {
        assertThat(vid(vald).text()).isEqualTo(text);
    }

    @Test
    void bara_en_dag_da_nagot_andrades_har_nagot_att_markera() {
        assertThat(vid(LocalDate.parse("2026-03-02")).andring()).contains(DAGAR.get(1));
        assertThat(vid(LocalDate.parse("2026-03-02")).forsta()).isFalse();
        assertThat(vid(LocalDate.parse("2026-01-01")).forsta()).isTrue();
        assertThat(vid(LocalDate.parse("2026-03-03")).andring()).isEmpty();
        assertThat(vid(null).andring()).isEmpty();
        assertThat(new Tidsreglage(List.of(), Optional.empty(), har()).forsta()).isFalse();
    }

    @Test
    void nu_ar_nu_pa_bada_axlarna_men_urvalet_star_kvar() {
        assertThat(vid(LocalDate.parse("2026-03-02")).nu()).isEqualTo("/planer/2026?q=stol");
    }

    private static Tidsreglage vid(LocalDate dag) {
        return new Tidsreglage(DAGAR, Optional.ofNullable(dag), har());
    }

    private static Listadress har() {
        return new Listadress("/planer/2026", Map.of("q", "stol"));
    }

    private static Optional<String> adress(String dag) {
        return Optional.ofNullable(dag).map(d -> "/planer/2026?q=stol&giltigt=" + d);
    }
}

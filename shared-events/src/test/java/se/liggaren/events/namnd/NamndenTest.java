package se.liggaren.events.namnd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamndenTest {

    @ParameterizedTest
    @DisplayName("fakta 35: akronymen GNU blev GNUS den 20 februari 2023")
    @CsvSource({"2009-05-01, GNU", "2023-02-19, GNU", "2023-02-20, GNUS", "2026-01-01, GNUS"})
    void akronymen_byttes_den_20_februari_2023(LocalDate dag, String akronym) {
        assertThat(Namnden.vid(dag).akronym()).isEqualTo(akronym);
    }

    @ParameterizedTest
    @DisplayName("fakta 35, 41: nämnden bytte namn när det reviderade reglementet trädde i kraft")
    @CsvSource({
        "2020-06-08, Gemensamma nämnden för upphandling på regional nivå",
        "2020-12-14, Gemensamma nämnden för upphandling på regional nivå",
        "2020-12-15, 'Gemensam nämnd avseende samordnad upphandling, lagerhållning och distribution av "
                + "sjukvårdsprodukter samt hjälpmedel'"})
    void namnet_byttes_den_15_december_2020(LocalDate dag, String namn) {
        assertThat(Namnden.vid(dag).namn()).isEqualTo(namn);
    }

    @ParameterizedTest
    @DisplayName("fakta 21: mandatperioden är daterad")
    @CsvSource({"2019-01-01, 2019-2022", "2022-12-31, 2019-2022", "2023-01-01, 2023-2026", "2026-12-31, 2023-2026"})
    void mandatperioden_foljer_valen(LocalDate dag, String mandatperiod) {
        assertThat(Namnden.vid(dag).mandatperiod()).map(Mandatperiod::namn).contains(mandatperiod);
    }

    @Test
    void det_konstituerande_sammantradet_2023_ar_kant_och_perioder_utan_kalla_ar_okanda() {
        assertThat(Namnden.vid(LocalDate.of(2026, 2, 16)).mandatperiod()).contains(new Mandatperiod("2023-2026",
                LocalDate.of(2023, 1, 1), LocalDate.of(2026, 12, 31), Optional.of(LocalDate.of(2023, 2, 20))));
        assertThat(Namnden.vid(LocalDate.of(2018, 12, 31)).mandatperiod()).isEmpty();
        assertThat(Namnden.vid(LocalDate.of(2027, 1, 1)).mandatperiod()).isEmpty();
    }
}

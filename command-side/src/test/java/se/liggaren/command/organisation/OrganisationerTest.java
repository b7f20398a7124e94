package se.liggaren.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationerTest {

    private static final LocalDate IDAG = LocalDate.of(2026, 2, 16);

    @Test
    void sveriges_tjugoen_regioner_ar_kanda() {
        assertThat(Organisationer.kanda(IDAG)).extracting(Organisation::namn)
                .hasSize(21)
                .doesNotHaveDuplicates()
                .contains("Region Västerbotten", "Region Norrbotten", "Västra Götalandsregionen", "Region Gotland");
    }

    @Test
    void bara_region_jamtland_harjedalen_ar_egen() {
        assertThat(Organisationer.kanda(IDAG)).filteredOn(organisation -> Organisationer.egen(organisation.namn()))
                .extracting(Organisation::namn).containsExactly("Region Jämtland Härjedalen");
        assertThat(Organisationer.egen("Region Atlantis")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Region Norrbotten, 2017-01-01, true",
        "Region Norrbotten, 2016-12-31, false",
        "Region Atlantis,   2026-01-01, false",
        "region norrbotten, 2026-01-01, false"})
    void en_organisation_ar_kand_under_sitt_namn_de_dagar_den_bar_det(String namn, LocalDate dag, boolean kand) {
        assertThat(Organisationer.kand(namn, dag)).isEqualTo(kand);
    }

    @ParameterizedTest
    @CsvSource({"2009-05-01, GNU", "2023-02-19, GNU", "2023-02-20, GNUS", "2026-01-01, GNUS"})
    void namndens_akronym_byttes_den_20_februari_2023(LocalDate dag, String akronym) {
        assertThat(Organisationer.akronym(dag)).isEqualTo(akronym);
    }
}

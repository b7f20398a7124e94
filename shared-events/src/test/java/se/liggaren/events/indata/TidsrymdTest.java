package se.liggaren.events.indata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.liggaren.events.OsakertDatum;

class TidsrymdTest {

    @ParameterizedTest
    @ValueSource(strings = {"1990-01-01", "2024-02-29", "2100-12-31"})
    void en_dag_i_tidsrymden(String dag) {
        assertThat(Tidsrymd.dag(dag)).get().hasToString(dag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1989-12-31", "2101-01-01", "0000-01-01", "-4712-01-01", "+999999999-12-31", "9999-12-31",
        "2026-02-29", "2026-02-30", "2026-13-01", "2026-1-1", "20260101", "2026-W10-1", "2026-001", "2026-01-01Z",
        "2026-01-01T00:00", "٢٠٢٦-٠١-٠١", "2026-01-01 ", "", "igår"})
    void ingen_sadan_dag(String text) {
        assertThat(Tidsrymd.dag(text)).isEmpty();
    }

    @Test
    void ett_osakert_datum_ryms_med_alla_sina_dagar() {
        assertThat(OsakertDatum.tolka("hösten 2100")).get().matches(Tidsrymd::rymmer);
        assertThat(OsakertDatum.tolka("1990")).get().matches(Tidsrymd::rymmer);
        assertThat(OsakertDatum.tolka("vintern 2100")).get().matches(datum -> !Tidsrymd.rymmer(datum));
    }
}

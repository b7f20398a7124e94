package se.liggaren.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OsakertDatumTest {

    @ParameterizedTest(name = "{0} är {1}, från {2} till {3}")
    @CsvSource({
        "2026-05-03,            2026-05-03,         2026-05-03, 2026-05-03, false",
        "2024-02-29,            2024-02-29,         2024-02-29, 2024-02-29, false",
        "2026-05,               2026-05,            2026-05-01, 2026-05-31, true",
        "2024-02,               2024-02,            2024-02-01, 2024-02-29, true",
        "2026,                  2026,               2026-01-01, 2026-12-31, true",
        "2026?,                 2026?,              2026-01-01, 2026-12-31, true",
        "2026 ?,                2026?,              2026-01-01, 2026-12-31, true",
        "2026~,                 2026~,              2026-01-01, 2026-12-31, true",
        "2026%,                 2026%,              2026-01-01, 2026-12-31, true",
        "2026-05-03?,           2026-05-03?,        2026-05-03, 2026-05-03, true",
        "2026-XX,               2026-XX,            2026-01-01, 2026-12-31, true",
        "2026-xx,               2026-XX,            2026-01-01, 2026-12-31, true",
        "2026-XX-XX,            2026-XX-XX,         2026-01-01, 2026-12-31, true",
        "2026-05-XX,            2026-05-XX,         2026-05-01, 2026-05-31, true",
        "2021-21,               2021-21,            2021-03-01, 2021-05-31, true",
        "2021-22,               2021-22,            2021-06-01, 2021-08-31, true",
        "2021-23,               2021-23,            2021-09-01, 2021-11-30, true",
        "2021-24,               2021-24,            2021-12-01, 2022-02-28, true",
        "2026-33,               2026-33,            2026-01-01, 2026-03-31, true",
        "2026-36,               2026-36,            2026-10-01, 2026-12-31, true",
        "2025/2026,             2025/2026,          2025-01-01, 2026-12-31, true",
        "2026-05/2026-08,       2026-05/2026-08,    2026-05-01, 2026-08-31, true",
        "våren 2021/hösten 2021, 2021-21/2021-23,   2021-03-01, 2021-11-30, true",
        "våren 2021,            2021-21,            2021-03-01, 2021-05-31, true",
        "vår 2021,              2021-21,            2021-03-01, 2021-05-31, true",
        "Sommaren 2021,         2021-22,            2021-06-01, 2021-08-31, true",
        "HÖSTEN 2021?,          2021-23?,           2021-09-01, 2021-11-30, true",
        "vintern 2023,          2023-24,            2023-12-01, 2024-02-29, true",
        "maj 2026,              2026-05,            2026-05-01, 2026-05-31, true",
        "Maj  2026?,            2026-05?,           2026-05-01, 2026-05-31, true",
        "kvartal 3 2026,        2026-35,            2026-07-01, 2026-09-30, true",
        "Q2 2026,               2026-34,            2026-04-01, 2026-06-30, true",
        "3 maj 2026,            2026-05-03,         2026-05-03, 2026-05-03, false",
        "03 maj 2026,           2026-05-03,         2026-05-03, 2026-05-03, false",
        "24 december 2026?,     2026-12-24?,        2026-12-24, 2026-12-24, true",
        "ca 2026,               2026~,              2026-01-01, 2026-12-31, true",
        "cirka maj 2026,        2026-05~,           2026-05-01, 2026-05-31, true",
        "Ca våren 2021,         2021-21~,           2021-03-01, 2021-05-31, true"
    })
    void kallans_satt_att_skriva_forstas(String text, String edtf, LocalDate tidigast, LocalDate senast,
            boolean osaker) {
        assertThat(OsakertDatum.tolka(text)).contains(new OsakertDatum(text, edtf, tidigast, senast));
        assertThat(OsakertDatum.tolka(text).orElseThrow().osaker()).isEqualTo(osaker);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "?", "/", "//", "2026/", "/2026", "2026/2027/2028", "2027/2026", "snart", "okänt", "enligt avtal",
        "26", "202", "20261", "2026-1", "2026-13", "2026-00", "2026-20", "2026-25", "2026-32", "2026-37", "2026-99",
        "2026-02-29", "2026-02-30", "2026-04-31", "2026-05-00", "2026-21-01", "2026-33-XX", "2026-XX-03",
        "30 februari 2026", "0 maj 2026", "32 maj 2026", "3 mej 2026", "maj", "vår", "kvartal 5 2026", "Q5 2026",
        "2026??", "2026?~", "ca", "ca 2026?", "ca ca 2026", "ca cirka 2026", "2026-05-03T10:00", "03/05/2026",
        "2026\u20112", "٢٠٢٦", "1989", "1989-12-31", "2101", "2101-01-01", "0000", "våren 1989"
    })
    void det_som_inte_kan_forstas_blir_inget_datum(String text) {
        assertThat(OsakertDatum.tolka(text)).isEmpty();
    }

    @Test
    void aren_1990_till_2100_forstas() {
        assertThat(OsakertDatum.tolka("1990-01-01")).isPresent();
        assertThat(OsakertDatum.tolka("2100-12-31")).isPresent();
        assertThat(OsakertDatum.tolka("vintern 2100").orElseThrow().senast()).isEqualTo(LocalDate.of(2101, 2, 28));
    }

    @Test
    void kallans_text_bevaras_utan_omgivande_blanktecken() {
        OsakertDatum datum = OsakertDatum.tolka("  Våren  2021 ").orElseThrow();

        assertThat(datum.text()).isEqualTo("Våren  2021");
        assertThat(datum.edtf()).isEqualTo("2021-21");
    }

    @Test
    void en_kand_dag_ar_inte_osaker() {
        OsakertDatum dag = OsakertDatum.dag(LocalDate.of(2026, 5, 3));

        assertThat(dag.osaker()).isFalse();
        assertThat(OsakertDatum.tolka("2026-05-03")).contains(dag);
    }

    @Test
    void datum_ordnas_efter_forsta_dag_och_det_noggrannare_fore_det_vidare() {
        List<String> iOrdning = List.of("2025-12-31", "2026-01-01", "2026-01-01?", "2026-01", "2026-33", "2026",
                "2026?", "2026-02-01", "våren 2026", "2026-04", "2027");

        assertThat(iOrdning.reversed().stream().map(OsakertDatum::tolka).map(Optional::orElseThrow).sorted()
                .map(OsakertDatum::text)).containsExactlyElementsOf(iOrdning);
    }

    @Test
    void sista_dagen_fore_den_forsta_ar_inget_datum() {
        LocalDate dag = LocalDate.of(2026, 5, 3);

        assertThatThrownBy(() -> new OsakertDatum("fel", "2026", dag, dag.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void en_mycket_lang_text_ar_inte_farlig() {
        assertThat(OsakertDatum.tolka("ca ".repeat(100_000) + "2026")).isEmpty();
        assertThat(OsakertDatum.tolka("å".repeat(100_000) + " 2026")).isEmpty();
        assertThat(OsakertDatum.tolka("2026/".repeat(100_000))).isEmpty();
    }

    @Property
    void ingen_text_far_tolkningen_att_fallera(@ForAll String text) {
        assertThatCode(() -> OsakertDatum.tolka(text)).doesNotThrowAnyException();
    }

    @Property
    void det_som_forstas_ligger_mellan_sin_forsta_och_sin_sista_dag(@ForAll("datumliknande") String text) {
        OsakertDatum.tolka(text).ifPresent(datum -> {
            assertThat(datum.tidigast()).isBeforeOrEqualTo(datum.senast());
            assertThat(datum.tidigast().getYear()).isBetween(OsakertDatum.FORSTA_AR, OsakertDatum.SISTA_AR);
            assertThat(datum.text()).isEqualTo(text.strip());
        });
    }

    @Property
    void edtf_formen_betyder_samma_dagar_som_kallans_text(@ForAll("datumliknande") String text) {
        OsakertDatum.tolka(text).ifPresent(datum -> assertThat(OsakertDatum.tolka(datum.edtf()))
                .contains(new OsakertDatum(datum.edtf(), datum.edtf(), datum.tidigast(), datum.senast())));
    }

    @Property
    void ordningen_ar_forenlig_med_likhet(@ForAll("datumliknande") String ett, @ForAll("datumliknande") String annat) {
        Stream.of(OsakertDatum.tolka(ett)).flatMap(Optional::stream)
                .forEach(a -> OsakertDatum.tolka(annat).ifPresent(b -> {
                    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
                    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
                }));
    }

    @Provide
    Arbitrary<String> datumliknande() {
        return Arbitraries.of("", "ca ", "cirka ", "ca ca ", "2026", "1990", "2100", "1989", "-01", "-12", "-21", "-24",
                        "-33", "-36", "-XX", "-31", "-29", "?", "~", "%", "/", " ", "våren ", "höst ", "maj ",
                        "kvartal 2 ", "q4 ", "3 ", "31 ", "februari ")
                .list().ofMinSize(1).ofMaxSize(6).map(delar -> String.join("", delar));
    }
}

package se.liggaren.command.upphandling;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.command.upphandling.Kommandon.*;
import static se.liggaren.events.upphandling.Fas.*;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liggaren.events.upphandling.AvbrytandeSkal;
import se.liggaren.events.upphandling.Forfarande;
import se.liggaren.events.upphandling.UpphandlingEvent.AnnonsAterkallad;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalssparrForlangd;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAvbruten;
import se.liggaren.events.upphandling.UpphandlingsKommando;

class AvtalssparrTest {

    @ParameterizedTest(name = "{3}: skickad {0} ger spärr till och med {2}")
    @CsvSource({
        "2019-04-01, true,  2019-04-11, tio dagar elektroniskt",
        "2019-04-01, false, 2019-04-16, femton dagar annars",
        "2026-04-08, true,  2026-04-20, slutar en lördag",
        "2026-04-09, true,  2026-04-20, slutar en söndag",
        "2026-03-24, true,  2026-04-07, slutar långfredagen",
        "2026-03-27, true,  2026-04-07, slutar annandag påsk",
        "2026-05-04, true,  2026-05-15, slutar Kristi himmelsfärdsdag",
        "2026-04-21, true,  2026-05-04, slutar första maj (en fredag)",
        "2025-05-27, true,  2025-06-09, slutar nationaldagen (en fredag)",
        "2003-05-27, true,  2003-06-06, slutar 6 juni innan den blev helgdag",
        "2026-06-09, true,  2026-06-22, slutar midsommarafton",
        "2026-06-10, true,  2026-06-22, slutar midsommardagen",
        "2026-10-21, true,  2026-11-02, slutar alla helgons dag",
        "2025-12-14, true,  2025-12-29, slutar julafton (en onsdag)",
        "2025-12-15, true,  2025-12-29, slutar juldagen",
        "2025-12-16, true,  2025-12-29, slutar annandag jul före en helg",
        "2026-12-14, true,  2026-12-28, slutar julafton (en torsdag)",
        "2026-12-21, true,  2027-01-04, slutar nyårsafton före nyårsdagen och en helg",
        "2026-12-22, true,  2027-01-04, slutar nyårsdagen",
        "2029-12-21, true,  2030-01-02, slutar nyårsafton (en måndag)",
        "2026-12-27, true,  2027-01-07, slutar trettondagen",
        "2024-02-19, true,  2024-02-29, skottår",
        "2023-02-19, true,  2023-03-01, inte skottår",
        "2024-02-14, false, 2024-02-29, femton dagar i ett skottår",
        "2026-03-19, false, 2026-04-07, femton dagar till långfredagen",
        "2009-03-02, false, 2009-03-12, före 15 juli 2010 tio dagar hur den än skickades",
        "2010-07-15, false, 2010-07-30, från 15 juli 2010 femton"
    })
    void sparren_loper_tio_eller_femton_dagar_och_slutar_pa_en_vardag(LocalDate skickad, boolean elektroniskt,
            LocalDate sista, String mening) {
        assertThat(Avtalssparr.sistaDag(skickad, elektroniskt)).as(mening).isEqualTo(sista);
    }

    @ParameterizedTest(name = "dom {0} ger spärr till och med {1}")
    @CsvSource({
        "2026-06-01, 2026-06-11", "2026-05-04, 2026-05-15", "2026-06-09, 2026-06-22", "2025-12-15, 2025-12-29"
    })
    void efter_domen_loper_tio_dagar_som_slutar_pa_en_vardag(LocalDate dom, LocalDate sista) {
        assertThat(Avtalssparr.sistaDagEfterDom(dom)).isEqualTo(sista);
    }

    @Property(tries = 1000)
    void sparren_ar_aldrig_kortare_an_lagen_sager_och_langre_bara_over_fria_dagar(
            @ForAll @IntRange(max = 30_000) int dagNr, @ForAll boolean elektroniskt) {
        LocalDate skickad = LocalDate.of(2017, 1, 1).plusDays(dagNr);

        LocalDate sista = Avtalssparr.sistaDag(skickad, elektroniskt);

        LocalDate minst = skickad.plusDays(elektroniskt ? 10 : 15);
        assertThat(sista).isAfterOrEqualTo(minst);
        assertThat(minst.datesUntil(sista)).allMatch(Vardagar::arFri);
        assertThat(Vardagar.arFri(sista)).isFalse();
    }

    @Test
    void tilldelningen_for_med_sig_sparren() {
        iFas(UTVARDERING).sedan(tilldela("2026-04-07")).harFas(TILLDELAD).harSparrTillOchMed("2026-04-17");
        iFas(UTVARDERING).sedan(tilldela("2026-04-07", "2026-04-07", false)).harSparrTillOchMed("2026-04-22");
    }

    @Test
    void sparren_raknas_fran_underrattelsen_och_inte_fran_beslutet() {
        iFas(UTVARDERING).sedan(tilldela("2026-04-07", "2026-04-14", true)).harSparrTillOchMed("2026-04-24");
    }

    @Test
    void en_direktupphandling_har_ingen_sparr_aven_om_leverantorerna_underrattas() {
        Givet.upphandling(laggUpp("2026-01-01", EGEN_REGION, Forfarande.DIREKTUPPHANDLING),
                        utse("2026-01-02", "upphandlare-1"), starta("2026-01-12"), tilldela("2026-04-07"))
                .harFas(TILLDELAD).harIngenSparr();
    }

    @Test
    void sparren_kan_forlangas_medan_den_loper_och_inte_sedan() {
        Givet givet = Givet.upphandling(laggUpp("2018-01-02", EGEN_REGION, Forfarande.OPPET), utse("2018-01-02", "u"),
                starta("2018-01-08"), annonsera("2018-03-01", "2018-04-30"), utvardera("2018-05-02"),
                tilldela("2018-06-25")).harSparrTillOchMed("2018-07-05");

        givet.kopia().nar(forlangSparr("2018-07-05", "2018-07-09"))
                .da(new AvtalssparrForlangd(fran("2018-07-05"), dag("2018-07-05"), dag("2018-07-09"),
                        dag("2018-07-05")))
                .harSparrTillOchMed("2018-07-09")
                .nar(forlangSparr("2018-07-09", "2018-07-20")).daAccepteras().harSparrTillOchMed("2018-07-20");
        givet.nar(forlangSparr("2018-07-06", "2018-07-09")).daAvvisas(Avvisningsskal.AVTALSSPARREN_HAR_LOPT_UT);
    }

    @Test
    void en_forlangning_till_en_fri_dag_racker_till_nasta_vardag() {
        iFas(TILLDELAD).sedan(forlangSparr("2026-04-10", "2026-05-01")).harSparrTillOchMed("2026-05-04");
    }

    @Test
    void ett_aterkallat_beslut_och_ett_nytt_ger_en_ny_sparr() {
        iFas(TILLDELAD).sedan(aterkallaTilldelning("2026-04-13")).harFas(UTVARDERING).harIngenSparr()
                .sedan(tilldela("2026-05-05")).harFas(TILLDELAD).harSparrTillOchMed("2026-05-15");
    }

    @Test
    void tiden_for_att_overprova_ett_avbrytande_raknas_lika_men_kan_inte_forlangas() {
        iFas(UTVARDERING).nar(avbryt("2026-04-08"))
                .da(new UpphandlingAvbruten(beslutat("2026-04-08"), AvbrytandeSkal.CHAN_NEED,
                        Optional.of(dag("2026-04-08")), true, Optional.of(dag("2026-04-20"))))
                .tillaterInte(UpphandlingsKommando.FORLANG_AVTALSSPARR)
                .nar(forlangSparr("2026-04-10", "2026-05-04")).daAvvisas(Avvisningsskal.FASEN_TILLATER_INTE);
    }

    @Test
    void en_aterkallad_annons_kan_overprovas_lika_lange() {
        iFas(ANNONSERAD).nar(aterkallaAnnons("2026-02-20"))
                .da(new AnnonsAterkallad(fran("2026-02-20"), AvbrytandeSkal.CHAN_NEED,
                        Optional.of(dag("2026-02-20")), true, Optional.of(dag("2026-03-02"))))
                .harFas(AVBRUTEN);
    }

    @Test
    void ett_avbrytande_utan_underrattelse_har_ingen_sista_dag_an() {
        iFas(UTVARDERING).nar(new AvbrytUpphandling(beslutat("2026-04-08"), AvbrytandeSkal.INS_FUND, Optional.empty(),
                        Optional.empty()))
                .da(new UpphandlingAvbruten(beslutat("2026-04-08"), AvbrytandeSkal.INS_FUND, Optional.empty(), true,
                        Optional.empty()));
    }
}

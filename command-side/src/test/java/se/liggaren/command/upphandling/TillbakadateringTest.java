package se.liggaren.command.upphandling;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.command.upphandling.Kommandon.*;
import static se.liggaren.events.upphandling.Fas.*;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.liggaren.events.upphandling.UpphandlingEvent.AnsvarigRegionBytt;
import se.liggaren.events.upphandling.UpphandlingEvent.PlaneradAvtalsstartAndrad;
import se.liggaren.events.upphandling.Villkor;

/** What is registered today may have held for long, but never against what held then. */
class TillbakadateringTest {

    @Test
    void en_hel_process_kan_registreras_i_efterhand_samma_dag() {
        Givet.inget().denDag("2026-11-20").sedan(laggUpp("2020-01-07"), utse("2020-01-07", "u"), starta("2020-01-13"),
                annonsera("2020-02-03", "2020-03-09"), utvardera("2020-03-10"), tilldela("2020-06-08"))
                .harFas(TILLDELAD).harSparrTillOchMed("2020-06-18");
    }

    @Test
    void flera_faser_kan_galla_fran_samma_dag() {
        Givet.upphandling(laggUpp("2026-01-01"), utse("2026-01-01", "u"), starta("2026-01-01"),
                annonsera("2026-01-01", "2026-01-02"), utvardera("2026-01-03"), tilldela("2026-01-03"),
                aterkallaTilldelning("2026-01-03"), avbryt("2026-01-03")).harFas(AVBRUTEN);
    }

    @Test
    void en_senare_fas_kan_inte_galla_fran_en_dag_fore_den_som_den_foljer_pa() {
        iFas(EJ_STARTAD).sedan(utse("2026-01-10", "u"))
                .nar(starta("2025-12-31")).daAvvisas(Avvisningsskal.GALLER_FRAN_FORE_UPPLAGGNINGEN);
        iFas(PAGAR).nar(annonsera("2026-01-11", "2026-03-09")).daAvvisas(Avvisningsskal.FASEN_GALLER_FRAN_SENARE_DAG);
        iFas(UTVARDERING).nar(tilldela("2026-03-09")).daAvvisas(Avvisningsskal.FASEN_GALLER_FRAN_SENARE_DAG);
        iFas(TILLDELAD).nar(aterkallaTilldelning("2026-04-06")).daAvvisas(Avvisningsskal.FASEN_GALLER_FRAN_SENARE_DAG);
        iFas(TILLDELAD).nar(avbryt("2026-04-06")).daAvvisas(Avvisningsskal.FASEN_GALLER_FRAN_SENARE_DAG);
        iFas(PAGAR).nar(stryk("2026-01-11")).daAvvisas(Avvisningsskal.FASEN_GALLER_FRAN_SENARE_DAG);
    }

    @Test
    void avvisningen_sager_fran_vilken_dag_det_gar_och_da_gar_det() {
        Givet givet = iFas(UTVARDERING);

        assertThat(givet.nar(tilldela("2026-03-09")).avvisning().uppgifter())
                .containsEntry("gallerFran", dag("2026-03-09"))
                .containsEntry("tidigast", dag("2026-03-10"))
                .containsEntry("fas", UTVARDERING.klartext());
        givet.sedan(tilldela("2026-03-10")).harFas(TILLDELAD);
    }

    @Test
    void start_kan_registreras_fran_en_dag_fore_den_da_upphandlaren_utsags() {
        iFas(EJ_STARTAD).sedan(utse("2026-11-20", "u"), starta("2026-01-12")).harFas(PAGAR);
    }

    @Test
    void bemanning_och_paus_kan_galla_fran_en_tidigare_dag_an_fasen() {
        iFas(TILLDELAD).sedan(utse("2026-02-10", "upphandlare-2"), pausa("2026-04-08")).harFas(TILLDELAD);
        iFas(ANNONSERAD).sedan(pausa("2026-02-10")).harFas(ANNONSERAD)
                .nar(utvardera("2026-03-10")).daAvvisas(Villkor.UPPHANDLINGEN_AR_PAUSAD);
    }

    @Test
    void en_paus_kan_inte_laggas_sa_att_nagot_har_hant_under_den() {
        iFas(TILLDELAD).nar(pausa("2026-02-10")).daAvvisas(Avvisningsskal.FASEN_GALLER_FRAN_SENARE_DAG);
    }

    @Test
    void en_overprovning_kan_inte_laggas_sa_att_tilldelningen_kom_under_den() {
        iFas(TILLDELAD).nar(overprova("2026-03-20", "1-26")).daAvvisas(Avvisningsskal.FASEN_GALLER_FRAN_SENARE_DAG);
    }

    @Test
    void en_tillbakadaterad_andring_andrar_det_som_gallde_da() {
        Givet givet = iFas(PAGAR).sedan(planera("2026-06-01", "2027"), byt("2026-06-02", ANNAN_REGION));

        givet.nar(planera("2026-03-02", "våren 2027"))
                .da(new PlaneradAvtalsstartAndrad(fran("2026-03-02").medSkal("Ny tidplan"),
                        Optional.of(datum("2026?")), datum("våren 2027")))
                .nar(byt("2026-03-03", "Region Dalarna"))
                .da(new AnsvarigRegionBytt(beslutat("2026-03-03"), EGEN_REGION, "Region Dalarna"));
        assertThat(givet.upphandling().planeradAvtalsstart()).contains(datum("2027"));
        assertThat(givet.upphandling().ansvarigRegion()).isEqualTo(ANNAN_REGION);
    }

    @Test
    void det_som_redan_gallde_da_ar_inget_att_andra_men_det_som_galler_nu_kan_ha_gallt_tidigare() {
        Givet givet = iFas(PAGAR).sedan(planera("2026-06-01", "2027"));

        givet.nar(planera("2026-03-02", "2026?")).daAvvisas(Avvisningsskal.INGET_ATT_ANDRA);
        givet.nar(planera("2026-03-02", "2027")).daAccepteras();
    }

    @Test
    void anbudstiden_forlangs_inte_i_efterhand_over_utvarderingen() {
        iFas(UTVARDERING).nar(forlangAnbudstid("2026-02-20", "2026-04-01"))
                .daAvvisas(Avvisningsskal.FASEN_TILLATER_INTE);
    }

    @Test
    void upphandlingen_som_den_var_en_dag_bygger_pa_det_som_nu_ar_kant() {
        Upphandling nu = iFas(TILLDELAD).sedan(utse("2026-02-10", "upphandlare-2")).upphandling();

        assertThat(nu.vid(dag("2025-12-31")).fas()).isEqualTo(EJ_STARTAD);
        assertThat(nu.vid(dag("2026-02-01")).fas()).isEqualTo(PAGAR);
        assertThat(nu.vid(dag("2026-02-02")).fas()).isEqualTo(ANNONSERAD);
        assertThat(nu.vid(dag("2026-02-09")).upphandlare()).contains("upphandlare-1");
        assertThat(nu.vid(dag("2026-02-10")).upphandlare()).contains("upphandlare-2");
        assertThat(nu.vid(dag("2026-11-20"))).isEqualTo(nu);
    }
}

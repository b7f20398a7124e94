package se.liggaren.command.upphandling;

import static se.liggaren.command.upphandling.Kommandon.*;
import static se.liggaren.events.upphandling.Domslut.*;
import static se.liggaren.events.upphandling.Fas.*;
import static se.liggaren.events.upphandling.Instans.*;
import static se.liggaren.events.upphandling.UpphandlingsKommando.*;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.UpphandlingEvent.AvbrytandeUpphavt;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningAvslutad;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningRegistrerad;

/** Courses through the courts, registered afterwards: each command holds from the day it tells of. */
class DomstolsforloppTest {

    /** Awarded on 7 April, standstill until 17 April, a review applied for on the 15th. */
    private static Givet overprovad() {
        return iFas(TILLDELAD).sedan(overprova("2026-04-15", "1-26")).harFas(TILLDELAD).overprovas()
                .tillater(REGISTRERA_OVERPROVNING, REGISTRERA_INTERIMISTISKT_BESLUT, REGISTRERA_DOM,
                        ATERKALLA_TILLDELNING, AVBRYT_UPPHANDLING)
                .tillaterInte(AVSLUTA_OVERPROVNING, FORLANG_AVTALSSPARR, TILLDELA_AVTAL, HAV_AVBRYTANDE);
    }

    @Test
    void avslag_i_forvaltningsratten_later_tilldelningen_sta_och_sparren_loper_tio_dagar_efter_domen() {
        overprovad().sedan(dom("2026-06-01", "1-26", FORVALTNINGSRATT, AVSLAG))
                .harFas(TILLDELAD).overprovas().tillater(AVSLUTA_OVERPROVNING, OVERKLAGA_DOM)
                .nar(avsluta("2026-06-23"))
                .da(new OverprovningAvslutad(fran("2026-06-23"), TILLDELAD, Optional.of(dag("2026-06-11"))))
                .harFas(TILLDELAD).overprovasInte().harSparrTillOchMed("2026-06-11")
                .tillater(AVBRYT_UPPHANDLING, ATERKALLA_TILLDELNING)
                .tillaterInte(REGISTRERA_DOM, OVERKLAGA_DOM, AVSLUTA_OVERPROVNING);
    }

    @Test
    void en_dom_under_sparren_forkortar_inte_tilldelningens_egen_sparr() {
        iFas(TILLDELAD).sedan(forlangSparr("2026-04-10", "2026-07-01"), overprova("2026-04-15", "1-26"),
                dom("2026-06-01", "1-26", FORVALTNINGSRATT, AVSLAG), avsluta("2026-06-23"))
                .harSparrTillOchMed("2026-07-01");
    }

    @Test
    void rattelse_efter_tilldelningen_oppnar_utvarderingen_och_ett_nytt_beslut_ger_en_ny_sparr() {
        overprovad().sedan(dom("2026-06-01", "1-26", FORVALTNINGSRATT, RATTAS), avsluta("2026-06-23"))
                .harFas(UTVARDERING).overprovasInte().harIngenSparr().tillater(TILLDELA_AVTAL)
                .sedan(tilldela("2026-07-06")).harFas(TILLDELAD).harSparrTillOchMed("2026-07-16");
    }

    @Test
    void rattelse_fore_tilldelningen_later_annonsen_fortsatta() {
        iFas(ANNONSERAD).sedan(overprova("2026-02-16", "1-26")).harFas(ANNONSERAD).overprovas()
                .tillater(ANDRA_ANNONS, FORLANG_ANBUDSTID).tillaterInte(PABORJA_UTVARDERING)
                .sedan(dom("2026-03-02", "1-26", FORVALTNINGSRATT, RATTAS))
                .nar(avsluta("2026-03-05"))
                .da(new OverprovningAvslutad(fran("2026-03-05"), ANNONSERAD, Optional.empty()))
                .harFas(ANNONSERAD).overprovasInte()
                .sedan(forlangAnbudstid("2026-03-06", "2026-04-01"))
                .nar(utvardera("2026-04-01")).daAvvisas(Avvisningsskal.ANBUDSTIDEN_HAR_INTE_GATT_UT)
                .sedan(utvardera("2026-04-02")).harFas(UTVARDERING);
    }

    @Test
    void avslag_under_utvarderingen_later_den_fortsatta_utan_sparr() {
        iFas(UTVARDERING).sedan(overprova("2026-03-12", "1-26")).tillaterInte(TILLDELA_AVTAL)
                .sedan(dom("2026-04-20", "1-26", FORVALTNINGSRATT, AVSLAG), avsluta("2026-05-12"))
                .harFas(UTVARDERING).harIngenSparr().tillater(TILLDELA_AVTAL);
    }

    @Test
    void en_upphandling_som_ska_goras_om_ar_avbruten_och_ersatts_av_en_ny() {
        overprovad().sedan(dom("2026-06-01", "1-26", FORVALTNINGSRATT, GORAS_OM), avsluta("2026-06-23"))
                .harFas(AVBRUTEN).overprovasInte().harIngenSparr()
                .tillater(ERSATT_UPPHANDLING).tillaterInte(TILLDELA_AVTAL, HAV_AVBRYTANDE)
                .sedan(ersatt("2026-06-24")).harFas(AVBRUTEN);
    }

    @Test
    void en_ansokan_som_kom_for_sent_avvisas_och_forlanger_ingen_sparr() {
        iFas(TILLDELAD).sedan(overprova("2026-04-20", "1-26")).overprovas()
                .sedan(dom("2026-05-04", "1-26", FORVALTNINGSRATT, AVVISAD), avsluta("2026-05-26"))
                .harFas(TILLDELAD).overprovasInte().harSparrTillOchMed("2026-04-17");
    }

    @Test
    void en_ansokan_pa_sparrens_sista_dag_kom_i_tid() {
        iFas(TILLDELAD).sedan(overprova("2026-04-17", "1-26"), dom("2026-05-18", "1-26", FORVALTNINGSRATT, AVSKRIVEN),
                avsluta("2026-06-09")).harSparrTillOchMed("2026-05-28");
    }

    @Test
    void malet_skrivs_av_nar_myndigheten_sjalv_har_aterkallat_sin_tilldelning() {
        overprovad().sedan(aterkallaTilldelning("2026-05-04")).harFas(UTVARDERING).overprovas()
                .tillaterInte(TILLDELA_AVTAL, AVSLUTA_OVERPROVNING)
                .sedan(dom("2026-05-18", "1-26", FORVALTNINGSRATT, AVSKRIVEN)).tillater(AVSLUTA_OVERPROVNING)
                .sedan(avsluta("2026-06-09")).harFas(UTVARDERING).overprovasInte().harIngenSparr()
                .sedan(tilldela("2026-06-10")).harFas(TILLDELAD).harSparrTillOchMed("2026-06-22");
    }

    @Test
    void kammarratten_andrar_forvaltningsrattens_avslag_till_rattelse() {
        overprovad().sedan(dom("2026-06-01", "1-26", FORVALTNINGSRATT, AVSLAG),
                        overklaga("2026-06-15", "1-26", KAMMARRATT))
                .harFas(TILLDELAD).overprovas().tillaterInte(AVSLUTA_OVERPROVNING)
                .tillater(REGISTRERA_DOM)
                .nar(dom("2026-09-01", "1-26", FORVALTNINGSRATT, RATTAS))
                .daAvvisas(Avvisningsskal.MALET_PROVAS_I_ANNAN_INSTANS)
                .sedan(dom("2026-09-01", "1-26", KAMMARRATT, RATTAS), avsluta("2026-09-29"))
                .harFas(UTVARDERING).overprovasInte().harIngenSparr();
    }

    @Test
    void nar_kammarratten_avslar_overklagandet_av_en_rattelse_maste_juristen_saga_vad_som_galler() {
        Givet givet = overprovad().sedan(dom("2026-06-01", "1-26", FORVALTNINGSRATT, RATTAS),
                overklaga("2026-06-15", "1-26", KAMMARRATT), dom("2026-09-01", "1-26", KAMMARRATT, AVSLAG));

        givet.nar(avsluta("2026-09-29")).daAvvisas(Avvisningsskal.NY_FAS_MASTE_ANGES)
                .nar(avsluta("2026-09-29", AVBRUTEN)).daAvvisas(Avvisningsskal.NY_FAS_FOLJER_INTE_AV_DOMEN);
        givet.kopia().sedan(avsluta("2026-09-29", UTVARDERING)).harFas(UTVARDERING).harIngenSparr();
        givet.sedan(avsluta("2026-09-29", TILLDELAD)).harFas(TILLDELAD).harSparrTillOchMed("2026-06-11");
    }

    @Test
    void ett_aterforvisat_mal_provas_igen_i_forvaltningsratten_och_fristen_raknas_fran_dess_nya_dom() {
        Givet givet = overprovad().sedan(dom("2026-05-18", "1-26", FORVALTNINGSRATT, AVVISAD),
                        overklaga("2026-06-01", "1-26", KAMMARRATT),
                        dom("2026-07-01", "1-26", KAMMARRATT, ATERFORVISAD))
                .harFas(TILLDELAD).overprovas().tillater(REGISTRERA_DOM).tillaterInte(AVSLUTA_OVERPROVNING)
                .nar(dom("2026-09-01", "1-26", KAMMARRATT, AVSLAG))
                .daAvvisas(Avvisningsskal.MALET_PROVAS_I_ANNAN_INSTANS);

        givet.kopia().sedan(dom("2026-09-01", "1-26", FORVALTNINGSRATT, AVSLAG), avsluta("2026-09-23"))
                .harFas(TILLDELAD).harSparrTillOchMed("2026-09-11");
        givet.sedan(dom("2026-09-01", "1-26", FORVALTNINGSRATT, GORAS_OM), avsluta("2026-09-23")).harFas(AVBRUTEN);
    }

    @Test
    void hogsta_forvaltningsdomstolen_kan_aterforvisa_till_endera_lagre_instansen() {
        Givet givet = overprovad().sedan(dom("2026-05-18", "1-26", FORVALTNINGSRATT, AVSLAG),
                overklaga("2026-05-25", "1-26", KAMMARRATT), dom("2026-07-01", "1-26", KAMMARRATT, AVSLAG),
                overklaga("2026-07-13", "1-26", HOGSTA_FORVALTNINGSDOMSTOLEN),
                dom("2026-09-01", "1-26", HOGSTA_FORVALTNINGSDOMSTOLEN, ATERFORVISAD));

        givet.kopia().sedan(dom("2026-10-01", "1-26", KAMMARRATT, RATTAS), avsluta("2026-10-26")).harFas(UTVARDERING);
        givet.sedan(dom("2026-10-01", "1-26", FORVALTNINGSRATT, AVSLAG), avsluta("2026-10-26"))
                .harFas(TILLDELAD).harSparrTillOchMed("2026-10-12");
    }

    @Test
    void av_tva_sokande_med_olika_utgang_ar_det_bifallet_som_rader() {
        overprovad().sedan(overprova("2026-04-16", "2-26"), dom("2026-06-01", "1-26", FORVALTNINGSRATT, AVSLAG))
                .tillaterInte(AVSLUTA_OVERPROVNING)
                .sedan(dom("2026-06-08", "2-26", FORVALTNINGSRATT, RATTAS)).tillater(AVSLUTA_OVERPROVNING)
                .sedan(avsluta("2026-06-30")).harFas(UTVARDERING).overprovasInte();
        overprovad().sedan(overprova("2026-04-16", "2-26"), dom("2026-06-01", "1-26", FORVALTNINGSRATT, RATTAS),
                dom("2026-06-08", "2-26", FORVALTNINGSRATT, GORAS_OM), avsluta("2026-06-30")).harFas(AVBRUTEN);
    }

    @Test
    void av_tva_sokande_som_bada_forlorar_bestammer_den_senare_domen_fristen() {
        overprovad().sedan(overprova("2026-04-16", "2-26"), dom("2026-06-15", "2-26", FORVALTNINGSRATT, AVVISAD),
                        dom("2026-06-01", "1-26", FORVALTNINGSRATT, AVSLAG))
                .sedan(avsluta("2026-07-07")).harFas(TILLDELAD).harSparrTillOchMed("2026-06-25");
    }

    @Test
    void bifall_mot_avbrytandet_later_det_havas_och_upphandlingen_fortsatta_dar_den_var() {
        iFas(AVBRUTEN).tillaterInte(HAV_AVBRYTANDE)
                .sedan(overprova("2026-04-15", "1-26", Avser.AVBRYTANDE)).harFas(AVBRUTEN).overprovas()
                .tillaterInte(HAV_AVBRYTANDE)
                .sedan(dom("2026-05-18", "1-26", FORVALTNINGSRATT, RATTAS)).tillater(HAV_AVBRYTANDE)
                .sedan(avsluta("2026-06-09")).harFas(AVBRUTEN).overprovasInte().tillater(HAV_AVBRYTANDE)
                .nar(havAvbrytande("2026-06-10")).da(new AvbrytandeUpphavt(fran("2026-06-10"), UTVARDERING))
                .harFas(UTVARDERING).tillater(TILLDELA_AVTAL);
    }

    @Test
    void avbrytandet_kan_havas_innan_overprovningen_avslutas_och_domen_flyttar_inte_fasen_en_gang_till() {
        iFas(TILLDELAD).sedan(avbryt("2026-04-14"), overprova("2026-04-20", "1-26", Avser.AVBRYTANDE),
                        dom("2026-05-18", "1-26", FORVALTNINGSRATT, RATTAS), havAvbrytande("2026-05-20"))
                .harFas(TILLDELAD).overprovas().harSparrTillOchMed("2026-04-17")
                .sedan(avsluta("2026-06-09")).harFas(TILLDELAD).overprovasInte();
    }

    @Test
    void ett_nytt_avbrytande_kan_inte_havas_med_den_gamla_domen() {
        iFas(AVBRUTEN).sedan(overprova("2026-04-15", "1-26", Avser.AVBRYTANDE),
                        dom("2026-05-18", "1-26", FORVALTNINGSRATT, RATTAS), havAvbrytande("2026-05-20"),
                        avsluta("2026-06-09"), avbryt("2026-06-15"))
                .harFas(AVBRUTEN).tillaterInte(HAV_AVBRYTANDE);
    }

    @Test
    void ett_avslag_i_hogre_instans_pa_overklagandet_av_bifallet_later_avbrytandet_havas() {
        iFas(AVBRUTEN).sedan(overprova("2026-04-15", "1-26", Avser.AVBRYTANDE),
                        dom("2026-05-18", "1-26", FORVALTNINGSRATT, RATTAS),
                        overklaga("2026-05-25", "1-26", KAMMARRATT))
                .tillaterInte(HAV_AVBRYTANDE)
                .sedan(dom("2026-07-01", "1-26", KAMMARRATT, AVSLAG)).tillater(HAV_AVBRYTANDE);
    }

    @Test
    void en_upphandling_som_avbryts_under_provningen_ar_avbruten_nar_malet_skrivs_av() {
        overprovad().sedan(avbryt("2026-05-04")).harFas(AVBRUTEN).overprovas()
                .tillater(REGISTRERA_DOM, ERSATT_UPPHANDLING).tillaterInte(HAV_AVBRYTANDE)
                .sedan(dom("2026-05-18", "1-26", FORVALTNINGSRATT, AVSKRIVEN), avsluta("2026-06-09"))
                .harFas(AVBRUTEN).overprovasInte().harIngenSparr()
                .sedan(ersatt("2026-06-10"));
    }

    @Test
    void ett_ogiltigt_avtal_ar_slut_eller_upphandlingen_avbruten_det_maste_juristen_saga() {
        Givet givet = iFas(AVTALET_STARTAT).sedan(overprova("2026-05-04", "1-26", Avser.AVTAL)).overprovas()
                .sedan(dom("2026-06-01", "1-26", FORVALTNINGSRATT, AVTAL_OGILTIGT))
                .nar(avsluta("2026-06-23")).daAvvisas(Avvisningsskal.NY_FAS_MASTE_ANGES);

        givet.kopia().sedan(avsluta("2026-06-23", AVTAL_SLUT)).harFas(AVTAL_SLUT).overprovasInte();
        givet.sedan(avsluta("2026-06-23", AVBRUTEN)).harFas(AVBRUTEN).tillater(ERSATT_UPPHANDLING);
    }

    @Test
    void ett_avtal_som_star_sig_loper_vidare() {
        iFas(AVTALET_STARTAT).sedan(overprova("2026-05-04", "1-26", Avser.AVTAL),
                dom("2026-06-01", "1-26", FORVALTNINGSRATT, AVSLAG), avsluta("2026-06-23")).harFas(AVTALET_STARTAT);
    }

    @Test
    void madrasser_kom_in_i_planen_under_overprovning_och_ingen_vet_vilken_fas_som_vilar() {
        Givet madrasser = Givet.upphandling(laggUpp("2026-01-01"), lasIn("2026-01-01", OKAND, true))
                .harFas(OKAND).overprovas()
                .tillater(REGISTRERA_OVERPROVNING, AVBRYT_UPPHANDLING)
                .tillaterInte(REGISTRERA_DOM, AVSLUTA_OVERPROVNING, TILLDELA_AVTAL, STRYK_UR_PLAN)
                .nar(overprova("2026-02-02", "7-26"))
                .da(new OverprovningRegistrerad(fran("2026-02-02"), "7-26", "Förvaltningsrätten i Härnösand",
                        Optional.of("Sökanden AB"), Avser.UPPHANDLING, dag("2026-02-02"), OKAND))
                .harFas(OKAND).overprovas().tillater(REGISTRERA_DOM);

        Givet rattas = madrasser.kopia().sedan(dom("2026-06-01", "7-26", FORVALTNINGSRATT, RATTAS))
                .nar(avsluta("2026-06-23")).daAvvisas(Avvisningsskal.NY_FAS_MASTE_ANGES)
                .nar(avsluta("2026-06-23", TILLDELAD)).daAvvisas(Avvisningsskal.NY_FAS_FOLJER_INTE_AV_DOMEN);
        rattas.sedan(avsluta("2026-06-23", UTVARDERING)).harFas(UTVARDERING).overprovasInte().tillater(TILLDELA_AVTAL);
        madrasser.sedan(dom("2026-06-01", "7-26", FORVALTNINGSRATT, AVSLAG))
                .nar(avsluta("2026-06-23")).daAvvisas(Avvisningsskal.NY_FAS_MASTE_ANGES)
                .sedan(avsluta("2026-06-23", TILLDELAD)).harFas(TILLDELAD).harSparrTillOchMed("2026-06-11");
    }

    @Test
    void kammarrattens_interimistiska_beslut_flyttar_fristen_till_dess_egen_dom() {
        Givet givet = overprovad().sedan(dom("2026-06-01", "1-26", FORVALTNINGSRATT, AVSLAG),
                overklaga("2026-06-15", "1-26", KAMMARRATT));

        givet.kopia().sedan(interimistiskt("2026-06-16", "1-26", KAMMARRATT, true),
                dom("2026-09-01", "1-26", KAMMARRATT, AVSLAG), avsluta("2026-09-29")).harSparrTillOchMed("2026-09-11");
        givet.kopia().sedan(interimistiskt("2026-06-16", "1-26", KAMMARRATT, false),
                dom("2026-09-01", "1-26", KAMMARRATT, AVSLAG), avsluta("2026-09-29")).harSparrTillOchMed("2026-06-11");
        givet.sedan(interimistiskt("2026-06-16", "1-26", KAMMARRATT, true),
                dom("2026-09-01", "1-26", KAMMARRATT, AVSLAG),
                overklaga("2026-09-14", "1-26", HOGSTA_FORVALTNINGSDOMSTOLEN),
                dom("2026-10-19", "1-26", HOGSTA_FORVALTNINGSDOMSTOLEN, AVSLAG), avsluta("2026-11-16"))
                .harSparrTillOchMed("2026-09-11");
    }

    @Test
    void forvaltningsrattens_interimistiska_beslut_faller_med_dess_dom() {
        overprovad().sedan(interimistiskt("2026-04-20", "1-26", FORVALTNINGSRATT, true),
                dom("2026-06-01", "1-26", FORVALTNINGSRATT, AVSLAG), overklaga("2026-06-15", "1-26", KAMMARRATT),
                dom("2026-09-01", "1-26", KAMMARRATT, AVSLAG), avsluta("2026-09-29")).harSparrTillOchMed("2026-06-11");
    }

    @Test
    void ett_interimistiskt_beslut_hindrar_avtalet_aven_nar_ansokan_kom_efter_sparren() {
        iFas(TILLDELAD).sedan(overprova("2026-04-20", "1-26"),
                interimistiskt("2026-04-21", "1-26", FORVALTNINGSRATT, true),
                dom("2026-06-01", "1-26", FORVALTNINGSRATT, AVSLAG), avsluta("2026-06-23"))
                .harSparrTillOchMed("2026-06-11");
    }

    @Test
    void en_ansokan_som_registreras_efter_avbrytandet_men_kom_in_fore_det_avser_upphandlingen() {
        iFas(TILLDELAD).sedan(avbryt("2026-05-04"))
                .nar(overprova("2026-04-15", "1-26", Avser.AVBRYTANDE)).daAvvisas(Avvisningsskal.PROVNINGEN_AVSER_ANNAT)
                .nar(overprova("2026-04-15", "1-26"))
                .da(new OverprovningRegistrerad(fran("2026-04-15"), "1-26", "Förvaltningsrätten i Härnösand",
                        Optional.of("Sökanden AB"), Avser.UPPHANDLING, dag("2026-04-15"), TILLDELAD))
                .harFas(AVBRUTEN).overprovas()
                .sedan(dom("2026-05-18", "1-26", FORVALTNINGSRATT, AVSKRIVEN), avsluta("2026-06-09")).harFas(AVBRUTEN);
    }
}

package se.liggaren.command.upphandling;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.command.upphandling.Kommandon.*;
import static se.liggaren.events.upphandling.Domslut.*;
import static se.liggaren.events.upphandling.Fas.*;
import static se.liggaren.events.upphandling.Instans.*;
import static se.liggaren.events.upphandling.UpphandlingsKommando.*;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.liggaren.command.GemensamtSkal;
import se.liggaren.events.upphandling.AvbrytandeSkal;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.*;

/** What was registered wrongly is corrected beside the event, and everything that rested on it is tried again. */
class RattaUppgiftTest {

    private static Givet rattbar(Fas fas) {
        return iFas(fas).av("bertil");
    }

    private static UppgiftRattad rattad(Class<? extends UpphandlingEvent> slag, Givet givet, String falt, String felt,
            String ratt) {
        return new UppgiftRattad(fran("2026-11-20").medSkal("Felskrivning"), givet.senaste(slag), falt, felt, ratt,
                dag("2026-11-20"));
    }

    @Test
    void rattelsen_pekar_ut_handelsen_och_bevarar_fel_och_ratt_varde_skal_och_dag() {
        Givet givet = rattbar(PAGAR);

        givet.nar(new RattaUppgift(fran("2026-11-20").medSkal("Felskrivning"), Givet.id(1), "namn",
                        Optional.of("Förbandsmaterial"), Optional.of("Sårvård"), Optional.of(dag("2026-11-10"))))
                .da(new UppgiftRattad(fran("2026-11-20").medSkal("Felskrivning"), Givet.id(1), "namn",
                        "Förbandsmaterial", "Sårvård", dag("2026-11-10")))
                .harFas(PAGAR);
        assertThat(givet.upphandling().rattad(Givet.id(1))).get().extracting(e -> ((UpphandlingUpplagd) e).namn())
                .isEqualTo("Sårvård");
        assertThat(givet.upphandling().registrerad(Givet.id(1)).orElseThrow().handelse())
                .extracting(e -> ((UpphandlingUpplagd) e).namn()).isEqualTo("Förbandsmaterial");
    }

    @Test
    void samma_falt_kan_rattas_igen_fran_det_varde_som_nu_star() {
        Givet givet = rattbar(PAGAR).sedan(ratta(Givet.id(1), "namn", "Sårvård"));

        givet.nar(ratta(Givet.id(1), "namn", "Plåster"))
                .da(rattad(UpphandlingUpplagd.class, givet, "namn", "Sårvård", "Plåster"));
    }

    @Test
    void utan_fyra_ogon_far_den_som_registrerade_uppgiften_ratta_den() {
        iFas(PAGAR).nar(ratta(Givet.id(1), "namn", "Sårvård")).daAvvisas(GemensamtSkal.FYRA_OGON)
                .utanFyraOgon().nar(ratta(Givet.id(1), "namn", "Sårvård")).daAccepteras();
    }

    @Test
    void fyra_ogon_galler_den_som_registrerade_handelsen_och_inte_den_som_senast_rattade_den() {
        rattbar(PAGAR).sedan(ratta(Givet.id(1), "namn", "Sårvård"))
                .nar(ratta(Givet.id(1), "namn", "Plåster")).daAccepteras()
                .av("anna").nar(ratta(Givet.id(1), "namn", "Bandage")).daAvvisas(GemensamtSkal.FYRA_OGON);
    }

    @Test
    void en_annons_som_publicerats_av_misstag_har_aldrig_funnits_och_upphandlingen_pagar() {
        Givet givet = rattbar(ANNONSERAD);

        givet.nar(aldrigIntraffad(Givet.id(4)))
                .da(rattad(UpphandlingAnnonserad.class, givet, "handelse", "UpphandlingAnnonserad", "ALDRIG_INTRAFFAD"))
                .harFas(PAGAR).tillater(ANNONSERA_UPPHANDLING)
                .sedan(annonsera("2026-06-01", "2026-07-06")).harFas(ANNONSERAD);
    }

    @Test
    void en_annons_som_nagot_annat_bygger_pa_kan_inte_ha_uteblivit() {
        rattbar(UTVARDERING).nar(aldrigIntraffad(Givet.id(4)))
                .daAvvisas(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE);
    }

    @Test
    void en_rattad_dag_som_gor_en_senare_handelse_omojlig_avvisas_och_den_som_motsags_namns() {
        Givet givet = rattbar(UTVARDERING);

        assertThat(givet.nar(ratta(Givet.id(4), "gallerFran", "2026-01-05")).avvisning().uppgifter())
                .containsEntry("handelse", "UpphandlingAnnonserad").containsEntry("gallerFran", dag("2026-01-05"));
        givet.nar(ratta(Givet.id(4), "gallerFran", "2026-03-11"))
                .daAvvisas(Avvisningsskal.SISTA_ANBUDSDAG_FORE_ANNONSERING)
                .nar(ratta(Givet.id(5), "gallerFran", "2026-01-20"))
                .daAvvisas(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE)
                .nar(ratta(Givet.id(4), "sistaAnbudsdag", "2026-03-10"))
                .daAvvisas(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE)
                .nar(ratta(Givet.id(4), "gallerFran", "2026-02-09")).daAccepteras().harFas(UTVARDERING);
    }

    @Test
    void en_tilldelning_med_ratt_underrattelsedag_far_en_ny_sista_sparrdag_som_en_andra_rattelse() {
        Givet givet = rattbar(TILLDELAD);

        givet.nar(ratta(Givet.id(6), "underrattelseSkickad", "2026-04-14"))
                .da(rattad(AvtalTilldelat.class, givet, "underrattelseSkickad", "2026-04-07", "2026-04-14"),
                        rattad(AvtalTilldelat.class, givet, "sistaSparrdag", "2026-04-17", "2026-04-24"))
                .harSparrTillOchMed("2026-04-24")
                .nar(ratta(Givet.id(6), "elektroniskt", "false"))
                .da(rattad(AvtalTilldelat.class, givet, "elektroniskt", "true", "false"),
                        rattad(AvtalTilldelat.class, givet, "sistaSparrdag", "2026-04-24", "2026-04-29"))
                .harSparrTillOchMed("2026-04-29");
    }

    @Test
    void en_rattelse_som_inte_flyttar_sparren_ar_ensam() {
        Givet givet = rattbar(TILLDELAD);

        givet.nar(ratta(Givet.id(6), "delomraden", "Lot 1; Lot 2"))
                .da(rattad(AvtalTilldelat.class, givet, "delomraden", "", "Lot 1; Lot 2"));
    }

    @Test
    void ett_avbrytande_far_en_sista_overprovningsdag_nar_underrattelsen_rattas() {
        Givet givet = iFas(UTVARDERING).sedan(new AvbrytUpphandling(beslutat("2026-04-07"),
                AvbrytandeSkal.OTHER, Optional.empty(), Optional.empty())).av("bertil");

        givet.nar(ratta(Givet.id(6), "underrattelseSkickad", "2026-04-08"))
                .da(rattad(UpphandlingAvbruten.class, givet, "underrattelseSkickad", "", "2026-04-08"),
                        rattad(UpphandlingAvbruten.class, givet, "sistaOverprovningsdag", "", "2026-04-20"))
                .harFas(AVBRUTEN);
    }

    @Test
    void en_forlangning_star_sig_inte_nar_sparren_som_den_forlangde_hade_lopt_ut() {
        iFas(UTVARDERING).sedan(tilldela("2026-04-07", "2026-04-14", true), forlangSparr("2026-04-24", "2026-05-15"))
                .av("bertil").nar(ratta(Givet.id(6), "underrattelseSkickad", "2026-04-07"))
                .daAvvisas(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE);
    }

    @Test
    void nar_domens_dag_rattas_foljer_sparren_efter_overprovningen_med() {
        Givet givet = iFas(TILLDELAD).sedan(overprova("2026-04-15", "1-26"),
                dom("2026-06-01", "1-26", FORVALTNINGSRATT, AVSLAG), avsluta("2026-06-23")).av("bertil")
                .harSparrTillOchMed("2026-06-11");

        givet.nar(ratta(Givet.id(8), "gallerFran", "2026-06-08"))
                .da(rattad(DomRegistrerad.class, givet, "gallerFran", "2026-06-01", "2026-06-08"),
                        rattad(OverprovningAvslutad.class, givet, "sistaSparrdag", "2026-06-11", "2026-06-18"))
                .harSparrTillOchMed("2026-06-18");
    }

    @Test
    void nar_ansokan_visar_sig_ha_kommit_for_sent_har_den_inte_forlangt_nagon_sparr() {
        Givet givet = iFas(TILLDELAD).sedan(overprova("2026-04-15", "1-26"),
                dom("2026-06-01", "1-26", FORVALTNINGSRATT, AVVISAD), avsluta("2026-06-23")).av("bertil");

        givet.nar(ratta(Givet.id(7), "inkom", "2026-04-20"))
                .da(rattad(OverprovningRegistrerad.class, givet, "inkom", "2026-04-15", "2026-04-20"),
                        rattad(OverprovningAvslutad.class, givet, "sistaSparrdag", "2026-06-11", "2026-04-17"))
                .harSparrTillOchMed("2026-04-17");
    }

    @Test
    void ett_rattat_domslut_som_inte_leder_till_den_fas_som_foljde_avvisas() {
        iFas(TILLDELAD).sedan(overprova("2026-04-15", "1-26"), dom("2026-06-01", "1-26", FORVALTNINGSRATT, AVSLAG),
                        avsluta("2026-06-23")).av("bertil")
                .nar(ratta(Givet.id(8), "utfall", "RATTAS"))
                .daAvvisas(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE)
                .nar(ratta(Givet.id(8), "utfall", "AVTAL_OGILTIGT"))
                .daAvvisas(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE)
                .nar(ratta(Givet.id(8), "utfall", "AVVISAD")).daAccepteras().harFas(TILLDELAD)
                .sedan(aldrigIntraffad(Givet.id(9)), ratta(Givet.id(8), "utfall", "RATTAS"))
                .nar(avsluta("2026-06-23")).daAccepteras().harFas(UTVARDERING);
    }

    @Test
    void ett_avbrytande_som_aldrig_skedde_tar_inte_med_sig_provningen_av_det() {
        iFas(TILLDELAD).sedan(avbryt("2026-04-14"), overprova("2026-04-20", "1-26", Avser.AVBRYTANDE)).av("bertil")
                .nar(aldrigIntraffad(Givet.id(7))).daAvvisas(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE)
                .sedan(aldrigIntraffad(Givet.id(8)), aldrigIntraffad(Givet.id(7)))
                .harFas(TILLDELAD).overprovasInte().harSparrTillOchMed("2026-04-17");
    }

    @Test
    void en_aterkallelse_kan_inte_ha_uteblivit_nar_avbrytandet_havdes_till_utvarderingen() {
        iFas(TILLDELAD).sedan(aterkallaTilldelning("2026-04-13"), avbryt("2026-04-14"),
                        overprova("2026-04-20", "1-26", Avser.AVBRYTANDE),
                        dom("2026-05-18", "1-26", FORVALTNINGSRATT, RATTAS), havAvbrytande("2026-05-20"))
                .harFas(UTVARDERING).av("bertil")
                .nar(aldrigIntraffad(Givet.id(7))).daAvvisas(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE);
    }

    @Test
    void anbudstiden_rattas_inte_sa_att_annonsen_andrades_eller_forlangdes_efter_den() {
        iFas(ANNONSERAD).sedan(andraAnnons("2026-03-05"), forlangAnbudstid("2026-03-06", "2026-03-16")).av("bertil")
                .nar(ratta(Givet.id(4), "sistaAnbudsdag", "2026-03-04"))
                .daAvvisas(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE)
                .nar(ratta(Givet.id(4), "sistaAnbudsdag", "2026-03-05"))
                .daAvvisas(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE)
                .nar(ratta(Givet.id(6), "till", "2026-03-09"))
                .daAvvisas(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE)
                .nar(ratta(Givet.id(4), "sistaAnbudsdag", "2026-03-06")).daAccepteras();
    }

    @Test
    void ett_mal_rattas_inte_till_ett_annats_nummer_och_inte_till_en_instans_som_inte_kunde_prova_det() {
        iFas(TILLDELAD).sedan(overprova("2026-04-15", "1-26"), overprova("2026-04-16", "2-26"),
                        dom("2026-05-18", "1-26", FORVALTNINGSRATT, AVSLAG),
                        overklaga("2026-05-25", "1-26", KAMMARRATT)).av("bertil")
                .nar(ratta(Givet.id(8), "malnummer", "1-26"))
                .daAvvisas(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE)
                .nar(ratta(Givet.id(9), "instans", "KAMMARRATT"))
                .daAvvisas(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE)
                .nar(ratta(Givet.id(10), "instans", "FORVALTNINGSRATT"))
                .daAvvisas(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE)
                .nar(ratta(Givet.id(8), "malnummer", "3-26")).daAccepteras();
    }

    @ParameterizedTest
    @EnumSource(value = Fas.class, names = {"AVBRUTEN", "STRUKEN", "AVTAL_SLUT", "AVTALET_STARTAT"})
    void aven_en_avslutad_upphandling_kan_rattas(Fas fas) {
        rattbar(fas).nar(ratta(Givet.id(1), "namn", "Sårvård")).daAccepteras().harFas(fas);
    }

    @Test
    void en_strykning_av_misstag_har_aldrig_skett() {
        rattbar(STRUKEN).sedan(aldrigIntraffad(Givet.id(2))).harFas(EJ_STARTAD);
    }

    @Test
    void ett_valfritt_varde_tas_bort_med_tom_text() {
        Givet givet = rattbar(PAGAR);

        givet.nar(ratta(Givet.id(1), "planeradAvtalsstart", ""))
                .da(rattad(UpphandlingUpplagd.class, givet, "planeradAvtalsstart", "2026?", ""));
        assertThat(givet.upphandling().planeradAvtalsstart()).isEmpty();
    }

    @Test
    void en_upphandling_som_annonserats_kan_inte_rattas_till_direktupphandling() {
        rattbar(ANNONSERAD).nar(ratta(Givet.id(1), "forfarande", "DIREKTUPPHANDLING"))
                .daAvvisas(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE);
        rattbar(PAGAR).nar(ratta(Givet.id(1), "forfarande", "DIREKTUPPHANDLING")).daAccepteras()
                .tillater(TILLDELA_AVTAL).tillaterInte(ANNONSERA_UPPHANDLING);
    }

    @Test
    void upplaggningens_dag_kan_rattas_bakat_men_inte_forbi_det_som_foljde() {
        rattbar(PAGAR).nar(ratta(Givet.id(1), "gallerFran", "2026-01-03"))
                .daAvvisas(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE)
                .nar(ratta(Givet.id(1), "gallerFran", "2025-12-01")).daAccepteras().harFas(PAGAR);
    }
}

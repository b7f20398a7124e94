package se.liggaren.command.upphandling;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.command.upphandling.Kommandon.*;
import static se.liggaren.events.upphandling.Fas.*;
import static se.liggaren.events.upphandling.UpphandlingsKommando.*;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Forfarande;
import se.liggaren.events.upphandling.Instans;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.Miljogranskning;
import se.liggaren.events.upphandling.Miljokrav;
import se.liggaren.events.upphandling.Paminnelse;
import se.liggaren.events.upphandling.UpphandlingEvent.*;
import se.liggaren.events.upphandling.UpphandlingsKommando;

/** What each command registers, in the order of the process. */
class ProcessenTest {

    @Test
    void en_upphandling_laggs_upp_med_det_lopnummer_den_har_fatt() {
        var kallrad = new Kallrad("Plan 2026", dag("2026-01-01"), Optional.of(4), Optional.of("Förbandsmaterial"));
        Givet.inget().nar(new LaggUppUpphandling(fran("2026-01-01"), "Förbandsmaterial", Optional.of("Sårvård"),
                        EGEN_REGION, List.of("Region Dalarna"), Optional.of(Forfarande.OPPET),
                        Optional.of("33140000-3"), Optional.of("GNU/4/2026"), Optional.of(datum("2026?")),
                        Optional.of(kallrad)))
                .da(new UpphandlingUpplagd(fran("2026-01-01"), Givet.LOPNUMMER, "Förbandsmaterial",
                        Optional.of("Sårvård"), EGEN_REGION, List.of("Region Dalarna"), Optional.of(Forfarande.OPPET),
                        Optional.of("33140000-3"), Optional.of("GNU/4/2026"), Optional.of(datum("2026?")),
                        Optional.of(kallrad)))
                .harFas(EJ_STARTAD).overprovasInte().tillater(LAS_IN_TIDIGARE_LAGE, STARTA_UPPHANDLING, STRYK_UR_PLAN)
                .tillaterInte(ANNONSERA_UPPHANDLING, ATERUPPTA_UPPHANDLING, LAGG_UPP_UPPHANDLING);
    }

    @Test
    void det_som_redan_ar_sagt_eller_vars_dag_inte_har_kommit_gar_inte_an() {
        iFas(EJ_STARTAD).gar("2026-06-01", LAS_IN_TIDIGARE_LAGE, ANMAL_AVSAKNAD_AV_UPPHANDLARE)
                .sedan(saknas("2026-01-02"))
                .garInte("2026-06-01", LAS_IN_TIDIGARE_LAGE, ANMAL_AVSAKNAD_AV_UPPHANDLARE);
        Givet annonserad = iFas(PAGAR).sedan(annonsera("2026-02-02", "2026-03-02"))
                .garInte("2026-03-02", PABORJA_UTVARDERING).gar("2026-03-03", PABORJA_UTVARDERING);
        annonserad.sedan(utvardera("2026-03-03"), tilldela("2026-04-07"))
                .garInte("2026-04-17", TECKNA_AVTAL).gar("2026-04-17", FORLANG_AVTALSSPARR, EFTERANNONSERA_UPPHANDLING)
                .gar("2026-04-18", TECKNA_AVTAL)
                .sedan(efterannonsera("2026-04-08")).garInte("2026-04-18", EFTERANNONSERA_UPPHANDLING)
                .sedan(teckna("2026-04-20", "2026-05-01"))
                .garInte("2026-04-30", STARTA_AVTAL).gar("2026-05-01", STARTA_AVTAL)
                .sedan(startaAvtal("2026-05-01")).gar("2026-05-02", AVSLUTA_AVTALSTID, TECKNA_AVTAL)
                .garInte("2026-05-02", STARTA_AVTAL);
        iFas(TILLDELAD).sedan(overprova("2026-04-15", "1-26"))
                .gar("2026-05-01", REGISTRERA_DOM, REGISTRERA_INTERIMISTISKT_BESLUT).garInte("2026-05-01", OVERKLAGA_DOM)
                .sedan(dom("2026-05-01", "1-26", Instans.FORVALTNINGSRATT, Domslut.AVSLAG))
                .gar("2026-05-01", OVERKLAGA_DOM, AVSLUTA_OVERPROVNING)
                .garInte("2026-05-01", REGISTRERA_DOM, REGISTRERA_INTERIMISTISKT_BESLUT);
        iFas(AVBRUTEN).gar("2026-06-01", ERSATT_UPPHANDLING).sedan(ersatt("2026-05-04"))
                .garInte("2026-06-01", ERSATT_UPPHANDLING);
    }

    @ParameterizedTest
    @EnumSource(value = Fas.class, names = {"EJ_STARTAD", "OKAND"}, mode = EnumSource.Mode.EXCLUDE)
    void ett_tidigare_lage_tas_over_ur_ett_dokument_utan_att_nagot_pastas_om_hur_det_kom_dit(Fas fas) {
        iFas(EJ_STARTAD).nar(new LasInTidigareLage(fran("2026-01-01"), Optional.of(fas), Optional.empty(), "Plan 2026",
                        dag("2026-01-01"), Optional.of(7), Optional.of("Madrasser")))
                .da(new TidigareLageInlast(fran("2026-01-01"), fas, false,
                        new Kallrad("Plan 2026", dag("2026-01-01"), Optional.of(7), Optional.of("Madrasser"))))
                .harFas(fas).overprovasInte();
    }

    @Test
    void en_overprovning_ur_ett_dokument_vilar_pa_en_okand_eller_kand_fas() {
        iFas(EJ_STARTAD).nar(lasIn("2026-01-01", OKAND, true))
                .da(new TidigareLageInlast(fran("2026-01-01"), OKAND, true,
                        new Kallrad("Upphandlingsplan 2026", dag("2026-01-01"), Optional.of(3), Optional.empty())))
                .harFas(OKAND).overprovas();
        iFas(EJ_STARTAD).sedan(lasIn("2026-01-01", TILLDELAD, true)).harFas(TILLDELAD).overprovas()
                .tillaterInte(FORLANG_AVTALSSPARR);
    }

    @Test
    void en_inlast_annons_utan_kand_sista_dag_kan_utvarderas_och_forlangas() {
        Givet givet = iFas(EJ_STARTAD).sedan(lasIn("2026-01-01", ANNONSERAD, false));

        givet.kopia().nar(forlangAnbudstid("2026-01-10", "2026-02-02"))
                .da(new AnbudstidForlangd(fran("2026-01-10"), Optional.empty(), dag("2026-02-02")));
        givet.kopia().nar(forlangAnbudstid("2026-01-10", "2026-01-10"))
                .daAvvisas(Avvisningsskal.NY_ANBUDSTID_AR_INTE_LANGRE);
        givet.sedan(andraAnnons("2026-01-10"), utvardera("2026-01-11")).harFas(UTVARDERING);
    }

    @Test
    void upphandlare_utses_och_saknas_utan_att_fasen_andras() {
        iFas(EJ_STARTAD).nar(utse("2026-01-02", "upphandlare-1"))
                .da(new UpphandlareUtsedd(fran("2026-01-02"), "upphandlare-1")).harFas(EJ_STARTAD)
                .nar(saknas("2026-01-05")).da(new UpphandlareSaknas(fran("2026-01-05"))).harFas(EJ_STARTAD)
                .nar(utse("2026-01-06", "upphandlare-1"))
                .da(new UpphandlareUtsedd(fran("2026-01-06"), "upphandlare-1"));
    }

    @Test
    void den_egna_regionen_startar_med_en_upphandlare_och_en_annan_med_en_uppgiftslamnare() {
        iFas(EJ_STARTAD).sedan(utse("2026-01-02", "upphandlare-1"))
                .nar(starta("2026-01-12")).da(new UpphandlingStartad(fran("2026-01-12"), Optional.empty()))
                .harFas(PAGAR);
        Optional<String> uppgiftslamnare = Optional.of("upphandlare, Region Norrbotten");
        Givet.upphandling(laggUpp("2026-01-01", ANNAN_REGION, Forfarande.OPPET))
                .nar(new StartaUpphandling(fran("2026-01-12"), uppgiftslamnare))
                .da(new UpphandlingStartad(fran("2026-01-12"), uppgiftslamnare)).harFas(PAGAR);
    }

    @Test
    void planerad_avtalsstart_och_ansvarig_region_andras_fran_det_de_var() {
        iFas(PAGAR).nar(planera("2026-02-02", "våren 2027"))
                .da(new PlaneradAvtalsstartAndrad(fran("2026-02-02").medSkal("Ny tidplan"),
                        Optional.of(datum("2026?")), datum("våren 2027")))
                .nar(byt("2026-02-03", ANNAN_REGION))
                .da(new AnsvarigRegionBytt(beslutat("2026-02-03"), EGEN_REGION, ANNAN_REGION)).harFas(PAGAR);
    }

    @Test
    void en_pausad_eller_uppskjuten_upphandling_gar_vidare_nar_den_aterupptas() {
        UUID corona = UUID.fromString("0199c0de-0000-7000-8000-0000000000c0");
        iFas(PAGAR).nar(new PausaUpphandling(fran("2026-02-02"), "Corona", Optional.of(corona)))
                .da(new UpphandlingPausad(fran("2026-02-02"), "Corona", Optional.of(corona)))
                .harFas(PAGAR).tillater(ATERUPPTA_UPPHANDLING, AVBRYT_UPPHANDLING)
                .tillaterInte(ANNONSERA_UPPHANDLING, PAUSA_UPPHANDLING, SKJUT_UPP_UPPHANDLING)
                .nar(ateruppta("2026-03-02")).da(new UpphandlingAterupptagen(fran("2026-03-02")))
                .tillater(ANNONSERA_UPPHANDLING)
                .nar(skjutUpp("2026-03-03"))
                .da(new UpphandlingUppskjuten(fran("2026-03-03"), "Corona", Optional.empty()))
                .tillaterInte(ANNONSERA_UPPHANDLING)
                .sedan(ateruppta("2026-03-04")).tillater(ANNONSERA_UPPHANDLING);
    }

    @Test
    void fran_annons_till_tilldelning() {
        iFas(PAGAR).nar(annonsera("2026-02-02", "2026-03-09"))
                .da(new UpphandlingAnnonserad(fran("2026-02-02"), "A-1", "Mercell", Optional.empty(), dag("2026-03-09"),
                        Optional.empty()))
                .harFas(ANNONSERAD)
                .nar(andraAnnons("2026-02-10")).da(new AnnonsAndrad(fran("2026-02-10"), "Ny bilaga 3"))
                .nar(forlangAnbudstid("2026-03-09", "2026-03-16"))
                .da(new AnbudstidForlangd(fran("2026-03-09"), Optional.of(dag("2026-03-09")), dag("2026-03-16")))
                .nar(utvardera("2026-03-17")).da(new UtvarderingPaborjad(fran("2026-03-17"), 5)).harFas(UTVARDERING)
                .nar(tilldela("2026-04-07"))
                .da(new AvtalTilldelat(beslutat("2026-04-07"), List.of(BOLAGET), List.of(),
                        Optional.of(dag("2026-04-07")), true, Optional.of(dag("2026-04-17"))))
                .harFas(TILLDELAD);
    }

    @Test
    void en_direktupphandling_tilldelas_utan_annons() {
        Givet.upphandling(laggUpp("2026-01-01", EGEN_REGION, Forfarande.DIREKTUPPHANDLING),
                        utse("2026-01-02", "upphandlare-1"), starta("2026-01-12"))
                .tillater(TILLDELA_AVTAL).tillaterInte(ANNONSERA_UPPHANDLING)
                .nar(tilldelaDirekt("2026-02-02"))
                .da(new AvtalTilldelat(beslutat("2026-02-02"), List.of(BOLAGET), List.of(), Optional.empty(), true,
                        Optional.empty()))
                .harFas(TILLDELAD);
    }

    @Test
    void domstolens_beslut_registreras_som_de_ar() {
        iFas(TILLDELAD).nar(overprova("2026-04-15", "1-26"))
                .da(new OverprovningRegistrerad(fran("2026-04-15"), "1-26", "Förvaltningsrätten i Härnösand",
                        Optional.of("Sökanden AB"), Avser.UPPHANDLING, dag("2026-04-15"), TILLDELAD))
                .nar(interimistiskt("2026-04-16", "1-26", Instans.FORVALTNINGSRATT, true))
                .da(new InterimistisktBeslutRegistrerat(fran("2026-04-16"), "1-26", Instans.FORVALTNINGSRATT, true))
                .nar(dom("2026-06-01", "1-26", Instans.FORVALTNINGSRATT, Domslut.RATTAS))
                .da(new DomRegistrerad(fran("2026-06-01"), "1-26", Instans.FORVALTNINGSRATT, Domslut.RATTAS))
                .nar(overklaga("2026-06-15", "1-26", Instans.KAMMARRATT))
                .da(new DomOverklagad(fran("2026-06-15"), "1-26", Instans.KAMMARRATT));
    }

    @Test
    void tilldelningen_aterkallas_upphandlingen_avbryts_och_ersatts() {
        iFas(TILLDELAD).nar(aterkallaTilldelning("2026-04-13"))
                .da(new TilldelningAterkallad(fran("2026-04-13").medSkal("Fel i utvärderingen"))).harFas(UTVARDERING)
                .sedan(avbryt("2026-04-14")).harFas(AVBRUTEN)
                .nar(ersatt("2026-04-15")).da(new UpphandlingErsatt(fran("2026-04-15"), NY_UPPHANDLING))
                .harFas(AVBRUTEN);
    }

    private static AvtalTecknat tecknat(int nr, String dag, Leverantor leverantor, String start, String slut) {
        return new AvtalTecknat(beslutat(dag), avtalId(nr), List.of(leverantor), false, Optional.empty(), dag(start),
                dag(slut), List.of(), Optional.empty());
    }

    private static UUID avtalId(int nr) {
        return UUID.nameUUIDFromBytes((Givet.STROM + "/avtal/" + nr).getBytes(StandardCharsets.UTF_8));
    }

    private static TecknaAvtal tecknaMed(String dag, Leverantor leverantor, String start) {
        return new TecknaAvtal(beslutat(dag), List.of(leverantor), Optional.empty(), Optional.empty(), dag(start),
                dag("2028-04-30"), List.of(), Optional.empty());
    }

    @Test
    void fran_tilldelning_till_avtalets_slut() {
        iFas(TILLDELAD).nar(teckna("2026-04-18", "2026-05-01"))
                .da(tecknat(1, "2026-04-18", BOLAGET, "2026-05-01", "2028-04-30"))
                .harFas(TILLDELAD).tillater(STARTA_AVTAL, EFTERANNONSERA_UPPHANDLING, REGISTRERA_OVERPROVNING)
                .tillaterInte(ATERKALLA_TILLDELNING, AVBRYT_UPPHANDLING, AVSLUTA_AVTALSTID)
                .nar(efterannonsera("2026-04-20"))
                .da(new UpphandlingEfterannonserad(fran("2026-04-20"), "A-2", "Mercell", Optional.empty()))
                .nar(startaAvtal("2026-05-01")).da(new AvtalStartat(fran("2026-05-01"), avtalId(1)))
                .harFas(AVTALET_STARTAT).tillater(AVSLUTA_AVTALSTID)
                .nar(avslutaAvtalstid("2026-11-01")).da(new AvtalstidAvslutad(fran("2026-11-01"), avtalId(1)))
                .harFas(AVTAL_SLUT).tillaterInte(TECKNA_AVTAL, STARTA_AVTAL, AVSLUTA_AVTALSTID);
    }

    @Test
    @DisplayName("fakta 29: flera leverantörer och delområden, ett avtal med var och en, det andra tecknat när det"
            + " första redan löper")
    void flera_leverantorer_och_delomraden_far_var_sitt_avtal() {
        Leverantor ett = new Leverantor("Ett AB", Optional.empty(), List.of("Lot 1"));
        Leverantor tva = new Leverantor("Två AB", Optional.empty(), List.of("Lot 2", "Lot 3"));
        Leverantor tvasLot = new Leverantor("Två AB", Optional.empty(), List.of("Lot 3"));
        Givet givet = iFas(UTVARDERING).sedan(new TilldelaAvtal(beslutat("2026-04-07"), List.of(ett, tva),
                List.of("Lot 1", "Lot 2", "Lot 3"), Optional.of(dag("2026-04-07")), Optional.empty()));

        givet.nar(tecknaMed("2026-04-20", ett, "2026-05-01"))
                .da(tecknat(1, "2026-04-20", ett, "2026-05-01", "2028-04-30")).sedan(startaAvtal("2026-05-01"))
                .harFas(AVTALET_STARTAT)
                .nar(tecknaMed("2026-05-11", tvasLot, "2026-06-01"))
                .da(tecknat(2, "2026-05-11", tvasLot, "2026-06-01", "2028-04-30")).harFas(AVTALET_STARTAT)
                .nar(startaAvtal("2026-06-01")).da(new AvtalStartat(fran("2026-06-01"), avtalId(2)))
                .nar(new AvslutaAvtalstid(fran("2026-10-01"), Optional.of(avtalId(1))))
                .da(new AvtalstidAvslutad(fran("2026-10-01"), avtalId(1))).harFas(AVTALET_STARTAT)
                .sedan(avslutaAvtalstid("2026-11-01")).harFas(AVTAL_SLUT);
    }

    @Test
    void en_tilldelning_ur_ett_dokument_kan_tecknas_med_den_leverantor_som_anges() {
        iFas(EJ_STARTAD).sedan(lasIn("2026-01-01", TILLDELAD, false))
                .nar(tecknaMed("2026-01-05", BOLAGET, "2026-02-01"))
                .da(tecknat(1, "2026-01-05", BOLAGET, "2026-02-01", "2028-04-30"));
    }

    @Test
    void ett_avtal_som_aldrig_tecknades_lamnar_inte_sitt_id_till_nasta() {
        Givet givet = iFas(TILLDELAD).sedan(teckna("2026-04-20", "2026-05-01")).av("bertil");

        givet.sedan(aldrigIntraffad(givet.senaste(AvtalTecknat.class)))
                .tillater(ATERKALLA_TILLDELNING).tillaterInte(STARTA_AVTAL)
                .nar(teckna("2026-04-21", "2026-05-01"))
                .da(tecknat(2, "2026-04-21", BOLAGET, "2026-05-01", "2028-04-30"));
    }

    @Test
    void en_ny_tilldelning_bar_inget_med_sig_fran_den_som_aterkallades() {
        Leverantor annan = new Leverantor("Andra AB", Optional.empty(), List.of());
        iFas(TILLDELAD).sedan(efterannonsera("2026-04-10"), aterkallaTilldelning("2026-04-13"),
                        new TilldelaAvtal(beslutat("2026-04-20"), List.of(annan), List.of(),
                                Optional.of(dag("2026-04-20")), Optional.empty()))
                .harSparrTillOchMed("2026-04-30")
                .nar(tecknaMed("2026-05-01", BOLAGET, "2026-05-01"))
                .daAvvisas(Avvisningsskal.LEVERANTOREN_AR_INTE_TILLDELAD)
                .nar(teckna("2026-05-01", "2026-05-01"))
                .da(tecknat(1, "2026-05-01", annan, "2026-05-01", "2028-04-30"))
                .nar(efterannonsera("2026-05-02")).daAccepteras();
    }

    @Test
    void sparrens_avvisning_sager_forsta_dagen_da_avtalet_kan_tecknas_och_da_gar_det() {
        Givet givet = iFas(TILLDELAD);

        assertThat(givet.nar(teckna("2026-04-17", "2026-05-01")).avvisning().uppgifter())
                .containsEntry("sistaSparrdag", dag("2026-04-17")).containsEntry("tidigast", dag("2026-04-18"));
        givet.nar(teckna("2026-04-18", "2026-05-01")).daAccepteras();
    }

    @Test
    @DisplayName("fakta 48: miljökrav anges som ja, nej eller ej relevant, med skäl")
    void miljokrav_anges_med_skal() {
        iFas(PAGAR).nar(miljokrav("2026-02-02", Miljokrav.EJ_RELEVANT))
                .da(new MiljokravAngivet(fran("2026-02-02").medSkal("Engångsmaterial"), Miljokrav.EJ_RELEVANT))
                .harFas(PAGAR);
    }

    @Test
    @DisplayName("fakta 23: nämnden granskar miljöaspekterna vid ett sammanträde")
    void namnden_granskar_miljoaspekterna_och_nagon_bekraftar_uppgifterna() {
        iFas(PAGAR).nar(granska("2026-02-16"))
                .da(new MiljoaspekterGranskade(fran("2026-02-16"), Miljogranskning.PLANERAD, new UUID(4, 2),
                        "Fossilfria alternativ finns"))
                .nar(bekrafta("2026-02-17"))
                .da(new UppgiftBekraftad(fran("2026-02-17"), "upphandlare, Region Norrbotten")).harFas(PAGAR);
    }

    @Test
    void en_paminnelse_utfardas_en_gang_och_andrar_inte_fasen() {
        iFas(TILLDELAD).nar(paminn("2026-04-18", Paminnelse.AVTALSSPARREN_UTE, "2026-04-17"))
                .da(new PaminnelseUtfardad(fran("2026-04-18"), Paminnelse.AVTALSSPARREN_UTE, dag("2026-04-17")))
                .harFas(TILLDELAD)
                .nar(paminn("2026-04-19", Paminnelse.AVTALSSPARREN_UTE, "2026-04-17")).da();
        iFas(ANNONSERAD).nar(paminn("2026-03-10", Paminnelse.ANBUDSTIDEN_UTE, "2026-03-09"))
                .da(new PaminnelseUtfardad(fran("2026-03-10"), Paminnelse.ANBUDSTIDEN_UTE, dag("2026-03-09")))
                .harFas(ANNONSERAD);
    }

    @Test
    void en_struken_upphandling_gar_inte_vidare() {
        Givet struken = iFas(PAGAR).nar(stryk("2026-02-02")).da(new UpphandlingStruken(beslutat("2026-02-02")))
                .harFas(STRUKEN);

        assertThat(UpphandlingsKommando.oppnaFor(struken.upphandling())).containsExactly(GRANSKA_MILJOASPEKTER,
                BEKRAFTA_UPPGIFT, UTFARDA_PAMINNELSE, RATTA_UPPGIFT);
    }
}

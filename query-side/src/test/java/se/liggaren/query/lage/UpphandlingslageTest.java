package se.liggaren.query.lage;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.JAMTLAND;
import static se.liggaren.query.Fakta.NORRBOTTEN;
import static se.liggaren.query.Fakta.annonserad;
import static se.liggaren.query.Fakta.avbruten;
import static se.liggaren.query.Fakta.avslutad;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.dom;
import static se.liggaren.query.Fakta.fran;
import static se.liggaren.query.Fakta.handelseId;
import static se.liggaren.query.Fakta.inlast;
import static se.liggaren.query.Fakta.kallrad;
import static se.liggaren.query.Fakta.overprovning;
import static se.liggaren.query.Fakta.rattelse;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.strom;
import static se.liggaren.query.Fakta.tilldelat;
import static se.liggaren.query.Fakta.upplagd;
import static se.liggaren.query.Fakta.utvardering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Segment;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.lage.Overprovning;
import se.liggaren.events.lage.Paus;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.events.lage.Sparr;
import se.liggaren.events.lage.TecknatAvtal;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Instans;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AnsvarigRegionBytt;
import se.liggaren.events.upphandling.UpphandlingEvent.AvbrytandeUpphavt;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalStartat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalssparrForlangd;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalstidAvslutad;
import se.liggaren.events.upphandling.UpphandlingEvent.DomOverklagad;
import se.liggaren.events.upphandling.UpphandlingEvent.DomRegistrerad;
import se.liggaren.events.upphandling.UpphandlingEvent.PlaneradAvtalsstartAndrad;
import se.liggaren.events.upphandling.UpphandlingEvent.TidigareLageInlast;
import se.liggaren.events.upphandling.UpphandlingEvent.TilldelningAterkallad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareSaknas;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareUtsedd;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAterupptagen;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingEfterannonserad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingErsatt;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingPausad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingStruken;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUppskjuten;
import se.liggaren.events.upphandling.UpphandlingId;

class UpphandlingslageTest {

    @Test
    void en_upplagd_upphandling_ar_ej_startad_och_ingen_har_sagt_vem_som_handlagger_den() {
        Upphandlingslage lage = lage(upplagd("2026-01-01"));

        assertThat(lage.fas()).isEqualTo(Fas.EJ_STARTAD);
        assertThat(lage.status()).isEqualTo("Ej startad");
        assertThat(lage.bemanning()).isEqualTo(Bemanning.EJ_ANGIVEN);
        assertThat(lage.planeradAvtalsstart()).map(PlaneradStart::text).contains("2026-01-14");
    }

    @Test
    void utan_upphandlare_heter_det_saknar_upphandlare_bara_tills_upphandlingen_startats() {
        UpphandlingEvent saknas = new UpphandlareSaknas(fran("2026-01-02"));

        assertThat(lage(upplagd("2026-01-01"), saknas).status()).isEqualTo("saknar upphandlare");
        assertThat(lage(upplagd("2026-01-01"), saknas, startad("2026-01-03")).status()).isEqualTo("Pågår");
        assertThat(lage(upplagd("2026-01-01"), saknas, new UpphandlareUtsedd(fran("2026-01-03"), "u-7")))
                .satisfies(l -> assertThat(l.status()).isEqualTo("Ej startad"))
                .satisfies(l -> assertThat(l.upphandlare()).contains("u-7"));
    }

    @Test
    void hela_vagen_till_tilldelning_foljer_faserna_dag_for_dag() {
        List<Segment<Upphandlingslage>> segment = segment(upplagd("2026-01-01"), startad("2026-01-05"),
                annonserad("2026-02-01", "2026-03-01"), utvardering("2026-03-02", 4),
                tilldelat("2026-04-01", "2026-04-13"));

        assertThat(segment).extracting(Segment::fran).containsExactly(dag("2026-01-01"), dag("2026-01-05"),
                dag("2026-02-01"), dag("2026-03-02"), dag("2026-04-01"));
        assertThat(segment).extracting(s -> s.varde().status())
                .containsExactly("Ej startad", "Pågår", "Annonserad", "Utvärdering", "Tilldelad");
        assertThat(segment).extracting(s -> s.varde().anbudssekretess())
                .containsExactly(true, true, true, true, false);
    }

    @Test
    void nar_tilldelningen_aterkallas_star_inget_av_den_kvar() {
        UpphandlingEvent[] tilldelad = {upplagd("2026-01-01"), startad("2026-01-05"),
            annonserad("2026-02-01", "2026-03-01"), utvardering("2026-03-02", 4), tilldelat("2026-04-01", "2026-04-13"),
            new UpphandlingEfterannonserad(fran("2026-04-02"), "A-2", "e-Avrop", Optional.empty()),
            new TilldelningAterkallad(fran("2026-04-03"))};

        assertThat(lage(Arrays.copyOf(tilldelad, 6)).efterannonserad()).contains(dag("2026-04-02"));
        Upphandlingslage aterkallad = lage(tilldelad);
        assertThat(aterkallad.fas()).isEqualTo(Fas.UTVARDERING);
        assertThat(aterkallad.leverantorer()).isEmpty();
        assertThat(aterkallad.sistaSparrdag()).isEmpty();
        assertThat(aterkallad.efterannonserad()).isEmpty();
        assertThat(aterkallad.anbudssekretess()).as("kommer inte tillbaka").isFalse();
    }

    @Test
    void upphandlingen_foljer_sina_avtal_fran_tecknandet_till_det_sistas_slut() {
        UUID ett = new UUID(5, 1);
        UUID tva = new UUID(5, 2);
        List<Segment<Upphandlingslage>> segment = segment(upplagd("2026-01-01"), inlast("2026-01-01", Fas.TILLDELAD, false),
                tecknat("2026-04-20", ett), tecknat("2026-04-21", tva), new AvtalStartat(fran("2026-05-01"), ett),
                new AvtalStartat(fran("2026-06-01"), tva), new AvtalstidAvslutad(fran("2026-07-01"), ett),
                new AvtalstidAvslutad(fran("2026-08-01"), tva));

        assertThat(segment).extracting(s -> s.varde().fas()).containsExactly(Fas.TILLDELAD, Fas.TILLDELAD,
                Fas.TILLDELAD, Fas.AVTALET_STARTAT, Fas.AVTALET_STARTAT, Fas.AVTALET_STARTAT, Fas.AVTAL_SLUT);
        assertThat(segment.getLast().varde().faktiskAvtalsstart()).contains(dag("2026-05-01"));
        assertThat(segment.getLast().varde().avtal()).extracting(TecknatAvtal::avslutat)
                .containsExactly(Optional.of(dag("2026-07-01")), Optional.of(dag("2026-08-01")));
    }

    private static AvtalTecknat tecknat(String dag, UUID avtalId) {
        return new AvtalTecknat(fran(dag), avtalId, List.of(), false, Optional.empty(), dag("2026-05-01"),
                dag("2028-04-30"), List.of(), Optional.empty());
    }

    @Test
    void handelser_samma_dag_blir_ett_enda_segment() {
        assertThat(segment(upplagd("2026-01-01"), startad("2026-01-01"))).singleElement()
                .satisfies(s -> assertThat(s.varde().fas()).isEqualTo(Fas.PAGAR));
    }

    @Test
    void en_overprovning_ur_ett_dokument_visas_utan_uppfunnet_forflutet_och_ersatts_av_det_forsta_malet() {
        Upphandlingslage inlast = lage(upplagd("2026-01-01"), inlast("2026-01-01", Fas.OKAND, true));

        assertThat(inlast.status()).isEqualTo("Överprövning");
        assertThat(inlast.overprovningPagar()).isTrue();
        assertThat(inlast.malPagar()).isFalse();
        assertThat(inlast.tidigareLage()).contains(kallrad("2026-01-01"));

        Upphandlingslage medMal = lage(upplagd("2026-01-01"), inlast("2026-01-01", Fas.OKAND, true),
                overprovning("2026-01-20", "1-26", Avser.UPPHANDLING, Fas.OKAND));

        assertThat(medMal.overprovningar()).singleElement()
                .satisfies(o -> assertThat(o.malnummer()).contains("1-26"));
        assertThat(medMal.malPagar()).isTrue();
    }

    @Test
    void en_overklagad_eller_aterforvisad_dom_haller_malet_oppet_och_oavgjort() {
        UpphandlingEvent mal = overprovning("2026-04-05", "1-26", Avser.UPPHANDLING, Fas.TILLDELAD);
        UpphandlingEvent avslag = dom("2026-05-05", "1-26", Domslut.AVSLAG);

        assertThat(tilldeladMed(mal).allaMalAvgjorda()).isFalse();
        assertThat(tilldeladMed(mal, avslag).allaMalAvgjorda()).isTrue();
        assertThat(tilldeladMed(mal, avslag, new DomOverklagad(fran("2026-05-10"), "1-26", Instans.KAMMARRATT)))
                .satisfies(l -> assertThat(l.allaMalAvgjorda()).isFalse())
                .satisfies(l -> assertThat(l.status()).isEqualTo("Överprövning"))
                .satisfies(l -> assertThat(l.overprovningar().getFirst().instans()).contains(Instans.KAMMARRATT));
        assertThat(tilldeladMed(mal, dom("2026-05-05", "1-26", Domslut.ATERFORVISAD)).allaMalAvgjorda()).isFalse();
    }

    @Test
    void en_avslutad_overprovning_stanger_alla_mal_och_ger_den_nya_fasen_och_sparren() {
        Upphandlingslage lage = tilldeladMed(
                overprovning("2026-04-05", "1-26", Avser.UPPHANDLING, Fas.TILLDELAD),
                overprovning("2026-04-06", "2-26", Avser.UPPHANDLING, Fas.TILLDELAD),
                dom("2026-05-05", "1-26", Domslut.AVSLAG), dom("2026-05-06", "2-26", Domslut.AVVISAD),
                avslutad("2026-05-20", Fas.TILLDELAD, Optional.of(dag("2026-05-18"))));

        assertThat(lage.overprovningPagar()).isFalse();
        assertThat(lage.status()).isEqualTo("Tilldelad");
        assertThat(lage.sistaSparrdag()).contains(dag("2026-05-18"));
        assertThat(lage.overprovningar()).extracting(Overprovning::utfall)
                .containsExactly(Optional.of(Domslut.AVSLAG), Optional.of(Domslut.AVVISAD));
    }

    @Test
    void sparren_loper_till_och_med_sista_sparrdagen() {
        Upphandlingslage lage = tilldeladMed();

        assertThat(lage.sparr(dag("2026-04-13"))).contains(
                new Sparr(dag("2026-04-13"), Optional.of(dag("2026-04-14")), Sparr.Status.LOPER));
        assertThat(lage.sparr(dag("2026-04-14"))).map(Sparr::status).contains(Sparr.Status.LOPT_UT);
        assertThat(tilldeladMed(new AvtalssparrForlangd(fran("2026-04-10"), dag("2026-04-13"), dag("2026-04-20"),
                dag("2026-04-10"))).sparr(dag("2026-04-14"))).map(Sparr::status).contains(Sparr.Status.LOPER);
    }

    @Test
    void bara_en_overprovning_som_kom_in_under_sparren_forlanger_den() {
        Upphandlingslage iTid = tilldeladMed(overprovning("2026-04-13", "1-26", Avser.UPPHANDLING, Fas.TILLDELAD));
        Upphandlingslage forSent = tilldeladMed(overprovning("2026-04-14", "1-26", Avser.UPPHANDLING, Fas.TILLDELAD));

        assertThat(iTid.sparr(dag("2026-06-01"))).contains(
                new Sparr(dag("2026-04-13"), Optional.empty(), Sparr.Status.FORLANGD));
        assertThat(forSent.sparr(dag("2026-06-01"))).map(Sparr::status).contains(Sparr.Status.LOPT_UT);
        assertThat(tilldeladMed(overprovning("2026-04-10", "1-26", Avser.AVTAL, Fas.TILLDELAD))
                .sparr(dag("2026-06-01"))).map(Sparr::status).contains(Sparr.Status.LOPT_UT);
    }

    @Test
    void en_aterkallad_tilldelning_har_varken_leverantor_eller_sparr_men_sekretessen_kommer_inte_tillbaka() {
        Upphandlingslage lage = tilldeladMed(new TilldelningAterkallad(fran("2026-04-05")));

        assertThat(lage.fas()).isEqualTo(Fas.UTVARDERING);
        assertThat(lage.leverantorer()).isEmpty();
        assertThat(lage.sparr(dag("2026-04-06"))).isEmpty();
        assertThat(lage.anbudssekretess()).isFalse();
    }

    @Test
    void ett_underkant_avbrytande_havs_till_den_fas_som_vilade() {
        UpphandlingEvent[] avbrytandetProvat = {avbruten("2026-05-01", "2026-05-11"),
            overprovning("2026-05-05", "9-26", Avser.AVBRYTANDE, Fas.AVBRUTEN), dom("2026-06-01", "9-26", Domslut.RATTAS)};

        Upphandlingslage underkant = tilldeladMed(avbrytandetProvat);
        assertThat(underkant.avbrytandetUnderkant()).isTrue();
        assertThat(underkant.sistaOverprovningsdag()).contains(dag("2026-05-11"));
        assertThat(tilldeladMed(avbrytandetProvat[0], avbrytandetProvat[1], avbrytandetProvat[2],
                new DomOverklagad(fran("2026-06-05"), "9-26", Instans.KAMMARRATT),
                new DomRegistrerad(fran("2026-07-01"), "9-26", Instans.KAMMARRATT, Domslut.AVSLAG))
                .avbrytandetUnderkant()).as("kammarrätten avslår överklagandet").isTrue();

        Upphandlingslage havt = tilldeladMed(avbrytandetProvat[0], avbrytandetProvat[1], avbrytandetProvat[2],
                avslutad("2026-06-25", Fas.AVBRUTEN, Optional.empty()),
                new AvbrytandeUpphavt(fran("2026-06-26"), Fas.TILLDELAD));
        assertThat(havt.fas()).isEqualTo(Fas.TILLDELAD);
        assertThat(havt.leverantorer()).hasSize(1);
        assertThat(havt.sistaOverprovningsdag()).isEmpty();
        assertThat(havt.avbrytandetUnderkant()).isFalse();
    }

    @Test
    void paus_och_uppskov_andrar_inte_fasen_och_upphor_nar_upphandlingen_aterupptas() {
        UpphandlingEvent uppskjuten = new UpphandlingUppskjuten(fran("2026-02-01"), "pandemin", Optional.empty());
        UpphandlingEvent pausad = new UpphandlingPausad(fran("2026-02-01"), "jäv utreds", Optional.empty());
        UpphandlingEvent aterupptagen = new UpphandlingAterupptagen(fran("2026-03-01"));

        assertThat(lage(upplagd("2026-01-01"), startad("2026-01-02"), uppskjuten))
                .satisfies(l -> assertThat(l.status()).isEqualTo("Pågår"))
                .satisfies(l -> assertThat(l.paus())
                        .contains(new Paus(true, "pandemin", dag("2026-02-01"), Optional.empty())));
        assertThat(lage(upplagd("2026-01-01"), uppskjuten, aterupptagen).pausad()).isFalse();
        assertThat(lage(upplagd("2026-01-01"), pausad, aterupptagen).pausad()).isFalse();
    }

    @Test
    void ett_struket_arende_heter_struken_och_ett_ersatt_pekar_pa_sin_ersattare() {
        UUID ny = UUID.randomUUID();

        assertThat(lage(upplagd("2026-01-01"), new UpphandlingStruken(fran("2026-02-01"))).status())
                .isEqualTo("Struken");
        assertThat(tilldeladMed(avbruten("2026-05-01", "2026-05-11"),
                new UpphandlingErsatt(fran("2026-05-20"), new UpphandlingId(ny))).ersattAv()).contains(ny);
    }

    @Test
    void en_passerad_start_flaggas_forst_nar_den_sista_mojliga_dagen_ar_forbi() {
        Upphandlingslage osaker = lage(upplagd("2026-01-01", "GNUS-2026-01", "Batterier", NORRBOTTEN, "2026?"));

        assertThat(osaker.passeradPlaneradStart(dag("2026-12-31"))).isFalse();
        assertThat(osaker.passeradPlaneradStart(dag("2027-01-01"))).isTrue();
        assertThat(lage(upplagd("2026-01-01"), new UpphandlingStruken(fran("2026-02-01")))
                .passeradPlaneradStart(dag("2027-01-01"))).isFalse();
        assertThat(lage(upplagd("2026-01-01"), inlast("2026-01-01", Fas.AVTALET_STARTAT, false))
                .passeradPlaneradStart(dag("2027-01-01"))).isFalse();
    }

    @Test
    void en_bakatdaterad_handelse_hamnar_pa_sin_plats_i_varlden() {
        List<Segment<Upphandlingslage>> segment = segment(upplagd("2026-01-01"),
                new PlaneradAvtalsstartAndrad(fran("2026-03-01"), Optional.empty(),
                        OsakertDatum.tolka("våren 2027").orElseThrow()),
                new AnsvarigRegionBytt(fran("2026-02-01"), NORRBOTTEN, JAMTLAND));

        assertThat(segment).extracting(s -> s.varde().ansvarigRegion()).containsExactly(NORRBOTTEN, JAMTLAND, JAMTLAND);
        assertThat(segment).extracting(s -> s.varde().planeradAvtalsstart().orElseThrow().text())
                .containsExactly("2026-01-14", "2026-01-14", "våren 2027");
    }

    @Test
    void en_rattad_dag_flyttar_segmentet_och_en_handelse_som_aldrig_hande_forsvinner() {
        assertThat(segment(upplagd("2026-01-01"), startad("2026-02-01"),
                rattelse("2026-03-01", handelseId(2), "gallerFran", "2026-02-01", "2026-01-15")))
                .extracting(Segment::fran).containsExactly(dag("2026-01-01"), dag("2026-01-15"));
        assertThat(lage(upplagd("2026-01-01"), startad("2026-02-01"), rattelse("2026-03-01", handelseId(2),
                Rattelse.HELA_HANDELSEN, "UpphandlingStartad", Rattelse.ALDRIG_INTRAFFAD)).fas())
                .isEqualTo(Fas.EJ_STARTAD);
    }

    @Test
    void senast_bekraftad_ar_den_senaste_dag_som_nagon_eller_ett_dokument_berattat_om() {
        assertThat(lage(upplagd("2026-01-01"), startad("2026-02-01")).senastBekraftad()).isEqualTo("2026-02-01");
        assertThat(lage(upplagd("2026-01-01"), new TidigareLageInlast(
                fran("2026-01-01"), Fas.PAGAR, false, kallrad("2026-01-20"))).senastBekraftad())
                .isEqualTo("2026-01-20");
    }

    private static Upphandlingslage tilldeladMed(UpphandlingEvent... sedan) {
        UpphandlingEvent[] alla = new UpphandlingEvent[sedan.length + 2];
        alla[0] = upplagd("2026-01-01");
        alla[1] = tilldelat("2026-04-01", "2026-04-13");
        System.arraycopy(sedan, 0, alla, 2, sedan.length);
        return lage(alla);
    }

    private static Upphandlingslage lage(UpphandlingEvent... handelser) {
        return segment(handelser).getLast().varde();
    }

    private static List<Segment<Upphandlingslage>> segment(UpphandlingEvent... handelser) {
        return Upphandlingslage.segment(Tidslinje.ordna(strom(handelser)));
    }
}

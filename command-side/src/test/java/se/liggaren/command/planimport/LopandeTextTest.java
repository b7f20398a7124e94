package se.liggaren.command.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.command.planimport.Exempelplan.tabell;
import static se.liggaren.command.planimport.Exempelplan.tolka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liggaren.command.dokument.Olast;
import se.liggaren.command.dokument.Dokumentformat;
import se.liggaren.command.dokument.Radintervall;
import se.liggaren.command.dokument.Tolkningsklass;
import se.liggaren.command.planimport.Exempelplan.Rad;
import se.liggaren.command.planimport.TolkadRad.EjForstadd;
import se.liggaren.command.planimport.TolkadRad.Forstadd;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Fas;

class LopandeTextTest {

    @Test
    void ett_dokument_med_brutna_rader_ger_planens_rader() throws Exception {
        TolkadPlan plan = tolka(Exempelplan.TEXT);

        assertThat(plan.format()).isEqualTo(Dokumentformat.TEXT);
        assertThat(plan.ar()).contains(2026);
        assertThat(plan.forstadda()).extracting(Rad::av).containsExactlyElementsOf(Exempelplan.RADER);
        assertThat(plan.ejForstadda()).isEmpty();
        assertThat(plan.legend()).isEqualTo(Exempelplan.LEGEND);
    }

    @Test
    void varje_rad_vet_var_den_star_och_hur_den_star() throws Exception {
        TolkadPlan plan = tolka(Exempelplan.TEXT);

        assertThat(plan.rader()).extracting(rad -> rad.plats().klartext())
                .containsExactly("rad 11–14", "rad 16", "rad 18", "rad 20–21", "rad 23–25", "rad 27");
        assertThat(plan.rader().getFirst().kalltext())
                .isEqualTo("Handskar och annat till  \nvården  \n\nRegion Västerbotten saknar upphandlare 2026?");
        assertThat(plan.utanforTabellen()).extracting(olast -> olast.plats().klartext())
                .containsExactly("rad 1–4", "rad 38–42");
    }

    @Test
    void statusordet_sager_fas_bemanning_och_overprovning() throws Exception {
        List<Forstadd> rader = tolka(Exempelplan.TEXT).forstadda();

        assertThat(rader.get(0).status()).satisfies(status -> {
            assertThat(status.fas()).isEqualTo(Fas.EJ_STARTAD);
            assertThat(status.bemanning()).isEqualTo(Bemanning.SAKNAS);
            assertThat(status.overprovning()).isFalse();
        });
        assertThat(rader.get(2).status()).satisfies(status -> {
            assertThat(status.fas()).isEqualTo(Fas.OKAND);
            assertThat(status.bemanning()).isEqualTo(Bemanning.EJ_ANGIVEN);
            assertThat(status.overprovning()).isTrue();
        });
        assertThat(rader.get(3).status().fas()).isEqualTo(Fas.UTVARDERING);
    }

    @Test
    void det_en_manniska_bor_se_pa_star_som_anmarkning() throws Exception {
        List<Forstadd> rader = tolka(Exempelplan.TEXT).forstadda();

        assertThat(rader).extracting(Forstadd::klass).containsExactly(
                Tolkningsklass.OSAKER, Tolkningsklass.OSAKER, Tolkningsklass.OSAKER, Tolkningsklass.OSAKER, Tolkningsklass.OSAKER, Tolkningsklass.FORSTADD);
        assertThat(rader.get(0).anmarkningar()).containsExactly(
                "Planerad avtalsstart ”2026?” är osäker: någon gång 2026-01-01–2026-12-31.");
        assertThat(rader.get(1).anmarkningar()).containsExactly(
                "Flera rader har samma namn och region; de läses som skilda upphandlingar.");
        assertThat(rader.get(2).anmarkningar()).containsExactly(
                "Dokumentet säger inte vilken fas som vilar under överprövningen; den läses in som okänd.");
    }

    @Test
    void tva_rader_med_samma_namn_forblir_tva() throws Exception {
        assertThat(tolka(Exempelplan.TEXT).forstadda()).extracting(Forstadd::identitet).contains(
                new Radidentitet("sprutor", "Region Jämtland Härjedalen", 1),
                new Radidentitet("sprutor", "Region Jämtland Härjedalen", 2));
    }

    @Test
    void en_rads_identitet_beror_inte_av_de_andra_raderna() throws Exception {
        TolkadPlan ena = tolka(tabell(
                "Lakan Region Gotland Pågår 2026-05-01", "Britsar Region Norrbotten Pågår 2026-05-01"));
        TolkadPlan andra = tolka(tabell(
                "britsar region norrbotten Annonserad 2026-06-01", "Tops Region Skåne Pågår 2026-05-01",
                "LAKAN Region Gotland Pågår 2026-05-01"));

        assertThat(andra.forstadda()).extracting(Forstadd::identitet)
                .containsAll(ena.forstadda().stream().map(Forstadd::identitet).toList());
    }

    @Test
    void en_trasig_rad_andrar_inte_identiteten_for_nasta_rad_med_samma_namn() throws Exception {
        TolkadPlan plan = tolka(tabell(
                "Sprutor Region Gotland Pågår 2026-02-30", "Sprutor Region Gotland Pågår 2026-05-01"));

        assertThat(plan.forstadda()).extracting(rad -> rad.identitet().forekomst()).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lakan Region Atlantis Pågår 2026-05-01           | Okänd region: ”Region Atlantis”.
            Lakan Landstinget Pågår 2026-05-01               | Ansvarig region saknas eller är okänd.
            Lakan Region Gotland Funderar 2026-05-01         | Okänt statusord: ”Funderar”. Kända är
            Lakan Region Gotland 2026-05-01                  | Statusord saknas.
            Lakan Region Gotland Pågår 2026-13-45            | Planerad avtalsstart kan inte tolkas: ”2026-13-45”.
            Lakan Region Gotland Pågår inom kort             | Planerad avtalsstart kan inte tolkas: ”inom kort”.
            Lakan Region Gotland Funderar inom kort          | Okänt statusord: ”Funderar inom kort”.
            Region Gotland Pågår 2026-05-01                  | Upphandlingens namn saknas.
            Lakan 2026-05-01                                 | Ansvarig region saknas eller är okänd.
            La\u202Ekan Region Gotland Pågår 2026-05-01      | Raden innehåller ett otillåtet tecken (U+202E).
            La\u0007kan Region Gotland Pågår 2026-05-01      | Raden innehåller ett otillåtet tecken (U+0007).
            Hela sortimentet ses över under året             | Raden kan inte läsas som en rad i planen
            """)
    void en_trasig_rad_namns_med_rad_och_skal_och_stoppar_ingen_annan(String trasig, String skal) throws Exception {
        for (String mellan : List.of("\n", "\n\n")) {
            TolkadPlan plan = tolka(tabell("Sprutor Region Skåne Pågår 2026-04-01" + mellan + trasig + mellan
                    + "Tops Region Halland Annonserad 2026-06-01"));

            assertThat(plan.forstadda()).extracting(Rad::av).containsExactly(
                    new Rad("Sprutor", "Region Skåne", "Pågår", "2026-04-01"),
                    new Rad("Tops", "Region Halland", "Annonserad", "2026-06-01"));
            assertThat(plan.ejForstadda()).singleElement().satisfies(rad -> {
                assertThat(rad.plats()).isEqualTo(new Radintervall(2 + mellan.length(), 2 + mellan.length()));
                assertThat(rad.kalltext()).isEqualTo(trasig);
                assertThat(rad.fel()).anySatisfy(fel -> assertThat(fel).startsWith(skal));
            });
        }
    }

    @Test
    void en_rad_med_flera_fel_namner_dem_alla() throws Exception {
        assertThat(tolka(tabell("Lakan Region Atlantis Funderar 2026-13-45")).rader()).singleElement()
                .isInstanceOfSatisfying(EjForstadd.class, rad -> assertThat(rad.fel()).hasSize(3));
    }

    @Test
    void en_rad_efter_olaslig_text_ska_ses_over() throws Exception {
        assertThat(tolka(tabell("Rullstolar från", "Permobil Region Gotland Pågår 2026-05-01")).forstadda())
                .singleElement().extracting(Forstadd::klass).isEqualTo(Tolkningsklass.OSAKER);
    }

    @Test
    void ett_saknat_datum_ar_en_anmarkning() throws Exception {
        assertThat(tolka(tabell("Lakan Region Gotland Pågår")).forstadda()).singleElement().satisfies(rad -> {
            assertThat(rad.planeradAvtalsstart()).isEmpty();
            assertThat(rad.anmarkningar()).containsExactly("Planerad avtalsstart saknas.");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hjälp-\\nmedel till barn       | Hjälpmedel till barn
            EKG-\\nelektroder              | EKG-elektroder
            Hjälpmedels- \\noch lyftbälten | Hjälpmedels- och lyftbälten
            Sår\u00ad\\nvård               | Sårvård
            In\u00adkontinens              | Inkontinens
            Syrgas\u2011\\nslangar         | Syrgasslangar
            A\u030Angpannor                | Ångpannor
            """)
    void namn_lagas(String ratt, String lagat) throws Exception {
        String rad = ratt.replace("\\n", "\n") + " Region Gotland Pågår 2026-05-01";

        assertThat(tolka(tabell(rad)).forstadda()).extracting(Forstadd::namn).containsExactly(lagat);
    }

    @Test
    void en_lagad_avstavning_ska_ses_over() throws Exception {
        assertThat(tolka(tabell("Hjälp-", "medel Region Gotland Pågår 2026-05-01")).forstadda()).singleElement()
                .satisfies(rad -> assertThat(rad.anmarkningar()).hasSize(1).first().asString().contains("avstavad"));
    }

    @Test
    void en_region_och_ett_statusord_far_vara_brutna_over_rader() throws Exception {
        assertThat(tolka(tabell("Lakan Region Jämtland", "", "Härjedalen saknar", "upphandlare 2026?")).forstadda())
                .extracting(Rad::av)
                .containsExactly(new Rad("Lakan", "Region Jämtland Härjedalen", "saknar upphandlare", "2026?"));
    }

    @Test
    void tabellens_rubrik_far_upprepas_pa_nasta_sida() throws Exception {
        String rader = tabell("Lakan Region Gotland Pågår 2026-05-01") + tabell("Tops Region Skåne Pågår 2026-05-01");

        assertThat(tolka(rader).rader()).extracting(TolkadRad::klass).containsExactly(Tolkningsklass.FORSTADD, Tolkningsklass.FORSTADD);
    }

    @Test
    void utan_legend_och_rubrik_slutar_tabellen_vid_sista_raden() throws Exception {
        TolkadPlan plan = tolka(tabell("Lakan Region Gotland Pågår 2026-05-01", "", "Uppföljning 2026", "",
                "Nämnden följer upp planen vid varje möte."));

        assertThat(plan.ar()).isEmpty();
        assertThat(plan.legend()).isEmpty();
        assertThat(plan.rader()).hasSize(1);
        assertThat(plan.utanforTabellen()).extracting(Olast::plats).containsExactly(new Radintervall(4, 6));
    }

    @Test
    void en_region_ar_kand_bara_de_dagar_den_finns() throws Exception {
        byte[] dokument = tabell("Lakan Region Stockholm Pågår 2018-05-01").getBytes(StandardCharsets.UTF_8);

        assertThat(Plantolk.tolka(dokument, Exempelplan.DAG.withYear(2018), Exempelplan.STORST).ejForstadda())
                .singleElement().satisfies(
                        rad -> assertThat(rad.fel()).containsExactly("Okänd region: ”Region Stockholm”."));
    }
}

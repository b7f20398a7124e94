package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.liggaren.command.api.Sammantradesdokument.csv;
import static se.liggaren.command.api.Sammantradesdokument.demotext;
import static se.liggaren.command.api.Sammantradesdokument.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.liggaren.command.TestApplication;
import se.liggaren.command.api.Provliggare.Faktum;
import se.liggaren.command.api.Sammantradesimport.Sammantradesplansutfall;
import se.liggaren.command.api.Sammantradesimport.Sammantradesutfall;
import se.liggaren.command.plan.PlanCommand;
import se.liggaren.command.plan.UpprattaPlan;
import se.liggaren.command.platform.Begaran;
import se.liggaren.command.platform.StromGateway;
import se.liggaren.command.platform.Svar;
import se.liggaren.command.sammantrade.AndraSammantrade;
import se.liggaren.command.sammantrade.PlaneraSammantrade;
import se.liggaren.command.sammantrade.SammantradeCommand;
import se.liggaren.command.sammantrade.StallInSammantrade;
import se.liggaren.events.Beslut;
import se.liggaren.events.Roll;
import se.liggaren.events.Underlag;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.platform.TestPostgres;
import se.liggaren.platform.sakerhet.Inloggad;
import tools.jackson.databind.JsonNode;

/** A meeting plan on its way into an empty ledger. */
@SpringBootTest(classes = TestApplication.class)
class SammantradesimportTest {

    private static final LocalDate DAG = LocalDate.of(2026, 1, 1);
    private static final Inloggad SEKRETERAREN = sekreterare("sekreteraren");
    private static final Beslut BESLUT = new Beslut("Gemensamma nämnden", LocalDate.of(2025, 11, 10),
            Optional.of("GNUS/2/2025"), Optional.of("§ 17"));

    @Autowired
    private Sammantradesimport sammantradesimport;

    @Autowired
    private StromGateway gateway;

    @Autowired
    private JdbcClient jdbc;

    private Provliggare liggare;

    @DynamicPropertySource
    static void databas(DynamicPropertyRegistry properties) {
        TestPostgres.nyDatabas(properties);
    }

    @BeforeEach
    void tom_liggare() {
        liggare = new Provliggare(jdbc);
        liggare.klipp(0);
    }

    @Test
    void forhandsgranskningen_visar_vad_som_forstas_och_lagrar_inget() {
        Sammantradesplansutfall utfall = sammantradesimport.forhandsgranska(dokument(demotext()), Optional.empty());

        assertThat(utfall.sammantraden()).hasSize(4).extracting(Sammantradesutfall::utfall)
                .containsOnly(Inlasningsutfall.NY);
        assertThat(utfall.meddelanden()).isEmpty();
        assertThat(liggare.fakta()).isEmpty();
    }

    @Test
    @DisplayName("fakta 17, 18, 19: planen för 2026 blir fyra planerade sammanträden med källans egen text")
    void planen_2026_blir_fyra_planerade_sammantraden() {
        assertThat(utfall(lasIn(demotext()))).containsOnly(Inlasningsutfall.NY);

        List<JsonNode> planerade = liggare.fakta("SammantradePlanerat");
        assertThat(liggare.fakta()).hasSize(4);
        assertThat(planerade).extracting(s -> s.get("datum").asString() + " " + s.get("form").asString())
                .containsExactly("2026-02-16 DIGITALT", "2026-05-11 DIGITALT", "2026-09-21 FYSISKT",
                        "2026-11-09 DIGITALT");
        assertThat(planerade).allSatisfy(s -> {
            assertThat(s.get("typ").asString()).isEqualTo("ORDINARIE");
            assertThat(s.get("underlag").get("gallerFran").asString()).isEqualTo("2026-01-01");
            assertThat(s.get("kallrad").get("kalla").asString()).isEqualTo("Plan");
        });
        assertThat(planerade.get(0).get("oparadeForedragande")).hasSize(4);
        assertThat(planerade.get(1).get("amnen").get(0).get("foredragande").get(0).asString()).isEqualTo("Inköpschef");
        assertThat(planerade.get(2).get("amnen").get(1).get("preliminart").asBoolean()).isTrue();
        assertThat(planerade.get(3).get("kallrad").get("text").asString())
                .startsWith("9 november, ’ \nkl. 09.30 - 12.00 \n\n(Digitalt)");
    }

    @Test
    void samma_plan_igen_lagger_inte_till_nagot_vem_som_an_laser_in_den_i_vilket_format_som_helst() {
        lasIn(demotext());
        List<Faktum> fore = liggare.fakta();

        for (byte[] innehall : List.of(demotext(), csv())) {
            Dokument igen = new Dokument(2026, DAG.plusMonths(1), "Samma plan", innehall);
            assertThat(sammantradesimport.forhandsgranska(igen, Optional.empty()).sammantraden())
                    .extracting(Sammantradesutfall::utfall).containsOnly(Inlasningsutfall.FINNS_REDAN);
            Sammantradesplansutfall utfall =
                    sammantradesimport.genomfor(igen, Optional.empty(), sekreterare("en annan"), Roll.SEKRETERARE);
            assertThat(utfall(utfall)).containsOnly(Inlasningsutfall.FINNS_REDAN);
            assertThat(utfall.sammantraden()).allSatisfy(s -> assertThat(s.meddelanden()).isEmpty());
        }
        assertThat(liggare.fakta()).isEqualTo(fore);
    }

    @Test
    void ett_ordinarie_sammantrade_som_planerats_for_hand_samma_dag_finns_redan() {
        planera(Sammantradestyp.ORDINARIE, LocalDate.of(2026, 2, 16));
        planera(Sammantradestyp.INFORMATIONSMOTE, LocalDate.of(2026, 5, 11));
        List<Faktum> fore = liggare.fakta();

        Sammantradesplansutfall utfall = lasIn(plan("16 februari", "11 maj"));

        assertThat(utfall(utfall)).containsExactly(Inlasningsutfall.FINNS_REDAN, Inlasningsutfall.NY);
        assertThat(utfall.sammantraden().getFirst().sammantradeId().orElseThrow().toString())
                .isEqualTo(fore.getFirst().strom());
        assertThat(utfall.sammantraden().getFirst().meddelanden()).anyMatch(m -> m.contains("redan planerat den dagen"));
        assertThat(utfall(lasIn(plan("16 februari", "11 maj")))).containsOnly(Inlasningsutfall.FINNS_REDAN);
        assertThat(liggare.fakta()).hasSize(fore.size() + 1);
    }

    private void planera(Sammantradestyp typ, LocalDate dag) {
        gateway.skicka(SammantradeCommand.class, new PlaneraSammantrade(Underlag.fran(DAG), typ,
                Sammantradesform.DIGITALT, dag, Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                List.of(), Optional.empty()), new Begaran(UUID.randomUUID().toString(), "s-1", Roll.SEKRETERARE,
                "Region Jämtland Härjedalen", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void ett_sammantrade_som_flyttats_i_dokumentet_sags_ha_gjort_det_och_planeras_inte_en_gang_till() {
        lasIn(plan("16 februari", "11 maj"));
        List<Faktum> fore = liggare.fakta();

        Sammantradesplansutfall utfall = lasIn(plan("16 februari", "18 maj"));

        assertThat(utfall(utfall)).containsExactly(Inlasningsutfall.FINNS_REDAN, Inlasningsutfall.AVVIKER);
        assertThat(utfall.sammantraden().getLast().meddelanden()).singleElement().asString()
                .contains("dagen är 2026-05-11, men 2026-05-18 i dokumentet", "Inget ändrades");
        assertThat(liggare.fakta()).isEqualTo(fore);
    }

    @Test
    void ett_sammantrade_som_skjutits_in_i_dokumentet_blir_det_enda_nya() {
        lasIn(plan("16 februari", "11 maj", "21 september"));
        byte[] utokad = plan("16 februari", "13 april", "11 maj", "21 september");

        assertThat(utfall(lasIn(utokad))).containsExactly(Inlasningsutfall.FINNS_REDAN, Inlasningsutfall.NY,
                Inlasningsutfall.FINNS_REDAN, Inlasningsutfall.FINNS_REDAN);
        assertThat(utfall(lasIn(utokad))).containsOnly(Inlasningsutfall.FINNS_REDAN);
        assertThat(liggare.fakta("SammantradePlanerat")).hasSize(4);
    }

    @Test
    void det_som_andrats_med_kommandon_sags_vara_andrat_och_star_kvar() {
        Sammantradesplansutfall inlast = lasIn(plan("16 februari", "11 maj", "21 september"));
        utfarda(inlast, 1, new AndraSammantrade(Underlag.fran(DAG), Sammantradesform.DIGITALT,
                LocalDate.of(2026, 5, 18), Optional.of(LocalTime.of(9, 30)), Optional.of(LocalTime.NOON),
                Optional.empty()));
        utfarda(inlast, 2, new StallInSammantrade(Underlag.fran(DAG).medSkal("För få ärenden.")));

        Sammantradesplansutfall igen = lasIn(plan("16 februari", "11 maj", "21 september"));
        assertThat(utfall(igen)).containsOnly(Inlasningsutfall.FINNS_REDAN);
        assertThat(igen.sammantraden().get(1).meddelanden()).containsExactly(
                "Sammanträdet är ändrat sedan det lästes in: dagen är 2026-05-18, men 2026-05-11 i dokumentet.");
        assertThat(igen.sammantraden().get(2).meddelanden()).containsExactly("Sammanträdet är inställt.");
        Sammantradesplansutfall flyttat = lasIn(plan("16 februari", "18 maj"));
        assertThat(utfall(flyttat)).containsOnly(Inlasningsutfall.FINNS_REDAN);
        assertThat(flyttat.meddelanden()).singleElement().asString()
                .contains("Inläst för 2026 men inte i dokumentet: 2026-09-21.");
    }

    @Test
    void ett_trasigt_sammantrade_och_ett_som_redan_har_varit_hindrar_inget_annat() {
        Sammantradesplansutfall utfall = lasIn(plan("31 februari", "11 maj", "1 mars 2025"));

        assertThat(utfall(utfall)).containsExactly(Inlasningsutfall.EJ_FORSTADD, Inlasningsutfall.NY,
                Inlasningsutfall.AVVISAD);
        assertThat(utfall.sammantraden().getLast().meddelanden()).singleElement().asString().contains("2025-03-01");
        assertThat(utfall(lasIn(plan("16 februari", "11 maj")))).containsExactly(Inlasningsutfall.NY,
                Inlasningsutfall.FINNS_REDAN);
    }

    @Test
    void ett_dokument_for_ett_annat_ar_lases_inte_in() {
        assertThatThrownBy(() -> sammantradesimport.genomfor(new Dokument(2027, DAG, "Plan", demotext()),
                Optional.empty(), SEKRETERAREN, Roll.SEKRETERARE))
                .hasMessageContaining("är sammanträdesplanen för 2026, inte för 2027");
        assertThat(liggare.fakta()).isEmpty();
    }

    @Test
    @DisplayName("fakta 14: sammanträdesplanen fastställs genom nämndens beslut, en gång")
    void med_namndens_beslut_faststalls_sammantradesplanen_en_gang() {
        utfarda(new UpprattaPlan(Underlag.fran(DAG)));
        assertThat(sammantradesimport.forhandsgranska(dokument(demotext()), Optional.of(BESLUT)).meddelanden())
                .containsExactly("Sammanträdesplanen fastställs av Gemensamma nämnden den 2025-11-10.");
        assertThat(liggare.fakta()).hasSize(1);

        for (int gang = 0; gang < 2; gang++) {
            Sammantradesplansutfall utfall = sammantradesimport.genomfor(dokument(demotext()), Optional.of(BESLUT),
                    sekreterare("nummer " + gang), Roll.SEKRETERARE);
            assertThat(utfall.meddelanden())
                    .containsExactly("Sammanträdesplanen är fastställd av Gemensamma nämnden den 2025-11-10.");
        }

        assertThat(liggare.fakta("SammantradesplanFaststalld")).singleElement().satisfies(faststalld -> {
            assertThat(faststalld.get("sammantraden")).hasSize(4);
            assertThat(faststalld.get("underlag").get("beslut").get("diarienummer").asString())
                    .isEqualTo("GNUS/2/2025");
        });
    }

    @Test
    void utan_plan_eller_med_ett_oforstatt_sammantrade_faststalls_ingen_sammantradesplan() {
        assertThat(sammantradesimport.genomfor(dokument(demotext()), Optional.of(BESLUT), SEKRETERAREN,
                Roll.SEKRETERARE).meddelanden()).singleElement().asString().contains("planen för 2026 är inte upprättad");
        utfarda(new UpprattaPlan(Underlag.fran(DAG)));
        assertThat(sammantradesimport.genomfor(dokument(plan("16 februari", "11 maj", "21 september", "9 november",
                "31 november")), Optional.of(BESLUT), SEKRETERAREN, Roll.SEKRETERARE).meddelanden())
                .singleElement().asString().contains("först när alla sammanträden");
        assertThat(liggare.fakta("SammantradesplanFaststalld")).isEmpty();
    }

    @Test
    void fyra_som_laser_in_samma_dokument_samtidigt_ger_fyra_sammantraden() {
        List<Sammantradesplansutfall> utfall = Tillsammans.gor(4, nr -> sammantradesimport.genomfor(
                dokument(demotext()), Optional.empty(), sekreterare("sekreterare " + nr), Roll.SEKRETERARE));

        assertThat(utfall).allSatisfy(ett -> assertThat(utfall(ett))
                .isSubsetOf(Inlasningsutfall.NY, Inlasningsutfall.FINNS_REDAN));
        assertThat(liggare.fakta("SammantradePlanerat")).hasSize(4);
    }

    private Sammantradesplansutfall lasIn(byte[] innehall) {
        return sammantradesimport.genomfor(dokument(innehall), Optional.empty(), SEKRETERAREN, Roll.SEKRETERARE);
    }

    private static Dokument dokument(byte[] innehall) {
        return new Dokument(2026, DAG, "Plan", innehall);
    }

    private static List<Inlasningsutfall> utfall(Sammantradesplansutfall utfall) {
        return utfall.sammantraden().stream().map(Sammantradesutfall::utfall).toList();
    }

    private static Inloggad sekreterare(String id) {
        return new Inloggad(id, id, Set.of(Roll.SEKRETERARE), "Region Jämtland Härjedalen");
    }

    private void utfarda(Sammantradesplansutfall inlast, int nr, SammantradeCommand kommando) {
        UUID id = inlast.sammantraden().get(nr).sammantradeId().orElseThrow();
        assertThat(gateway.skicka(SammantradeCommand.class, kommando, begaran(id.toString())))
                .isInstanceOf(Svar.Registrerat.class);
    }

    private void utfarda(PlanCommand kommando) {
        assertThat(gateway.skicka(PlanCommand.class, kommando, begaran(Planstrom.namn(2026))))
                .isInstanceOf(Svar.Registrerat.class);
    }

    private static Begaran begaran(String strom) {
        return new Begaran(strom, "sekreteraren", Roll.SEKRETERARE, "Region Jämtland Härjedalen", Optional.empty(),
                Optional.empty(), Optional.empty());
    }
}

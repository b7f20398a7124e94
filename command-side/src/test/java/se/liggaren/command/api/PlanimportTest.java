package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.liggaren.command.api.Plandokument.DAG;
import static se.liggaren.command.api.Plandokument.bytes;
import static se.liggaren.command.api.Plandokument.csv;
import static se.liggaren.command.api.Plandokument.demotext;
import static se.liggaren.command.api.Plandokument.tabell;
import static se.liggaren.command.api.Plandokument.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.liggaren.command.TestApplication;
import se.liggaren.command.api.Planimport.Importutfall;
import se.liggaren.command.api.Planimport.Radutfall;
import se.liggaren.command.api.Provliggare.Faktum;
import se.liggaren.command.plan.FaststallPlan;
import se.liggaren.command.plan.PlanCommand;
import se.liggaren.command.plan.UpprattaPlan;
import se.liggaren.command.platform.Begaran;
import se.liggaren.command.platform.StromGateway;
import se.liggaren.command.platform.Svar;
import se.liggaren.events.Beslut;
import se.liggaren.events.Roll;
import se.liggaren.events.Underlag;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.platform.TestPostgres;
import se.liggaren.platform.sakerhet.Inloggad;
import tools.jackson.databind.JsonNode;

/** A plan document on its way into an empty ledger. */
@SpringBootTest(classes = TestApplication.class)
class PlanimportTest {

    private static final Path KALLA = Path.of("..", "..", "shared", "kallor", "001_83715ab6b1db5016.txt");
    private static final Inloggad CHEFEN = chef("chefen");
    private static final String[] TRE_RADER = {
        "Lakan Region Norrbotten saknar upphandlare 2026?",
        "Sprutor Region Jämtland Härjedalen Ej startad 2026-05-01",
        "Britsar Region Västerbotten Pågår 2026-06-01"};

    @Autowired
    private Planimport planimport;

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
        Importutfall utfall = planimport.forhandsgranska(dokument(demotext()));

        assertThat(utfall.rader()).hasSize(12).extracting(Radutfall::utfall).containsOnly(Inlasningsutfall.NY);
        assertThat(utfall.meddelanden()).isEmpty();
        assertThat(liggare.fakta()).isEmpty();
    }

    @Test
    void planen_2026_blir_tolv_upphandlingar_i_dokumentets_ordning() {
        Importutfall utfall = lasIn(demotext());

        assertThat(utfall.rader()).extracting(Radutfall::utfall).containsOnly(Inlasningsutfall.NY);
        assertThat(utfall.rader()).extracting(r -> r.lopnummer().orElseThrow()).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 12).mapToObj("GNUS-2026-%02d"::formatted).toList());
        assertPlanen2026();
    }

    @Test
    void namndens_eget_dokument_blir_samma_tolv_upphandlingar() throws IOException {
        assumeTrue(Files.isReadable(KALLA), "the board's document is not at hand: " + KALLA.toAbsolutePath());

        assertThat(lasIn(Files.readAllBytes(KALLA)).rader()).extracting(Radutfall::utfall).containsOnly(Inlasningsutfall.NY);
        assertPlanen2026();
    }

    private void assertPlanen2026() {
        List<JsonNode> upplagda = liggare.fakta("UpphandlingUpplagd");
        assertThat(upplagda).extracting(u -> u.get("lopnummer").asString()).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 12).mapToObj("GNUS-2026-%02d"::formatted).toList());
        assertThat(upplagda).filteredOn(u -> u.get("namn").asString().equals("Förbandsmaterial")).hasSize(2);
        assertThat(upplagda).allSatisfy(u -> {
            assertThat(u.get("underlag").get("gallerFran").asString()).isEqualTo("2026-01-01");
            assertThat(u.get("kallrad").get("text").asString()).contains(u.get("namn").asString().split(" ")[0]);
            assertThat(u.get("kallrad").get("radnr").asInt()).isPositive();
        });
        assertThat(upplagda.getFirst().get("planeradAvtalsstart").get("edtf").asString()).isEqualTo("2026?");
        assertThat(upplagda.getFirst().get("planeradAvtalsstart").get("text").asString()).isEqualTo("2026?");

        assertThat(liggare.fakta("UpphandlingIntagenIPlan")).extracting(i -> i.get("rad").get("radnr").asInt())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
        assertThat(liggare.fakta("StatuslegendFaststalld").getFirst().get("definitioner")).hasSize(5);

        String madrasser = strom("Madrasser");
        assertThat(liggare.fakta()).filteredOn(f -> f.strom().equals(madrasser))
                .extracting(Faktum::typ).containsExactly("UpphandlingUpplagd", "TidigareLageInlast");
        assertThat(liggare.fakta()).filteredOn(f -> f.strom().equals(madrasser)).last().satisfies(f -> {
            assertThat(f.innehall().get("fas").asString()).isEqualTo("OKAND");
            assertThat(f.innehall().get("overprovning").asBoolean()).isTrue();
        });
        String batterier = strom("Batterier och laddare till hjälpmedel");
        assertThat(liggare.fakta()).filteredOn(f -> f.strom().equals(batterier))
                .extracting(Faktum::typ).containsExactly("UpphandlingUpplagd", "UpphandlareSaknas");

        assertThat(liggare.fakta()).extracting(Faktum::typ).as("no invented past").containsOnly("PlanUpprattad",
                "StatuslegendFaststalld", "LopnummerTilldelat", "UpphandlingUpplagd", "TidigareLageInlast",
                "UpphandlareSaknas", "UpphandlingIntagenIPlan");
    }

    private String strom(String namn) {
        return liggare.fakta().stream().filter(f -> f.typ().equals("UpphandlingUpplagd")
                && f.innehall().get("namn").asString().equals(namn)).findFirst().orElseThrow().strom();
    }

    @Test
    void samma_plan_igen_lagger_inte_till_nagot_vem_som_an_laser_in_den_i_vilket_format_som_helst() {
        lasIn(demotext());
        List<Faktum> fore = liggare.fakta();

        for (byte[] innehall : List.of(demotext(), csv(), xlsx())) {
            Dokument dokument = new Dokument(2026, DAG, "Samma plan", innehall);
            assertThat(planimport.genomfor(dokument, chef("en annan"), Roll.INKOPSCHEF).rader())
                    .hasSize(12).allSatisfy(rad -> {
                        assertThat(rad.utfall()).isEqualTo(Inlasningsutfall.FINNS_REDAN);
                        assertThat(rad.lopnummer()).isPresent();
                        assertThat(rad.meddelanden()).isEmpty();
                    });
            assertThat(planimport.forhandsgranska(dokument).rader()).extracting(Radutfall::utfall)
                    .containsOnly(Inlasningsutfall.FINNS_REDAN);
        }
        assertThat(liggare.fakta()).isEqualTo(fore);
    }

    @Test
    void samma_plan_med_en_annan_dag_lagger_inte_till_nagot_och_sager_vilken_dag_som_galler() {
        lasIn(demotext());
        List<Faktum> fore = liggare.fakta();

        for (LocalDate dag : List.of(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 2, 16))) {
            assertThat(planimport.genomfor(new Dokument(2026, dag, "Samma plan", csv()), CHEFEN, Roll.INKOPSCHEF)
                    .rader()).allSatisfy(rad -> {
                        assertThat(rad.utfall()).isEqualTo(Inlasningsutfall.FINNS_REDAN);
                        assertThat(rad.meddelanden())
                                .containsExactly("Raden är inläst att gälla från 2026-01-01. Det ändras inte.");
                    });
        }
        assertThat(liggare.fakta()).isEqualTo(fore);
    }

    @Test
    void en_kand_rad_med_andra_uppgifter_avviker_och_inget_andras() {
        lasIn(tabell(TRE_RADER));
        List<Faktum> fore = liggare.fakta();
        byte[] senare = tabell(TRE_RADER[0], TRE_RADER[1].replace("Ej startad", "Pågår"),
                TRE_RADER[2].replace("2026-06-01", "2026-07-01"));

        assertThat(planimport.forhandsgranska(dokument(senare)).rader()).extracting(Radutfall::utfall)
                .containsExactly(Inlasningsutfall.FINNS_REDAN, Inlasningsutfall.AVVIKER, Inlasningsutfall.AVVIKER);
        Importutfall utfall = lasIn(senare);

        assertThat(utfall.rader()).extracting(Radutfall::utfall)
                .containsExactly(Inlasningsutfall.FINNS_REDAN, Inlasningsutfall.AVVIKER, Inlasningsutfall.AVVIKER);
        assertThat(utfall.rader().get(1).meddelanden().getFirst()).contains(TRE_RADER[1], "Inget ändrades");
        assertThat(liggare.fakta()).isEqualTo(fore);
    }

    @Test
    void en_trasig_rad_redovisas_med_sin_rad_och_hindrar_ingen_annan() {
        byte[] trasig = tabell(TRE_RADER[0], TRE_RADER[1].replace("Ej startad", "På gång"), TRE_RADER[2]);

        Importutfall utfall = lasIn(trasig);

        assertThat(utfall.rader()).extracting(Radutfall::utfall)
                .containsExactly(Inlasningsutfall.NY, Inlasningsutfall.EJ_FORSTADD, Inlasningsutfall.NY);
        assertThat(utfall.rader().get(1).rad().plats().klartext()).isEqualTo("rad 4");
        assertThat(utfall.rader().get(1).meddelanden()).singleElement().asString().contains("statusord");
        assertThat(liggare.fakta("UpphandlingUpplagd")).hasSize(2);

        assertThat(lasIn(tabell(TRE_RADER)).rader()).extracting(Radutfall::utfall)
                .containsExactly(Inlasningsutfall.FINNS_REDAN, Inlasningsutfall.NY, Inlasningsutfall.FINNS_REDAN);
    }

    @Test
    void en_inlasning_som_avbrots_var_som_helst_slutfors_utan_dubbletter() {
        lasIn(tabell(TRE_RADER));
        List<Faktum> hela = liggare.fakta();
        assertThat(hela).hasSize(12);

        for (int kvar = 0; kvar < hela.size(); kvar++) {
            liggare.klipp(kvar);
            assertThat(liggare.fakta()).hasSize(kvar);
            LocalDate senareDag = kvar > 2 ? DAG.plusMonths(1) : DAG;

            planimport.genomfor(new Dokument(2026, senareDag, "Plan", tabell(TRE_RADER[0])), CHEFEN, Roll.INKOPSCHEF);
            lasIn(tabell(TRE_RADER));

            assertThat(liggare.fakta()).as("cut off after %d facts", kvar).isEqualTo(hela);
        }
    }

    @Test
    void fyra_som_laser_in_samma_dokument_samtidigt_ger_en_enda_plan() throws Exception {
        List<Callable<Importutfall>> fyra = IntStream.rangeClosed(1, 4).<Callable<Importutfall>>mapToObj(nr ->
                () -> planimport.genomfor(dokument(demotext()), chef("chef " + nr), Roll.INKOPSCHEF)).toList();
        List<Importutfall> utfall = new ArrayList<>();
        try (ExecutorService tradar = Executors.newFixedThreadPool(fyra.size())) {
            for (Future<Importutfall> ett : tradar.invokeAll(fyra)) {
                utfall.add(ett.get());
            }
        }

        assertThat(utfall).flatExtracting(Importutfall::rader).extracting(Radutfall::utfall)
                .isSubsetOf(Inlasningsutfall.NY, Inlasningsutfall.FINNS_REDAN);
        assertThat(utfall).extracting(u -> u.rader().stream().map(r -> r.lopnummer().orElseThrow()).toList())
                .containsOnly(IntStream.rangeClosed(1, 12).mapToObj("GNUS-2026-%02d"::formatted).toList());
        assertThat(liggare.fakta("LopnummerTilldelat")).hasSize(12);
        assertThat(liggare.fakta("StatuslegendFaststalld")).hasSize(1);
        assertThat(liggare.fakta("PlanUpprattad")).hasSize(1);
        assertPlanen2026();
    }

    @Test
    void i_en_faststalld_plan_lases_inget_in_till_nagon_del() {
        lasIn(tabell(TRE_RADER[0]));
        utfarda(new FaststallPlan(Underlag.fran(DAG).medBeslut(
                new Beslut("nämnden", DAG, Optional.empty(), Optional.of("§ 4")))));
        List<Faktum> fore = liggare.fakta();
        byte[] medLegend = bytes(new String(tabell(TRE_RADER), StandardCharsets.UTF_8)
                + "\nStatus innebär Status\n\nUppdraget är inkommet Pågår\n");

        Importutfall utfall = lasIn(medLegend);

        assertThat(utfall.plan().legend()).hasSize(1);
        assertThat(utfall.meddelanden()).singleElement().asString()
                .contains("Planen för 2026 är fastställd", "Justera plan");
        assertThat(utfall.rader()).extracting(Radutfall::utfall)
                .containsExactly(Inlasningsutfall.FINNS_REDAN, Inlasningsutfall.AVVISAD, Inlasningsutfall.AVVISAD);
        assertThat(utfall.rader().get(1).meddelanden()).singleElement().asString().contains("Fastställd");
        assertThat(planimport.forhandsgranska(dokument(medLegend)).rader()).extracting(Radutfall::utfall)
                .containsExactly(Inlasningsutfall.FINNS_REDAN, Inlasningsutfall.AVVISAD, Inlasningsutfall.AVVISAD);
        assertThat(liggare.fakta()).isEqualTo(fore);
    }

    @Test
    void ett_dokument_fran_fore_planens_upprattande_avvisas_utan_att_nagon_upphandling_laggs_upp() {
        utfarda(new UpprattaPlan(Underlag.fran(DAG.plusMonths(1))));

        Importutfall utfall = lasIn(tabell(TRE_RADER));

        assertThat(utfall.rader()).extracting(Radutfall::utfall).containsOnly(Inlasningsutfall.AVVISAD);
        assertThat(utfall.rader().getFirst().meddelanden().getFirst()).contains("Ange 2026-02-01 eller senare");
        assertThat(liggare.fakta()).extracting(Faktum::typ).containsExactly("PlanUpprattad");
    }

    @Test
    void ett_dokument_for_ett_annat_ar_sags_vara_det() {
        Dokument dokument = new Dokument(2027, DAG, "Plan", demotext());

        assertThat(planimport.forhandsgranska(dokument).meddelanden())
                .containsExactly("Dokumentet säger sig vara planen för 2026 men läses in i planen för 2027.");
        assertThat(planimport.genomfor(dokument, CHEFEN, Roll.INKOPSCHEF).meddelanden())
                .containsExactly("Dokumentet säger sig vara planen för 2026 men läses in i planen för 2027.");
        assertThat(liggare.fakta("PlanUpprattad")).singleElement()
                .satisfies(plan -> assertThat(plan.get("ar").asInt()).isEqualTo(2027));
    }

    @Test
    void samma_rad_i_tva_ars_planer_ar_tva_upphandlingar() {
        lasIn(tabell(TRE_RADER[2]));
        planimport.genomfor(new Dokument(2027, DAG, "Plan", tabell(TRE_RADER[2])), CHEFEN, Roll.INKOPSCHEF);

        assertThat(liggare.fakta("UpphandlingUpplagd")).extracting(u -> u.get("lopnummer").asString())
                .containsExactly("GNUS-2026-01", "GNUS-2026-02");
    }

    @Test
    void ett_aldre_dokument_igen_tar_inte_tillbaka_dess_legend() {
        String legend = "\nStatus innebär Status\n\nUppdraget är inkommet Pågår\n";
        byte[] forsta = bytes(new String(tabell(TRE_RADER), StandardCharsets.UTF_8) + legend);
        byte[] andra = bytes(new String(tabell(TRE_RADER), StandardCharsets.UTF_8)
                + legend.replace("inkommet", "påbörjat"));
        lasIn(forsta);
        lasIn(andra);
        List<Faktum> fore = liggare.fakta();
        assertThat(liggare.fakta("StatuslegendFaststalld")).hasSize(2);

        assertThat(lasIn(forsta).meddelanden()).isEmpty();

        assertThat(liggare.fakta()).isEqualTo(fore);
    }

    @Test
    void ett_dokument_dar_ingen_rad_forstas_upprattar_ingen_plan() {
        assertThat(lasIn(tabell("Lakan Region Norrbotten På gång 2026-05-01")).rader())
                .extracting(Radutfall::utfall).containsExactly(Inlasningsutfall.EJ_FORSTADD);
        assertThat(liggare.fakta()).isEmpty();
    }

    @Test
    void ett_olasligt_dokument_lagrar_inget() {
        assertThatThrownBy(() -> lasIn(bytes("Nämnden möts i maj."))).hasMessageContaining("Ingen tabell");
        assertThat(liggare.fakta()).isEmpty();
    }

    private Importutfall lasIn(byte[] innehall) {
        return planimport.genomfor(dokument(innehall), CHEFEN, Roll.INKOPSCHEF);
    }

    private static Dokument dokument(byte[] innehall) {
        return new Dokument(2026, DAG, "Plan", innehall);
    }

    private static Inloggad chef(String id) {
        return new Inloggad(id, id, Set.of(Roll.INKOPSCHEF), "Region Jämtland Härjedalen");
    }

    private void utfarda(PlanCommand kommando) {
        assertThat(gateway.skicka(PlanCommand.class, kommando, new Begaran(Planstrom.namn(2026), "sekreteraren",
                Roll.SEKRETERARE, "Region Jämtland Härjedalen", Optional.empty(), Optional.empty(), Optional.empty())))
                .isInstanceOf(Svar.Registrerat.class);
    }
}

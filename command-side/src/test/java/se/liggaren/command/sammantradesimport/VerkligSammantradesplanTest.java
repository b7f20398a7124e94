package se.liggaren.command.sammantradesimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.liggaren.command.dokument.Dokumentformat;
import se.liggaren.command.sammantradesimport.TolkatSammantrade.Forstatt;
import se.liggaren.events.sammantrade.Amne;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The board's own meeting plan of 2026, when it is at hand. */
class VerkligSammantradesplanTest {

    private static final Path DELAT = Path.of("..", "..", "shared");
    private static final Path KALLA = DELAT.resolve("kallor/001_83715ab6b1db5016.txt");
    private static final Path FACIT = DELAT.resolve("doman/vektorer/sammantraden2026.json");

    private String kalla;
    private TolkadSammantradesplan plan;
    private List<Forstatt> sammantraden;

    @BeforeEach
    void las() throws Exception {
        assumeTrue(Files.isReadable(KALLA), "the board's document is not at hand: " + KALLA.toAbsolutePath());
        kalla = Files.readString(KALLA);
        plan = Sammantradestolk.tolka(Files.readAllBytes(KALLA), 1999, 1_000_000);
        sammantraden = plan.sammantraden().stream().map(Forstatt.class::cast).toList();
    }

    @Test
    @DisplayName("fakta 17: fyra sammanträden med dag, tid, form, ämnen och föredragande, ord för ord")
    void sammantradena_ar_facits_ord_for_ord() throws Exception {
        List<JsonNode> facit = JsonMapper.shared().readTree(Files.readString(FACIT)).get("sammantraden").valueStream()
                .toList();

        assertThat(plan.format()).isEqualTo(Dokumentformat.TEXT);
        assertThat(plan.ar()).contains(2026);
        assertThat(sammantraden).hasSameSizeAs(facit);
        for (int i = 0; i < facit.size(); i++) {
            Forstatt sammantrade = sammantraden.get(i);
            JsonNode ratt = facit.get(i);
            assertThat(sammantrade.nr()).isEqualTo(i + 1);
            assertThat(sammantrade.datum()).isEqualTo(LocalDate.parse(ratt.get("datum").asString()));
            assertThat(sammantrade.start()).contains(LocalTime.parse(ratt.get("start").asString()));
            assertThat(sammantrade.slut()).contains(LocalTime.parse(ratt.get("slut").asString()));
            assertThat(sammantrade.form().klartext()).startsWith(ratt.get("form").asString());
            assertThat(sammantrade.amnen()).extracting(Amne::rubrik).isEqualTo(texter(ratt, "amnen"));
            assertThat(Stream.concat(sammantrade.amnen().stream().flatMap(amne -> amne.foredragande().stream()),
                    sammantrade.oparadeForedragande().stream())).isEqualTo(texter(ratt, "foredragande"));
        }
    }

    @Test
    @DisplayName("fakta 17: källans egen text står kvar, med sina udda tider och sitt vilsna citattecken")
    void kallans_text_star_kvar() {
        assertThat(sammantraden).allSatisfy(sammantrade -> assertThat(kalla).contains(sammantrade.kalltext()));
        assertThat(sammantraden).extracting(sammantrade -> sammantrade.kalltext().lines().limit(2).map(String::strip)
                .toList()).containsExactly(
                        List.of("16 februari,", "kl. 9.30- 12.00"), List.of("11 maj,", ""),
                        List.of("21 september,", "kl. 09.30 -15.00"), List.of("9 november, ’", "kl. 09.30 - 12.00"));
        assertThat(sammantraden.get(3).anmarkningar()).contains("Lästes inte: ”’”.");
        assertThat(sammantraden.get(2).plats().klartext()).isEqualTo("rad 396–444");
    }

    @Test
    @DisplayName("fakta 18: föredragande paras med ämnen bara där de är lika många")
    void foredragande_paras_bara_nar_det_ar_sakert() {
        assertThat(sammantraden.get(0).amnen()).allSatisfy(amne -> assertThat(amne.foredragande()).isEmpty());
        assertThat(sammantraden.get(0).oparadeForedragande()).hasSize(4);
        assertThat(sammantraden.get(0).anmarkningar()).contains(
                "5 ämnen och 4 föredragande: vem som föredrar vad står inte i dokumentet.");
        assertThat(sammantraden.get(1).amnen()).extracting(Amne::foredragande).containsExactly(List.of("Inköpschef"),
                List.of("Enhetschef hjälpmedels- och förrådsenheten"),
                List.of("Enhetschef hjälpmedels- och förrådsenheten"));
        assertThat(sammantraden.get(1).oparadeForedragande()).isEmpty();
        assertThat(sammantraden.get(2).oparadeForedragande())
                .containsExactly("Inköpschef", "Sekreterare", "Utvecklingsstrateg");
        assertThat(sammantraden.get(3).amnen()).extracting(Amne::foredragande)
                .containsExactly(List.of("Inköpschef"), List.of("Sekreterare"));
    }

    @Test
    @DisplayName("fakta 19: ett ämne vars innehåll presenteras närmare sammanträdet är preliminärt")
    void amnet_utan_innehall_ar_preliminart() {
        assertThat(sammantraden).flatExtracting(Forstatt::amnen).filteredOn(Amne::preliminart).singleElement()
                .satisfies(amne -> {
                    assertThat(amne.nr()).isEqualTo(2);
                    assertThat(amne.rubrik()).startsWith("Fördjupning i aktuella frågor.");
                });
        assertThat(sammantraden.get(2).anmarkningar()).contains("Ämne 2 är preliminärt.");
    }

    @Test
    void resten_av_dokumentet_redovisas_som_olast() {
        assertThat(plan.utanforTabellen()).isNotEmpty()
                .allSatisfy(rader -> assertThat(rader.plats().sista()).isLessThan(sammantraden.getFirst().plats().forsta()));
    }

    @Test
    void demoplanen_sager_detsamma_som_namndens_dokument() throws Exception {
        TolkadSammantradesplan demo = Sammantradestolk.tolka(Files.readAllBytes(
                Path.of("..", "standalone", "src", "main", "resources", "demo", "sammantradesplan-2026.txt")), 1999,
                1_000_000);

        assertThat(demo.ar()).isEqualTo(plan.ar());
        assertThat(demo.utanforTabellen()).isEmpty();
        assertThat(demo.sammantraden()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("plats")
                .isEqualTo(plan.sammantraden());
    }

    private static List<String> texter(JsonNode nod, String falt) {
        return nod.get(falt).valueStream().map(JsonNode::asString).toList();
    }
}

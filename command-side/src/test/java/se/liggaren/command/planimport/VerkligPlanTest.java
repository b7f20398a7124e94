package se.liggaren.command.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.liggaren.command.dokument.Dokumentformat;
import se.liggaren.command.dokument.Radintervall;
import se.liggaren.command.planimport.Exempelplan.Rad;
import se.liggaren.events.legend.Statusdefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The board's own document of 2026, when it is at hand. */
class VerkligPlanTest {

    private static final Path DELAT = Path.of("..", "..", "shared");
    private static final Path KALLA = DELAT.resolve("kallor/001_83715ab6b1db5016.txt");

    @BeforeEach
    void kallan_finns() {
        assumeTrue(Files.isReadable(KALLA), "the board's document is not at hand: " + KALLA.toAbsolutePath());
    }

    @Test
    void namndens_dokument_ger_planens_tolv_rader() throws Exception {
        TolkadPlan plan = Exempelplan.tolka(Files.readAllBytes(KALLA));

        assertThat(plan.format()).isEqualTo(Dokumentformat.TEXT);
        assertThat(plan.ar()).contains(2026);
        assertThat(plan.ejForstadda()).isEmpty();
        assertThat(plan.forstadda()).extracting(Rad::av).containsExactlyElementsOf(
                facit("plan2026.json", "rader").stream().map(rad -> new Rad(rad.get("upphandling").asString(), rad.get("ansvarigRegion").asString(),
                        rad.get("status").asString(), rad.get("planeradAvtalsstart").asString()))
                        .toList());
        assertThat(plan.rader().getFirst().plats()).isEqualTo(new Radintervall(275, 278));
        assertThat(plan.rader().getLast().plats()).isEqualTo(new Radintervall(300, 300));
    }

    @Test
    void namndens_dokument_ger_statuslegenden() throws Exception {
        assertThat(Exempelplan.tolka(Files.readAllBytes(KALLA)).legend())
                .containsExactlyElementsOf(facit("statuslegend2026.json", "legend").stream()
                        .map(rad -> new Statusdefinition(
                                rad.get("status").asString(), rad.get("definition").asString()))
                        .toList());
    }

    @Test
    void resten_av_namndens_dokument_redovisas_i_fyra_stycken() throws Exception {
        assertThat(Exempelplan.tolka(Files.readAllBytes(KALLA)).utanforTabellen())
                .extracting(olast -> olast.plats().klartext())
                .containsExactly("rad 1–254", "rad 257–261", "rad 269", "rad 318–457");
    }

    @Test
    void demoplanen_sager_detsamma_som_namndens_dokument() throws Exception {
        TolkadPlan kalla = Exempelplan.tolka(Files.readAllBytes(KALLA));
        TolkadPlan demo = Exempelplan.tolka(Files.readAllBytes(
                Path.of("..", "standalone", "src", "main", "resources", "demo", "upphandlingsplan-2026.txt")));

        assertThat(demo.forstadda()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("plats", "kalltext")
                .isEqualTo(kalla.forstadda());
        assertThat(demo.legend()).isEqualTo(kalla.legend());
        assertThat(demo.ar()).isEqualTo(kalla.ar());
    }

    private static List<JsonNode> facit(String fil, String falt) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(DELAT.resolve("doman/vektorer").resolve(fil))).get(falt)
                .valueStream().toList();
    }
}

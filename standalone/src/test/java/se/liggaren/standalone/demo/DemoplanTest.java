package se.liggaren.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.liggaren.command.planimport.Plantolk;
import se.liggaren.command.planimport.Statusord;
import se.liggaren.command.planimport.TolkadPlan;
import se.liggaren.command.planimport.TolkadRad.Forstadd;
import se.liggaren.command.sammantradesimport.Sammantradestolk;
import se.liggaren.command.sammantradesimport.TolkadSammantradesplan;
import se.liggaren.command.sammantradesimport.TolkatSammantrade.Forstatt;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.legend.Statusdefinition;

/** What the demo loads is the board's plan of 2026 and the plan of its meetings. */
class DemoplanTest {

    private static TolkadPlan plan;

    @BeforeAll
    static void las() throws Exception {
        try (InputStream dokument = Objects.requireNonNull(
                DemoplanTest.class.getResourceAsStream("/demo/upphandlingsplan-2026.txt"))) {
            plan = Plantolk.tolka(dokument.readAllBytes(), LocalDate.of(2026, 1, 1), 100_000);
        }
    }

    @Test
    void demoplanen_har_namndens_tolv_rader() {
        assertThat(plan.ar()).contains(2026);
        assertThat(plan.ejForstadda()).isEmpty();
        assertThat(plan.utanforTabellen()).isEmpty();
        assertThat(plan.forstadda()).hasSize(12);
        assertThat(antal(Forstadd::status)).isEqualTo(Map.of(Statusord.PAGAR, 7L, Statusord.ANNONSERAD, 1L,
                Statusord.UTVARDERING, 1L, Statusord.OVERPROVNING, 1L, Statusord.EJ_STARTAD, 1L,
                Statusord.SAKNAR_UPPHANDLARE, 1L));
        assertThat(antal(Forstadd::ansvarigRegion)).isEqualTo(Map.of("Region Jämtland Härjedalen", 8L,
                "Region Västerbotten", 2L, "Region Norrbotten", 2L));
        assertThat(plan.forstadda()).filteredOn(rad -> rad.namn().equals("Förbandsmaterial"))
                .extracting(rad -> rad.identitet().forekomst()).containsExactly(1, 2);
        assertThat(plan.forstadda().getFirst().planeradAvtalsstart()).map(OsakertDatum::edtf).contains("2026?");
    }

    @Test
    void demoplanen_har_namndens_fem_definitioner() {
        assertThat(plan.legend()).extracting(Statusdefinition::status)
                .containsExactly("Pågår", "Annonserad", "Utvärdering", "Tilldelad", "Avtalet startat");
    }

    @Test
    @DisplayName("fakta 17: demons sammanträdesplan är nämndens fyra sammanträden")
    void demons_sammantradesplan_ar_namndens_fyra_sammantraden() throws Exception {
        try (InputStream dokument = Objects.requireNonNull(
                DemoplanTest.class.getResourceAsStream("/demo/sammantradesplan-2026.txt"))) {
            TolkadSammantradesplan sammantradesplan = Sammantradestolk.tolka(dokument.readAllBytes(), 1999, 100_000);

            assertThat(sammantradesplan.ar()).contains(2026);
            assertThat(sammantradesplan.utanforTabellen()).isEmpty();
            assertThat(sammantradesplan.sammantraden()).extracting(s -> ((Forstatt) s).datum()).containsExactly(
                    LocalDate.of(2026, 2, 16), LocalDate.of(2026, 5, 11), LocalDate.of(2026, 9, 21),
                    LocalDate.of(2026, 11, 9));
            assertThat(sammantradesplan.sammantraden()).extracting(s -> ((Forstatt) s).amnen().size())
                    .containsExactly(5, 3, 6, 2);
        }
    }

    private static <T> Map<T, Long> antal(Function<Forstadd, T> egenskap) {
        return plan.forstadda().stream().collect(Collectors.groupingBy(egenskap, Collectors.counting()));
    }
}

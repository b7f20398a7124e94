package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.liggaren.command.platform.Stromlasare.Faktum;
import se.liggaren.events.Handelse;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Roll;
import se.liggaren.events.Underlag;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.legend.StatuslegendEvent.StatuslegendFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanJusterad;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.sammantrade.Rapportrad;
import se.liggaren.events.sammantrade.Statusantal;
import se.liggaren.events.upphandling.AvbrytandeSkal;
import se.liggaren.events.upphandling.UpphandlingEvent.AnsvarigRegionBytt;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareSaknas;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAvbruten;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingErsatt;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingStartad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.platform.handelser.KanoniskJson;

/** The report's content, from facts alone. */
class LagesbildTest {

    private static final LocalDate MOTET = LocalDate.of(2026, 2, 16);
    private static final UpphandlingId MADRASSER = new UpphandlingId(new UUID(1, 1));
    private static final UpphandlingId RAMPER = new UpphandlingId(new UUID(1, 2));
    private static final UpphandlingId NYA_MADRASSER = new UpphandlingId(new UUID(1, 3));

    private final Map<String, List<Faktum>> strommar = new HashMap<>();

    private static Underlag fran(String dag) {
        return Underlag.fran(LocalDate.parse(dag));
    }

    private UUID finns(Object strom, Handelse... handelser) {
        List<Faktum> fakta = strommar.computeIfAbsent(strom.toString(), _ -> new ArrayList<>());
        for (Handelse handelse : handelser) {
            fakta.add(new Faktum(new UUID(strom.hashCode(), fakta.size()), fakta.size() + 1L, handelse,
                    "u-1", Roll.SEKRETERARE, Optional.empty()));
        }
        return fakta.getLast().handelseId();
    }

    private void upplagd(UpphandlingId id, String namn, String dag, String start) {
        finns(id, new UpphandlingUpplagd(fran(dag), "GNUS-2026-0" + id.varde().getLeastSignificantBits(), namn,
                Optional.empty(), "Region Norrbotten", List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                OsakertDatum.tolka(start), Optional.empty()));
    }

    private void planen() {
        upplagd(MADRASSER, "Madrasser", "2025-11-01", "2026-01-14");
        upplagd(RAMPER, "Ramper", "2025-11-01", "2026?");
        finns("upphandlingsplan-2026", new PlanUpprattad(fran("2025-11-01"), 2026), intagen(1, MADRASSER),
                intagen(2, RAMPER), new PlanFaststalld(fran("2025-12-01")));
    }

    private static UpphandlingIntagenIPlan intagen(int radnr, UpphandlingId id) {
        return new UpphandlingIntagenIPlan(fran("2025-11-02"), new Planrad(new UUID(9, radnr), radnr, id));
    }

    private void legend(String dag, String... ord) {
        finns("statuslegend", new StatuslegendFaststalld(fran(dag),
                List.of(ord).stream().map(o -> new Statusdefinition(o, "Betyder " + o + ".")).toList(), "Plan"));
    }

    private Optional<Lagesbild> bild(LocalDate dag) {
        return Lagesbild.av(2026, dag, strom -> strommar.getOrDefault(strom, List.of()));
    }

    @Test
    void utan_plan_den_dagen_finns_inget_att_redovisa() {
        assertThat(bild(MOTET)).isEmpty();
        planen();
        assertThat(bild(LocalDate.of(2025, 10, 31))).isEmpty();
        assertThat(bild(LocalDate.of(2025, 11, 1)).orElseThrow().rader()).isEmpty();
    }

    @Test
    @DisplayName("fakta 3: ord i legenden räknas även när de inte används, och ord utan definition nämns")
    void raderna_visar_laget_den_dagen_och_orden_raknas() {
        planen();
        legend("2026-01-01", "Pågår", "Tilldelad");
        finns(MADRASSER, new UpphandlingStartad(fran("2026-02-01"), Optional.empty()));
        finns(RAMPER, new UpphandlareSaknas(fran("2026-02-17")));

        var rapport = bild(MOTET).orElseThrow().rapport(41);

        assertThat(rapport.rader()).extracting(Rapportrad::radnr, Rapportrad::namn, Rapportrad::status,
                Rapportrad::version, Rapportrad::passeradPlaneradStart).containsExactly(
                        tuple(1, "Madrasser", "Pågår", 2L, true), tuple(2, "Ramper", "Ej startad", 2L, false));
        assertThat(rapport.rader().getLast().planeradAvtalsstart()).isEqualTo(OsakertDatum.tolka("2026?"));
        assertThat(rapport.antalPerStatus()).containsExactly(new Statusantal("Pågår", 1),
                new Statusantal("Tilldelad", 0), new Statusantal("Ej startad", 1));
        assertThat(rapport.utanDefinition()).containsExactly("Ej startad");
        assertThat(rapport.snapshotPosition()).isEqualTo(41);
        assertThat(rapport.planversion()).isEqualTo(4);
        assertThat(bild(LocalDate.of(2026, 2, 17)).orElseThrow().rader()).extracting(Rapportrad::status)
                .containsExactly("Pågår", "saknar upphandlare");
    }

    @Test
    void legenden_ar_den_som_gallde_den_dagen_och_har_sitt_nummer() {
        planen();
        assertThat(bild(MOTET).orElseThrow().legendversion()).isZero();
        legend("2025-12-01", "Ej startad");
        legend("2026-02-16", "Pågår");
        legend("2026-02-17", "Tilldelad");

        assertThat(bild(LocalDate.of(2026, 2, 15)).orElseThrow()).satisfies(b -> {
            assertThat(b.legendversion()).isEqualTo(1);
            assertThat(b.rapport(1).utanDefinition()).isEmpty();
        });
        assertThat(bild(MOTET).orElseThrow()).satisfies(b -> {
            assertThat(b.legendversion()).isEqualTo(2);
            assertThat(b.legend()).extracting(Statusdefinition::status).containsExactly("Pågår");
        });
    }

    @Test
    void en_ersatt_upphandlings_rad_gar_vidare_med_den_som_ersatte_den_fran_dagen_det_skedde() {
        planen();
        upplagd(NYA_MADRASSER, "Madrasser, nytt försök", "2026-01-20", "2026-09-01");
        finns(MADRASSER, new UpphandlingStartad(fran("2026-01-02"), Optional.empty()),
                new UpphandlingAvbruten(fran("2026-01-10"), AvbrytandeSkal.values()[0], Optional.empty(), true,
                        Optional.empty()),
                new UpphandlingErsatt(fran("2026-01-25"), NYA_MADRASSER));

        assertThat(bild(LocalDate.of(2026, 1, 24)).orElseThrow().rader().getFirst()).satisfies(rad -> {
            assertThat(rad.upphandlingId()).isEqualTo(MADRASSER);
            assertThat(rad.status()).isEqualTo("Avbruten");
        });
        assertThat(bild(MOTET).orElseThrow().rader().getFirst()).satisfies(rad -> {
            assertThat(rad.upphandlingId()).isEqualTo(NYA_MADRASSER);
            assertThat(rad.radId()).isEqualTo(new UUID(9, 1));
            assertThat(rad.radnr()).isEqualTo(1);
            assertThat(rad.version()).isEqualTo(1);
        });
    }

    @Test
    void upphandlingar_som_ersatter_varandra_runt_ger_en_rad_och_en_som_inte_finns_ingen() {
        planen();
        finns(MADRASSER, new UpphandlingErsatt(fran("2026-01-25"), RAMPER));
        finns(RAMPER, new UpphandlingErsatt(fran("2026-01-25"), MADRASSER));
        finns("upphandlingsplan-2026", new PlanJusterad(fran("2026-01-26"),
                List.of(new Planrad(new UUID(9, 3), 3, NYA_MADRASSER)), List.of()));

        assertThat(bild(MOTET).orElseThrow().rader()).extracting(Rapportrad::radnr, Rapportrad::upphandlingId)
                .containsExactly(tuple(1, RAMPER), tuple(2, MADRASSER));
    }

    @Test
    void en_rattelse_som_ar_kand_nar_rapporten_gors_ar_med() {
        planen();
        UUID bytet = finns(RAMPER, new AnsvarigRegionBytt(fran("2026-02-01"), "Region Norrbotten", "Region Dalarna"));
        finns(RAMPER, new UppgiftRattad(fran("2026-02-10"), bytet, "till", "Region Dalarna",
                "Region Gotland", LocalDate.of(2026, 2, 10)));

        assertThat(bild(MOTET).orElseThrow().rader().getLast().ansvarigRegion()).isEqualTo("Region Gotland");
    }

    @Test
    @DisplayName("fakta 35: en rapport före den 20 februari 2023 bär namnet GNU")
    void namnden_heter_som_den_hette_den_dagen() {
        finns("upphandlingsplan-2023", new PlanUpprattad(fran("2022-12-01"), 2023));

        assertThat(List.of("2023-02-19", "2023-02-20")).map(LocalDate::parse)
                .map(dag -> Lagesbild.av(2023, dag, strom -> strommar.getOrDefault(strom, List.of())).orElseThrow()
                        .rapport(1).namnd())
                .containsExactly("GNU", "GNUS");
    }

    @Test
    void samma_lage_ger_samma_hash_och_minsta_skillnad_en_annan() {
        planen();
        String hash = KanoniskJson.sha256(bild(MOTET).orElseThrow().rapport(41));

        assertThat(KanoniskJson.sha256(bild(MOTET).orElseThrow().rapport(41))).isEqualTo(hash).hasSize(64);
        assertThat(KanoniskJson.sha256(bild(MOTET).orElseThrow().rapport(42))).isNotEqualTo(hash);
        finns(RAMPER, new UpphandlareSaknas(fran("2026-02-16")));
        assertThat(KanoniskJson.sha256(bild(MOTET).orElseThrow().rapport(41))).isNotEqualTo(hash);
    }
}

package se.liggaren.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.command.plan.Avvisningsskal.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.liggaren.command.KraverBeslut;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfall.Accepterat;
import se.liggaren.command.Utfallet;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Beslut;
import se.liggaren.events.Underlag;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.PlanFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanJusterad;
import se.liggaren.events.plan.PlanEvent.PlanStangd;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.SammantradesplanFaststalld;
import se.liggaren.events.plan.PlanEvent.UppfoljningGodkand;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.PlanEvent.UpphandlingOverford;
import se.liggaren.events.plan.PlanKommando;
import se.liggaren.events.plan.Planlage;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.upphandling.UpphandlingId;

class PlanTest {

    private static final UpphandlingId MADRASSER = new UpphandlingId(new UUID(0, 1));
    private static final UpphandlingId SARVARD = new UpphandlingId(new UUID(0, 2));
    private static final UpphandlingId HANDSKAR = new UpphandlingId(new UUID(0, 3));
    private static final Utfardande UTFARDANDE = new Utfardande(Planstrom.namn(2026), LocalDate.of(2026, 11, 20), "anna",
            true, Optional.empty());

    private static Underlag fran(String dag) {
        return Underlag.fran(LocalDate.parse(dag));
    }

    private static Underlag beslutat(String dag) {
        return fran(dag).medBeslut(new Beslut("GNUS", LocalDate.parse(dag), Optional.empty(), Optional.of("§ 17")));
    }

    private static Utfall<PlanEvent> utfarda(Plan plan, PlanCommand kommando) {
        return plan.utfarda(kommando, UTFARDANDE);
    }

    /** The plan after commands that all must be accepted. */
    private static Plan efter(PlanCommand... kommandon) {
        Plan plan = Plan.tom();
        for (PlanCommand kommando : kommandon) {
            for (PlanEvent event : Utfallet.handelser(utfarda(plan, kommando))) {
                plan = plan.evolve(event);
            }
        }
        return plan;
    }

    private static Plan utkast() {
        return efter(new UpprattaPlan(fran("2025-10-01")), new TaInIPlan(fran("2025-10-02"), MADRASSER));
    }

    private static Plan faststalld() {
        Plan utkast = utkast();
        return utkast.evolve(new PlanFaststalld(beslutat("2025-12-01")));
    }

    private static Plan iLage(Planlage lage) {
        Plan faststalld = faststalld();
        return switch (lage) {
            case UTKAST -> utkast();
            case FASTSTALLD -> faststalld;
            case JUSTERAD -> faststalld.evolve(new PlanJusterad(beslutat("2026-02-16"),
                    faststalld.nyaRader(Planstrom.namn(2026), List.of(SARVARD)), List.of()));
            case STANGD -> faststalld.evolve(new PlanStangd(fran("2026-11-02")));
        };
    }

    private static void avvisas(Plan plan, PlanCommand kommando, Avvisningsskal skal) {
        assertThat(Utfallet.avvisning(utfarda(plan, kommando)).skal()).isEqualTo(skal.name());
    }

    @Test
    void en_plan_upprattas_som_utkast_for_sitt_ar() {
        assertThat(Utfallet.handelser(utfarda(Plan.tom(), new UpprattaPlan(fran("2025-10-01")))))
                .containsExactly(new PlanUpprattad(fran("2025-10-01"), 2026));
        assertThat(efter(new UpprattaPlan(fran("2025-10-01"))).lage()).contains(Planlage.UTKAST);
    }

    @Test
    void ett_ar_har_en_plan() {
        avvisas(utkast(), new UpprattaPlan(fran("2025-10-02")), PLANEN_FINNS_REDAN);
    }

    @Test
    void en_upphandling_tas_in_pa_nasta_rad_och_raden_far_samma_id_om_samma_sak_gors_om() {
        Plan plan = utkast();
        List<PlanEvent> ny = Utfallet.handelser(utfarda(plan, new TaInIPlan(fran("2025-10-03"), SARVARD)));

        assertThat(ny).singleElement().isInstanceOfSatisfying(UpphandlingIntagenIPlan.class, e -> {
            assertThat(e.rad().radnr()).isEqualTo(2);
            assertThat(e.rad().upphandlingId()).isEqualTo(SARVARD);
        });
        assertThat(Utfallet.handelser(utfarda(plan, new TaInIPlan(fran("2025-10-03"), SARVARD)))).isEqualTo(ny);
    }

    @Test
    void samma_upphandling_tas_inte_in_tva_ganger() {
        avvisas(utkast(), new TaInIPlan(fran("2025-10-03"), MADRASSER), UPPHANDLINGEN_FINNS_I_PLANEN);
        avvisas(faststalld(), new JusteraPlan(beslutat("2026-02-16"), List.of(MADRASSER), List.of()),
                UPPHANDLINGEN_FINNS_I_PLANEN);
        avvisas(faststalld(), new JusteraPlan(beslutat("2026-02-16"), List.of(SARVARD, SARVARD), List.of()),
                UPPHANDLINGEN_FINNS_I_PLANEN);
    }

    @Test
    void planen_faststalls_justeras_och_stangs() {
        Plan plan = faststalld();
        UUID madrassraden = plan.rader().getFirst().radId();

        List<PlanEvent> justering = Utfallet.handelser(utfarda(plan,
                new JusteraPlan(beslutat("2026-02-16"), List.of(SARVARD, HANDSKAR),
                        List.of(madrassraden, madrassraden))));
        Plan justerad = plan.evolve(justering.getFirst());

        assertThat(((PlanJusterad) justering.getFirst()).tasUt()).containsExactly(madrassraden);
        assertThat(justerad.lage()).contains(Planlage.JUSTERAD);
        assertThat(justerad.rader()).extracting(Planrad::upphandlingId).containsExactly(SARVARD, HANDSKAR);
        assertThat(justerad.rader()).extracting(Planrad::radnr).containsExactly(2, 3);
        assertThat(Utfallet.handelser(utfarda(justerad, new StangPlan(fran("2026-11-02")))))
                .containsExactly(new PlanStangd(fran("2026-11-02")));
    }

    @Test
    void ett_radnummer_anvands_inte_igen() {
        Plan plan = faststalld();
        Plan utanMadrasser = plan.evolve(Utfallet.handelser(utfarda(plan, new JusteraPlan(beslutat("2026-02-16"),
                List.of(), List.of(plan.rader().getFirst().radId())))).getFirst());

        assertThat(utanMadrasser.rader()).isEmpty();
        assertThat(utanMadrasser.nyaRader(Planstrom.namn(2026), List.of(MADRASSER))).singleElement()
                .satisfies(rad -> {
                    assertThat(rad.radnr()).isEqualTo(2);
                    assertThat(rad.radId()).isNotEqualTo(plan.rader().getFirst().radId());
                });
    }

    @Test
    void en_justering_andrar_nagot_och_tar_bara_ut_rader_som_finns() {
        avvisas(faststalld(), new JusteraPlan(beslutat("2026-02-16"), List.of(), List.of()), JUSTERINGEN_ANDRAR_INGET);
        avvisas(faststalld(), new JusteraPlan(beslutat("2026-02-16"), List.of(), List.of(new UUID(9, 9))),
                RADEN_FINNS_INTE_I_PLANEN);
    }

    @Test
    void en_plan_andras_inte_fran_en_dag_fore_sin_senaste_andring_men_samma_dag_gar() {
        avvisas(utkast(), new FaststallPlan(beslutat("2025-10-01")), PLANEN_GALLER_FRAN_SENARE_DAG);
        assertThat(Utfallet.handelser(utfarda(utkast(), new FaststallPlan(beslutat("2025-10-02")))))
                .containsExactly(new PlanFaststalld(beslutat("2025-10-02")));
    }

    @ParameterizedTest
    @EnumSource(Planlage.class)
    void det_som_planens_lage_inte_tillater_avvisas(Planlage lage) {
        List<PlanCommand> alla = List.of(new TaInIPlan(fran("2026-11-20"), HANDSKAR),
                new FaststallPlan(beslutat("2026-11-20")),
                new JusteraPlan(beslutat("2026-11-20"), List.of(HANDSKAR), List.of()),
                new OverforTillPlan(fran("2026-11-20"), HANDSKAR, 2025),
                new FaststallSammantradesplan(beslutat("2026-11-20"), List.of(new UUID(3, 1))),
                new FoljUppPlanIBokslut(fran("2026-11-20"), Optional.empty()),
                new StangPlan(fran("2026-11-20")));

        assertThat(alla).allSatisfy(kommando -> {
            if (PlanKommando.oppnaFor(lage).contains(kommando.regel())) {
                assertThat(Utfallet.handelser(utfarda(iLage(lage), kommando))).hasSize(1);
            } else {
                avvisas(iLage(lage), kommando, PLANENS_LAGE_TILLATER_INTE);
            }
        });
    }

    @Test
    void varje_kommando_har_sin_rad_i_tabellen_och_de_som_namnden_fattar_kraver_beslut() {
        assertThat(Arrays.stream(PlanCommand.class.getPermittedSubclasses()).map(Class::getSimpleName)
                .map(namn -> namn.replaceAll("(?<=.)([A-Z])", "_$1").toUpperCase(Locale.ROOT)))
                .containsExactlyElementsOf(Arrays.stream(PlanKommando.values()).map(Enum::name).toList());
        assertThat(Arrays.stream(PlanCommand.class.getPermittedSubclasses())
                .filter(k -> k.isAnnotationPresent(KraverBeslut.class)).map(Class::getSimpleName))
                .containsExactly("FaststallSammantradesplan", "FaststallPlan", "JusteraPlan", "GodkannUppfoljning");
        assertThat(PlanKommando.values()).filteredOn(PlanKommando::grundar).containsExactly(PlanKommando.UPPRATTA_PLAN);
    }

    @Test
    @DisplayName("fakta 20: en upphandling som inte blev klar förs över till nästa års plan, medan årets plan löper")
    void en_upphandling_fors_over_fran_ett_annat_ars_plan() {
        Planrad rad = Utfallet.handelser(utfarda(utkast(), new OverforTillPlan(fran("2025-11-01"), SARVARD, 2025)))
                .stream().map(e -> ((UpphandlingOverford) e).rad()).findFirst().orElseThrow();

        assertThat(rad).isEqualTo(utkast().nyaRader(Planstrom.namn(2026), List.of(SARVARD)).getFirst());
        assertThat(efter(new UpprattaPlan(fran("2025-10-01")), new OverforTillPlan(fran("2025-11-01"), SARVARD, 2025))
                .rader()).containsExactly(new Planrad(efter(new UpprattaPlan(fran("2025-10-01")))
                        .nyaRader(Planstrom.namn(2026), List.of(SARVARD)).getFirst().radId(), 1, SARVARD));
        avvisas(utkast(), new OverforTillPlan(fran("2025-11-01"), MADRASSER, 2025), UPPHANDLINGEN_FINNS_I_PLANEN);
        avvisas(utkast(), new OverforTillPlan(fran("2025-11-01"), SARVARD, 2026), OVERFORS_FRAN_SAMMA_AR);
    }

    @Test
    @DisplayName("fakta 14: nämnden fastställer en sammanträdesplan, med varje sammanträde en gång")
    void sammantradesplanen_faststalls() {
        List<UUID> sammantraden = List.of(new UUID(3, 1), new UUID(3, 2));

        assertThat(Utfallet.handelser(utfarda(faststalld(),
                new FaststallSammantradesplan(beslutat("2025-12-01"), sammantraden))))
                .containsExactly(new SammantradesplanFaststalld(beslutat("2025-12-01"), sammantraden));
        avvisas(faststalld(), new FaststallSammantradesplan(beslutat("2025-12-01"),
                List.of(new UUID(3, 1), new UUID(3, 1))), SAMMANTRADE_TVA_GANGER);
    }

    @Test
    @DisplayName("fakta 12 och 55: planen följs upp i bokslut en gång, och uppföljningen godkänns därefter")
    void planen_foljs_upp_och_uppfoljningen_godkanns() {
        avvisas(faststalld(), new GodkannUppfoljning(beslutat("2026-04-01")), PLANEN_AR_INTE_UPPFOLJD);
        Plan uppfoljd = faststalld().evolve(Utfallet.handelser(utfarda(faststalld(),
                new FoljUppPlanIBokslut(fran("2026-02-16"), Optional.of(new UUID(3, 1))))).getFirst());

        avvisas(uppfoljd, new FoljUppPlanIBokslut(fran("2026-02-17"), Optional.empty()), PLANEN_AR_REDAN_UPPFOLJD);
        assertThat(Utfallet.handelser(utfarda(uppfoljd, new GodkannUppfoljning(beslutat("2026-04-01")))))
                .containsExactly(new UppfoljningGodkand(beslutat("2026-04-01")));
        assertThat(Utfallet.handelser(utfarda(uppfoljd.evolve(new PlanStangd(fran("2026-03-01"))),
                new GodkannUppfoljning(beslutat("2026-04-01"))))).hasSize(1);
    }

    @Property(tries = 1000)
    void vad_som_an_gors_har_varje_rad_sitt_eget_id_nummer_och_sin_egen_upphandling(
            @ForAll("kommandon") List<PlanCommand> kommandon) {
        Plan plan = utkast();
        Set<Integer> givna = new HashSet<>(Set.of(1));
        for (PlanCommand kommando : kommandon) {
            if (utfarda(plan, kommando) instanceof Accepterat<PlanEvent> ja) {
                assertThat(utfarda(plan, kommando)).isEqualTo(ja);
                for (PlanEvent event : ja.handelser()) {
                    Plan fore = plan;
                    plan = plan.evolve(event);
                    plan.rader().stream().filter(rad -> !fore.rader().contains(rad))
                            .forEach(rad -> assertThat(givna.add(rad.radnr())).as("nytt nummer").isTrue());
                }
            }
            assertThat(plan.rader()).extracting(Planrad::radId).doesNotHaveDuplicates();
            assertThat(plan.rader()).extracting(Planrad::upphandlingId).doesNotHaveDuplicates();
        }
    }

    @Provide
    Arbitrary<List<PlanCommand>> kommandon() {
        List<UUID> radId = utkast().nyaRader(Planstrom.namn(2026), List.of(SARVARD, HANDSKAR)).stream()
                .map(Planrad::radId).toList();
        return Arbitraries.<PlanCommand>of(new TaInIPlan(fran("2026-01-02"), MADRASSER),
                new OverforTillPlan(fran("2026-01-02"), SARVARD, 2025),
                new TaInIPlan(fran("2026-01-02"), SARVARD), new TaInIPlan(fran("2025-10-02"), HANDSKAR),
                new FaststallPlan(beslutat("2026-01-02")), new StangPlan(fran("2026-01-05")),
                new JusteraPlan(beslutat("2026-01-03"), List.of(HANDSKAR),
                        List.of(utkast().rader().getFirst().radId())),
                new JusteraPlan(beslutat("2026-01-03"), List.of(SARVARD), radId),
                new JusteraPlan(beslutat("2026-01-03"), List.of(MADRASSER), List.of()),
                new JusteraPlan(beslutat("2026-01-03"), List.of(), radId.subList(0, 1))).list().ofMaxSize(12);
    }
}

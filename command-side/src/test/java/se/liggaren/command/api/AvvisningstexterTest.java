package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.liggaren.command.Avvisning;
import se.liggaren.command.GemensamtSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.legend.FaststallStatuslegend;
import se.liggaren.command.legend.Statuslegend;
import se.liggaren.command.plan.FaststallSammantradesplan;
import se.liggaren.command.plan.FoljUppPlanIBokslut;
import se.liggaren.command.plan.GodkannUppfoljning;
import se.liggaren.command.plan.JusteraPlan;
import se.liggaren.command.plan.OverforTillPlan;
import se.liggaren.command.plan.Plan;
import se.liggaren.command.plan.PlanCommand;
import se.liggaren.command.plan.StangPlan;
import se.liggaren.command.plan.TaInIPlan;
import se.liggaren.command.plan.UpprattaPlan;
import se.liggaren.events.Underlag;
import se.liggaren.events.avtal.Avtalstid;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.legend.StatuslegendEvent.StatuslegendFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanStangd;
import se.liggaren.events.plan.PlanEvent.PlanUppfoljdIBokslut;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.upphandling.Instans;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.events.upphandling.Villkor;

/** Every reason has its words. */
class AvvisningstexterTest {

    private static final ResourceBundle TEXTER =
            ResourceBundle.getBundle("se.liggaren.command.messages", Locale.of("sv"));

    private static final LocalDate DAG = LocalDate.of(2026, 2, 16);
    private static final Underlag UNDERLAG = Underlag.fran(DAG);
    private static final UpphandlingId ID = new UpphandlingId(new UUID(7, 4));
    private static final Plan UTKAST = Plan.tom().evolve(new PlanUpprattad(UNDERLAG, 2026))
            .evolve(new UpphandlingIntagenIPlan(UNDERLAG, new Planrad(new UUID(1, 1), 1, ID)));
    private static final Plan FASTSTALLD = UTKAST.evolve(new PlanFaststalld(UNDERLAG));
    private static final List<Statusdefinition> ORD = List.of(new Statusdefinition("Pågår", "Arbetet har börjat."));
    private static final Statuslegend LEGEND = Statuslegend.tom()
            .evolve(new StatuslegendFaststalld(UNDERLAG, ORD, "Plan 2026"));

    @Test
    void varje_skal_har_en_text_och_varje_text_ett_skal() {
        List<String> skal = Stream.<Enum<?>[]>of(Villkor.values(), GemensamtSkal.values(), Avtalstid.Fel.values(),
                        se.liggaren.command.upphandling.Avvisningsskal.values(),
                        se.liggaren.command.avtal.Avvisningsskal.values(),
                        se.liggaren.command.plan.Avvisningsskal.values(),
                        se.liggaren.command.sammantrade.Avvisningsskal.values(),
                        se.liggaren.command.legend.Avvisningsskal.values(),
                        se.liggaren.command.mal.Avvisningsskal.values(),
                        se.liggaren.command.nyckeltal.Avvisningsskal.values(),
                        se.liggaren.command.kommunstatistik.Avvisningsskal.values(),
                        se.liggaren.command.omvarld.Avvisningsskal.values(),
                        se.liggaren.command.behov.Avvisningsskal.values())
                .flatMap(Arrays::stream).map(Enum::name).toList();

        assertThat(skal).doesNotHaveDuplicates();
        assertThat(TEXTER.keySet()).containsExactlyInAnyOrderElementsOf(skal);
        assertThat(skal).allSatisfy(s -> assertThat(TEXTER.getString(s)).matches("(?s)\\S.*[.\"]"));
    }

    static Stream<Arguments> avvisningar() {
        return Stream.of(
                Arguments.of("PLANEN_FINNS_REDAN", plan(UTKAST, new UpprattaPlan(UNDERLAG))),
                Arguments.of("PLANENS_LAGE_TILLATER_INTE", plan(UTKAST, new StangPlan(UNDERLAG))),
                Arguments.of("PLANENS_LAGE_TILLATER_INTE",
                        plan(FASTSTALLD.evolve(new PlanStangd(UNDERLAG)), new StangPlan(UNDERLAG))),
                Arguments.of("PLANEN_GALLER_FRAN_SENARE_DAG",
                        plan(FASTSTALLD, new StangPlan(Underlag.fran(DAG.minusDays(1))))),
                Arguments.of("UPPHANDLINGEN_FINNS_I_PLANEN", plan(UTKAST, new TaInIPlan(UNDERLAG, ID))),
                Arguments.of("UPPHANDLINGEN_FINNS_I_PLANEN",
                        plan(FASTSTALLD, new JusteraPlan(UNDERLAG, List.of(ID), List.of()))),
                Arguments.of("RADEN_FINNS_INTE_I_PLANEN",
                        plan(FASTSTALLD, new JusteraPlan(UNDERLAG, List.of(), List.of(new UUID(9, 9))))),
                Arguments.of("JUSTERINGEN_ANDRAR_INGET",
                        plan(FASTSTALLD, new JusteraPlan(UNDERLAG, List.of(), List.of()))),
                Arguments.of("PLANEN_AR_INTE_UPPFOLJD", plan(FASTSTALLD, new GodkannUppfoljning(UNDERLAG))),
                Arguments.of("PLANEN_AR_REDAN_UPPFOLJD",
                        plan(FASTSTALLD.evolve(new PlanUppfoljdIBokslut(UNDERLAG, Optional.empty())),
                                new FoljUppPlanIBokslut(UNDERLAG, Optional.empty()))),
                Arguments.of("OVERFORS_FRAN_SAMMA_AR",
                        plan(UTKAST, new OverforTillPlan(UNDERLAG, new UpphandlingId(new UUID(7, 5)), 2026))),
                Arguments.of("SAMMANTRADE_TVA_GANGER", plan(UTKAST, new FaststallSammantradesplan(UNDERLAG,
                        List.of(new UUID(4, 1), new UUID(4, 1))))),
                Arguments.of("LEGENDEN_GALLER_FRAN_SENARE_DAG", LEGEND.utfarda(
                        new FaststallStatuslegend(Underlag.fran(DAG.minusDays(1)), ORD, "Plan"))),
                Arguments.of("LEGENDEN_AR_DENSAMMA",
                        LEGEND.utfarda(new FaststallStatuslegend(UNDERLAG, ORD, "Plan"))),
                Arguments.of("SAMMA_STATUS_TVA_GANGER", LEGEND.utfarda(new FaststallStatuslegend(UNDERLAG,
                        List.of(ORD.getFirst(), new Statusdefinition("Pågår", "Annat.")), "Plan"))));
    }

    private static Utfall<?> plan(Plan plan, PlanCommand kommando) {
        return plan.utfarda(kommando, new Utfardande(Planstrom.namn(2026), DAG.plusDays(1), "anna", true, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource({"avvisningar", "se.liggaren.command.mal.MalTest#avvisningar",
        "se.liggaren.command.nyckeltal.NyckeltalTest#avvisningar",
        "se.liggaren.command.kommunstatistik.KommunstatistikTest#avvisningar",
        "se.liggaren.command.omvarld.OmvarldshandelseTest#avvisningar",
        "se.liggaren.command.behov.BehovTest#avvisningar"})
    void texten_fylls_i_med_det_som_avvisningen_bar_med_sig(Object skalet, Utfall<?> utfall) {
        String skal = skalet.toString();
        assertThat(utfall).isInstanceOfSatisfying(Utfall.Avvisat.class, nej -> {
            Avvisning avvisning = nej.avvisning();
            assertThat(avvisning.skal()).isEqualTo(skal);
            assertThat(Pattern.compile("\\{(\\w+)}").matcher(TEXTER.getString(skal)).results().map(r -> r.group(1)))
                    .isSubsetOf(avvisning.uppgifter().keySet());
            assertThat(Avvisningstexter.text(avvisning)).doesNotContain("{", "}", ": .", "[", "]");
        });
    }

    @Test
    void falt_handelser_och_varden_sags_i_ord() {
        assertThat(Avvisningstexter.text(Avvisning.av(GemensamtSkal.RATT_VARDE_KAN_INTE_TOLKAS,
                "falt", "sistaAnbudsdag", "varde", "igår")))
                .isEqualTo("\"igår\" är inget giltigt värde för fältet Sista anbudsdag.");
        assertThat(Avvisningstexter.text(Avvisning.av(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE,
                "handelse", "UpphandlingAnnonserad", "gallerFran", DAG))).doesNotContain("UpphandlingAnnonserad");
        assertThat(Avvisningstexter.text(Avvisning.av(
                se.liggaren.command.upphandling.Avvisningsskal.MALET_PROVAS_I_ANNAN_INSTANS, "malnummer", "1-26",
                "provasI", List.of(Instans.KAMMARRATT), "instans", Instans.HOGSTA_FORVALTNINGSDOMSTOLEN)))
                .isEqualTo("Mål 1-26 kan nu bara avse kammarrätten, inte Högsta förvaltningsdomstolen.");
    }

    @Test
    void plan_och_legend_ar_provade_for_varje_skal() {
        assertThat(avvisningar().map(a -> a.get()[0])).containsAll(Stream.<Enum<?>[]>of(
                        se.liggaren.command.plan.Avvisningsskal.values(),
                        se.liggaren.command.legend.Avvisningsskal.values())
                .flatMap(Arrays::stream).map(Enum::name).toList());
    }
}

package se.liggaren.command.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import se.liggaren.command.legend.FaststallStatuslegend;
import se.liggaren.command.legend.Statuslegend;
import se.liggaren.command.legend.StatuslegendAggregate;
import se.liggaren.command.lopnummer.Lopnummerserie;
import se.liggaren.command.lopnummer.LopnummerserieAggregate;
import se.liggaren.command.lopnummer.TilldelaLopnummer;
import se.liggaren.command.plan.FaststallPlan;
import se.liggaren.command.plan.PlanAggregate;
import se.liggaren.command.plan.PlanCommand;
import se.liggaren.command.plan.TaInIPlan;
import se.liggaren.command.plan.UpprattaPlan;
import se.liggaren.command.platform.Begaran.Idempotens;
import se.liggaren.command.upphandling.LaggUppUpphandling;
import se.liggaren.command.upphandling.StartaUpphandling;
import se.liggaren.command.upphandling.TilldelaUpphandlare;
import se.liggaren.command.upphandling.UpphandlingAggregate;
import se.liggaren.command.upphandling.UpphandlingCommand;
import se.liggaren.events.Beslut;
import se.liggaren.events.Handelse;
import se.liggaren.events.Roll;
import se.liggaren.events.Underlag;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.legend.StatuslegendEvent.StatuslegendFaststalld;
import se.liggaren.events.lopnummer.LopnummerEvent.LopnummerTilldelat;
import se.liggaren.events.plan.PlanEvent.PlanFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareUtsedd;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingStartad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.events.upphandling.UpphandlingId;

/** Each stream in Axon: given facts, when a command comes, then facts and an answer. */
class StromCommandHandlerTest {

    private static final LocalDate DAG = LocalDate.of(2026, 2, 16);
    private static final Underlag UNDERLAG = Underlag.fran(DAG);
    private static final Clock KLOCKA = Clock.fixed(DAG.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final String JAMTLAND = "Region Jämtland Härjedalen";
    private static final UpphandlingId ID = new UpphandlingId(new UUID(7, 4));
    private static final Idempotens NYCKEL = new Idempotens("u-1/nyckel", "avtryck");

    private static final LaggUppUpphandling LAGG_UPP = new LaggUppUpphandling(UNDERLAG, "Madrasser", Optional.empty(),
            JAMTLAND, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());
    private static final UpphandlingUpplagd UPPLAGD = new UpphandlingUpplagd(UNDERLAG, "GNUS-2026-01", "Madrasser",
            Optional.empty(), JAMTLAND, List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    /** A stream with its handler, as the command side wires them. */
    private static final class Prov<C, A extends StromAggregate<C, ?>> {

        private final AggregateTestFixture<A> fixture;
        private final String strom;

        Prov(Strom<C, A> slag, String strom, Class<?>... kommandon) {
            this.strom = strom;
            fixture = new AggregateTestFixture<>(slag.aggregat());
            for (Class<?> kommando : kommandon) {
                fixture.registerCommandHandler(kommando,
                        new StromCommandHandler<>(slag, fixture.getRepository(), KLOCKA, true));
            }
        }

        Begaran begaran() {
            return av(Roll.INKOPSCHEF);
        }

        Begaran av(Roll roll) {
            return new Begaran(strom, "u-1", roll, JAMTLAND, Optional.empty(), Optional.empty(),
                    Optional.of("GNUS-2026-01"));
        }

        Begaran medNyckel(Idempotens nyckel) {
            return new Begaran(strom, "u-1", Roll.INKOPSCHEF, JAMTLAND, Optional.of(nyckel), Optional.empty(),
                    Optional.of("GNUS-2026-01"));
        }

        Begaran vidVersion(long version) {
            return new Begaran(strom, "u-1", Roll.INKOPSCHEF, JAMTLAND, Optional.empty(), Optional.of(version),
                    Optional.of("GNUS-2026-01"));
        }

        ResultValidator<A> nar(C kommando, Begaran begaran, Registrerat... givet) {
            return fixture.given(List.of(givet).stream().map(Registrerat::somMeddelande).toList())
                    .when(kommando, begaran.somKommandometadata());
        }
    }

    /** A stored fact, with what was stored beside it. */
    private record Registrerat(Handelse handelse, Begaran begaran) {
        GenericEventMessage<?> somMeddelande() {
            return new GenericEventMessage<>(handelse, begaran.somHandelsemetadata());
        }
    }

    private static Prov<UpphandlingCommand, UpphandlingAggregate> upphandling() {
        return new Prov<>(new Strom<>(UpphandlingCommand.class, UpphandlingAggregate.class, UpphandlingAggregate::new),
                ID.toString(), UpphandlingCommand.class.getPermittedSubclasses());
    }

    private static Prov<PlanCommand, PlanAggregate> plan() {
        return new Prov<>(new Strom<>(PlanCommand.class, PlanAggregate.class, PlanAggregate::new),
                Planstrom.namn(2026), PlanCommand.class.getPermittedSubclasses());
    }

    private static Prov<FaststallStatuslegend, StatuslegendAggregate> legend() {
        return new Prov<>(
                new Strom<>(FaststallStatuslegend.class, StatuslegendAggregate.class, StatuslegendAggregate::new),
                Statuslegend.STROM, FaststallStatuslegend.class);
    }

    private static Prov<TilldelaLopnummer, LopnummerserieAggregate> serie() {
        return new Prov<>(
                new Strom<>(TilldelaLopnummer.class, LopnummerserieAggregate.class, LopnummerserieAggregate::new),
                Lopnummerserie.strom("GNUS", 2026), TilldelaLopnummer.class);
    }

    private static Matcher<Svar> svar(String vad, Consumer<Svar> krav) {
        return new CustomTypeSafeMatcher<>(vad) {
            @Override
            protected boolean matchesSafely(Svar svar) {
                krav.accept(svar);
                return true;
            }
        };
    }

    private static Matcher<Svar> registrerat(long version, boolean grundande, String... typer) {
        return svar("version " + version, s -> assertThat(s).isInstanceOfSatisfying(Svar.Registrerat.class, ja -> {
            assertThat(ja.version()).isEqualTo(version);
            assertThat(ja.grundande()).isEqualTo(grundande);
            assertThat(ja.handelser()).extracting(Svar.Handelsekvitto::typ).containsExactly(typer);
        }));
    }

    private static Matcher<Svar> avvisat(String skal) {
        return svar(skal, s -> assertThat(s).isInstanceOfSatisfying(Svar.Avvisat.class,
                nej -> assertThat(nej.avvisning().skal()).isEqualTo(skal)));
    }

    @Test
    void en_upphandling_laggs_upp_med_den_som_gjorde_det_bredvid() {
        var prov = upphandling();
        var begaran = prov.medNyckel(NYCKEL);

        prov.nar(LAGG_UPP, begaran)
                .expectEvents(new GenericEventMessage<>(UPPLAGD, begaran.somHandelsemetadata()))
                .expectResultMessagePayloadMatching(svar("lagd upp", s -> assertThat(s)
                        .isInstanceOfSatisfying(Svar.Registrerat.class, ja -> {
                            assertThat(ja.strom()).isEqualTo(ID.toString());
                            assertThat(ja.version()).isEqualTo(1);
                            assertThat(ja.grundande()).isTrue();
                            assertThat(ja.lopnummer()).contains("GNUS-2026-01");
                            assertThat(ja.handelser()).singleElement()
                                    .extracting(Svar.Handelsekvitto::typ).isEqualTo("UpphandlingUpplagd");
                        })));
        assertThat(begaran.somHandelsemetadata()).isEqualTo(MetaData.from(Map.of("anvandare", "u-1",
                "roll", "INKOPSCHEF", "organisation", JAMTLAND, "idempotensnyckel", "u-1/nyckel",
                "begaran", "avtryck")));
    }

    @Test
    void en_avvisad_upplaggning_lamnar_inget_efter_sig() {
        var prov = upphandling();
        var okand = new LaggUppUpphandling(UNDERLAG, "Madrasser", Optional.empty(), "Region Mittland", List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        // the fixture would have us store something of every stream that was begun
        prov.fixture.setReportIllegalStateChange(false);

        prov.nar(okand, prov.begaran()).expectNoEvents()
                .expectResultMessagePayloadMatching(avvisat("OKAND_ORGANISATION"));
    }

    @Test
    void en_upphandling_laggs_inte_upp_tva_ganger() {
        var prov = upphandling();

        prov.nar(LAGG_UPP, prov.begaran(), new Registrerat(UPPLAGD, prov.begaran())).expectNoEvents()
                .expectResultMessagePayloadMatching(avvisat("REDAN_UPPLAGD"));
    }

    @Test
    void samma_begaran_en_gang_till_far_det_forsta_svaret_aven_nar_strommen_gatt_vidare() {
        var prov = upphandling();

        prov.nar(LAGG_UPP, prov.medNyckel(NYCKEL), new Registrerat(UPPLAGD, prov.medNyckel(NYCKEL)),
                        new Registrerat(new UpphandlareUtsedd(UNDERLAG, "u-9"), prov.begaran()))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(registrerat(1, true, "UpphandlingUpplagd"));
    }

    @Test
    void samma_nyckel_for_en_annan_begaran_vagras() {
        var prov = upphandling();

        prov.nar(new TilldelaUpphandlare(UNDERLAG, "u-9"), prov.medNyckel(new Idempotens(NYCKEL.nyckel(), "annat")),
                        new Registrerat(UPPLAGD, prov.medNyckel(NYCKEL)))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(instanceOf(Svar.NyckelnAnvand.class));
    }

    @Test
    void nyckeln_gar_fore_den_forvantade_versionen() {
        var prov = upphandling();
        var igen = new Begaran(ID.toString(), "u-1", Roll.INKOPSCHEF, JAMTLAND, Optional.of(NYCKEL), Optional.of(1L),
                Optional.empty());

        prov.nar(new TilldelaUpphandlare(UNDERLAG, "u-9"), igen, new Registrerat(UPPLAGD, prov.begaran()),
                        new Registrerat(new UpphandlareUtsedd(UNDERLAG, "u-9"), igen))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(registrerat(2, false, "UpphandlareUtsedd"));
    }

    @Test
    void den_forvantade_versionen_maste_stamma() {
        var prov = upphandling();
        var givet = new Registrerat(UPPLAGD, prov.begaran());

        prov.nar(new TilldelaUpphandlare(UNDERLAG, "u-9"), prov.vidVersion(2), givet).expectNoEvents()
                .expectResultMessagePayloadMatching(equalTo(new Svar.AnnanVersion(1)));
        prov = upphandling();
        prov.nar(new TilldelaUpphandlare(UNDERLAG, "u-9"), prov.vidVersion(1), givet)
                .expectEvents(new UpphandlareUtsedd(UNDERLAG, "u-9"))
                .expectResultMessagePayloadMatching(registrerat(2, false, "UpphandlareUtsedd"));
    }

    @Test
    void den_vars_roll_inte_far_nekas_innan_strommen_fragas() {
        var prov = upphandling();

        prov.nar(LAGG_UPP, prov.av(Roll.LASARE)).expectNoEvents()
                .expectResultMessagePayload(new Svar.RollenFarInte());
    }

    @Test
    void ett_kommando_pa_en_upphandling_som_inte_finns_grundar_ingen() {
        var prov = upphandling();

        prov.nar(new StartaUpphandling(UNDERLAG, Optional.empty()), prov.av(Roll.UPPHANDLARE)).expectNoEvents()
                .expectResultMessagePayloadMatching(instanceOf(Svar.OkandStrom.class));
    }

    @Test
    void en_upphandling_startas_nar_den_har_en_upphandlare() {
        var prov = upphandling();

        prov.nar(new StartaUpphandling(UNDERLAG, Optional.empty()), prov.av(Roll.UPPHANDLARE),
                        new Registrerat(UPPLAGD, prov.begaran()))
                .expectNoEvents().expectResultMessagePayloadMatching(avvisat("UPPHANDLARE_SAKNAS"));
        prov = upphandling();
        prov.nar(new StartaUpphandling(UNDERLAG, Optional.empty()), prov.av(Roll.UPPHANDLARE),
                        new Registrerat(UPPLAGD, prov.begaran()),
                        new Registrerat(new UpphandlareUtsedd(UNDERLAG, "u-9"), prov.begaran()))
                .expectEvents(new UpphandlingStartad(UNDERLAG, Optional.empty()));
    }

    @Test
    void en_plan_upprattas_for_det_ar_som_strommen_heter_efter() {
        var prov = plan();

        prov.nar(new UpprattaPlan(UNDERLAG), prov.begaran()).expectEvents(new PlanUpprattad(UNDERLAG, 2026))
                .expectResultMessagePayloadMatching(registrerat(1, true, "PlanUpprattad"));
    }

    @Test
    void en_plan_upprattas_en_gang() {
        var prov = plan();

        prov.nar(new UpprattaPlan(UNDERLAG), prov.begaran(),
                        new Registrerat(new PlanUpprattad(UNDERLAG, 2026), prov.begaran()))
                .expectNoEvents().expectResultMessagePayloadMatching(avvisat("PLANEN_FINNS_REDAN"));
    }

    @Test
    void en_upphandling_tas_in_i_utkastet_men_inte_i_en_plan_som_inte_finns() {
        var prov = plan();
        prov.nar(new TaInIPlan(UNDERLAG, ID), prov.begaran()).expectNoEvents()
                .expectResultMessagePayloadMatching(instanceOf(Svar.OkandStrom.class));

        prov = plan();
        var rad = new Planrad(UUID.nameUUIDFromBytes("upphandlingsplan-2026/1".getBytes(UTF_8)), 1, ID);
        prov.nar(new TaInIPlan(UNDERLAG, ID), prov.begaran(),
                        new Registrerat(new PlanUpprattad(UNDERLAG, 2026), prov.begaran()))
                .expectEvents(new UpphandlingIntagenIPlan(UNDERLAG, rad));
    }

    @Test
    void en_faststalld_plan_svarar_sin_nyckel() {
        var prov = plan();
        var underlag = UNDERLAG.medBeslut(new Beslut("GNU", DAG, Optional.empty(), Optional.of("§ 4")));

        var begaran = new Begaran(Planstrom.namn(2026), "u-1", Roll.SEKRETERARE, JAMTLAND, Optional.of(NYCKEL),
                Optional.empty(), Optional.empty());

        prov.nar(new FaststallPlan(underlag), begaran,
                        new Registrerat(new PlanUpprattad(UNDERLAG, 2026), prov.begaran()),
                        new Registrerat(new PlanFaststalld(underlag), begaran))
                .expectNoEvents().expectResultMessagePayloadMatching(registrerat(2, false, "PlanFaststalld"));
    }

    @Test
    void en_legend_faststalls_och_nasta_gar_i_samma_strom() {
        var ord = List.of(new Statusdefinition("Pågår", "Arbetet har börjat."));
        var fler = List.of(ord.getFirst(), new Statusdefinition("Tilldelad", "Beslut är fattat."));
        var prov = legend();
        prov.nar(new FaststallStatuslegend(UNDERLAG, ord, "Plan 2026"), prov.begaran())
                .expectEvents(new StatuslegendFaststalld(UNDERLAG, ord, "Plan 2026"))
                .expectResultMessagePayloadMatching(registrerat(1, true, "StatuslegendFaststalld"));

        prov = legend();
        var forsta = new Registrerat(new StatuslegendFaststalld(UNDERLAG, ord, "Plan 2026"), prov.begaran());
        prov.nar(new FaststallStatuslegend(UNDERLAG, fler, "Plan 2026"), prov.begaran(), forsta)
                .expectEvents(new StatuslegendFaststalld(UNDERLAG, fler, "Plan 2026"))
                .expectResultMessagePayloadMatching(registrerat(2, false, "StatuslegendFaststalld"));

        prov = legend();
        prov.nar(new FaststallStatuslegend(UNDERLAG, ord, "Plan 2027"), prov.begaran(), forsta).expectNoEvents()
                .expectResultMessagePayloadMatching(avvisat("LEGENDEN_AR_DENSAMMA"));
    }

    @Test
    void varje_upphandling_far_nasta_nummer_och_behaller_det() {
        var annan = new UpphandlingId(new UUID(7, 5));
        var prov = serie();
        var forsta = new Registrerat(new LopnummerTilldelat(UNDERLAG, "GNUS-2026-01", ID, "Madrasser"), prov.begaran());
        prov.nar(new TilldelaLopnummer(UNDERLAG, ID, "Madrasser"), prov.begaran())
                .expectEvents(forsta.handelse());

        prov = serie();
        prov.nar(new TilldelaLopnummer(UNDERLAG, annan, "Handskar"), prov.begaran(), forsta)
                .expectEvents(new LopnummerTilldelat(UNDERLAG, "GNUS-2026-02", annan, "Handskar"));

        prov = serie();
        prov.nar(new TilldelaLopnummer(UNDERLAG, ID, "Madrasser"), prov.begaran(), forsta).expectNoEvents()
                .expectResultMessagePayloadMatching(registrerat(1, false));
    }
}

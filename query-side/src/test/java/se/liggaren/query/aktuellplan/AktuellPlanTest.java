package se.liggaren.query.aktuellplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.liggaren.query.Fakta.JAMTLAND;
import static se.liggaren.query.Fakta.NORRBOTTEN;
import static se.liggaren.query.Fakta.annonserad;
import static se.liggaren.query.Fakta.avbruten;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.fran;
import static se.liggaren.query.Fakta.handelseId;
import static se.liggaren.query.Fakta.rattelse;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.upplagd;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Roll;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.legend.StatuslegendEvent.StatuslegendFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanJusterad;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.Planlage;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalStartat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftBekraftad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingErsatt;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.query.Fakta;
import se.liggaren.query.Vyprov;
import se.liggaren.query.bevakning.Bevakare.Fraga;
import se.liggaren.query.bevakning.Bevakning;
import se.liggaren.query.bevakning.Bevakning.Atgard;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;

class AktuellPlanTest {

    private static final UpphandlingId MADRASSER = new UpphandlingId(new UUID(1, 1));
    private static final UpphandlingId RAMPER = new UpphandlingId(new UUID(1, 2));
    private static final UpphandlingId RAMPER_PA_NYTT = new UpphandlingId(new UUID(1, 3));
    private static final Planrad RAD_1 = new Planrad(new UUID(2, 1), 1, MADRASSER);
    private static final Planrad RAD_2 = new Planrad(new UUID(2, 2), 2, RAMPER);

    private final Vyprov prov = new Vyprov();
    private final AktuellPlanVy vy = new AktuellPlanVy(prov.strommar(), Vyprov.JSON);
    private final AktuellPlan plan = new AktuellPlan(prov.jdbc(), Vyprov.JSON,
            Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), Tidpunkt.STOCKHOLM), Fakta.JAMTLAND);

    @BeforeEach
    void tva_planer_med_var_sin_upphandling() {
        prov.visa(vy);
        prov.registrera("2026-01-10T08:00:00Z", MADRASSER,
                upplagd("2026-01-01", "GNUS-2026-01", "Madrasser", NORRBOTTEN, "2026-01-14"));
        prov.registrera("2026-01-10T08:01:00Z", RAMPER,
                upplagd("2026-01-01", "GNUS-2026-02", "Ramper", JAMTLAND, "2027-01-31"));
        prov.registrera("2026-01-10T08:02:00Z", "plan-2026", new PlanUpprattad(fran("2026-01-01"), 2026));
        prov.registrera("2026-01-10T08:03:00Z", "plan-2026", new UpphandlingIntagenIPlan(fran("2026-01-01"), RAD_1));
        prov.registrera("2026-01-10T08:04:00Z", "plan-2026", new UpphandlingIntagenIPlan(fran("2026-01-01"), RAD_2));
        prov.registrera("2026-01-10T08:05:00Z", "plan-2027", new PlanUpprattad(fran("2026-01-01"), 2027));
        prov.registrera("2026-01-10T08:06:00Z", "plan-2027", new UpphandlingIntagenIPlan(fran("2026-01-01"),
                new Planrad(new UUID(2, 9), 1, RAMPER)));
    }

    @Test
    void varje_plan_visar_sina_egna_rader() {
        assertThat(plan.ar()).containsExactly(2027, 2026);
        assertThat(las(2026)).extracting(Planbild.Rad::namn).containsExactly("Madrasser", "Ramper");
        assertThat(las(2027)).extracting(Planbild.Rad::namn).containsExactly("Ramper");
        assertThat(plan.las(2028, Tidpunkt.NU)).isEmpty();
    }

    @Test
    void versionerna_ar_planens_och_upphandlingens_egna() {
        prov.registrera("2026-02-01T08:00:00Z", RAMPER, startad("2026-02-01"));

        assertThat(plan.las(2026, Tidpunkt.NU).orElseThrow().version()).isEqualTo(3);
        assertThat(las(2026)).extracting(Planbild.Rad::version).containsExactly(1L, 2L);
        assertThat(las(2026, kant("2026-01-31T00:00:00Z"))).extracting(Planbild.Rad::version).containsExactly(1L, 1L);
    }

    @Test
    void det_som_registreras_i_efterhand_galler_da_men_ar_kant_forst_nar_det_registrerats() {
        prov.registrera("2026-05-12T08:00:00Z", MADRASSER, startad("2026-05-01"));
        prov.registrera("2026-05-12T08:00:01Z", MADRASSER, annonserad("2026-05-11", "2026-06-20"));

        assertThat(las(2026, giltigt("2026-04-30"))).extracting(Planbild.Rad::status)
                .containsExactly("Ej startad", "Ej startad");
        assertThat(las(2026, giltigt("2026-05-10"))).extracting(Planbild.Rad::status)
                .containsExactly("Pågår", "Ej startad");
        assertThat(las(2026, giltigt("2026-05-11"))).extracting(Planbild.Rad::status)
                .containsExactly("Annonserad", "Ej startad");
        assertThat(las(2026, kant("2026-05-11T23:00:00Z"))).extracting(Planbild.Rad::status)
                .containsExactly("Ej startad", "Ej startad");
        assertThat(las(2026, kant("2026-05-12T08:00:00Z"))).as("registrerat i samma ögonblick är känt")
                .extracting(Planbild.Rad::status).containsExactly("Pågår", "Ej startad");
        assertThat(las(2026, bada("2026-05-11", "2026-05-12T08:00:00.5Z"))).extracting(Planbild.Rad::status)
                .containsExactly("Pågår", "Ej startad");
        assertThat(las(2026, bada("2026-04-30", "2026-05-13T00:00:00Z"))).extracting(Planbild.Rad::status)
                .containsExactly("Ej startad", "Ej startad");
    }

    @Test
    void en_rattelse_andrar_det_forflutna_fran_det_att_den_registreras() {
        prov.registrera("2026-02-01T08:00:00Z", MADRASSER, startad("2026-02-01"));
        prov.registrera("2026-03-01T08:00:00Z", MADRASSER, rattelse("2026-03-01", handelseId(8), "gallerFran",
                "2026-02-01", "2026-01-20"));

        assertThat(las(2026, giltigt("2026-01-25"))).extracting(Planbild.Rad::status)
                .containsExactly("Pågår", "Ej startad");
        assertThat(las(2026, bada("2026-01-25", "2026-02-28T00:00:00Z"))).extracting(Planbild.Rad::status)
                .containsExactly("Ej startad", "Ej startad");

        prov.registrera("2026-03-02T08:00:00Z", MADRASSER, rattelse("2026-03-02", handelseId(8),
                Rattelse.HELA_HANDELSEN, "UpphandlingStartad", Rattelse.ALDRIG_INTRAFFAD));
        assertThat(las(2026)).extracting(Planbild.Rad::status).containsExactly("Ej startad", "Ej startad");
        assertThat(las(2026, kant("2026-03-01T12:00:00Z"))).extracting(Planbild.Rad::status)
                .containsExactly("Pågår", "Ej startad");
        assertThat(las(2026)).extracting(Planbild.Rad::version).containsExactly(4L, 1L);
    }

    @Test
    void en_rad_vars_upphandling_ersatts_gar_vidare_med_den_nya() {
        prov.registrera("2026-02-01T08:00:00Z", RAMPER, startad("2026-02-01"));
        prov.registrera("2026-03-01T08:00:00Z", RAMPER, avbruten("2026-03-01", "2026-03-11"));
        prov.registrera("2026-04-01T08:00:00Z", RAMPER_PA_NYTT,
                upplagd("2026-03-20", "GNUS-2026-13", "Ramper på nytt", JAMTLAND, "2027"));
        prov.registrera("2026-04-02T08:00:00Z", RAMPER,
                new UpphandlingErsatt(fran("2026-03-25"), RAMPER_PA_NYTT));

        assertThat(las(2026)).extracting(Planbild.Rad::namn).containsExactly("Madrasser", "Ramper på nytt");
        assertThat(las(2026).get(1)).satisfies(r -> assertThat(r.radId()).isEqualTo(RAD_2.radId()))
                .satisfies(r -> assertThat(r.upphandlingId()).isEqualTo(RAMPER_PA_NYTT.varde()))
                .satisfies(r -> assertThat(r.version()).isEqualTo(1));
        assertThat(las(2026, giltigt("2026-03-24"))).extracting(Planbild.Rad::namn)
                .containsExactly("Madrasser", "Ramper");
        assertThat(las(2026, kant("2026-04-01T12:00:00Z"))).extracting(Planbild.Rad::namn)
                .containsExactly("Madrasser", "Ramper");
    }

    @Test
    void upphandlingar_som_ersatter_varandra_i_ring_hanger_inte_lasningen() {
        prov.registrera("2026-04-01T08:00:00Z", RAMPER, new UpphandlingErsatt(fran("2026-03-25"), MADRASSER));
        prov.registrera("2026-04-02T08:00:00Z", MADRASSER, new UpphandlingErsatt(fran("2026-03-25"), RAMPER));

        assertThat(las(2026)).extracting(Planbild.Rad::radnr).containsExactly(1, 2);
    }

    @Test
    void en_justering_tar_in_och_ut_rader_och_lamnar_den_tidigare_planen_kvar_i_det_forflutna() {
        prov.registrera("2026-02-10T08:00:00Z", "plan-2026", new PlanFaststalld(fran("2026-02-01")));
        prov.registrera("2026-03-10T08:00:00Z", "plan-2026", new PlanJusterad(fran("2026-03-01"),
                List.of(), List.of(RAD_1.radId())));

        assertThat(las(2026)).extracting(Planbild.Rad::radnr).containsExactly(2);
        assertThat(plan.las(2026, Tidpunkt.NU)).map(Planbild::lage).contains(Planlage.JUSTERAD);
        assertThat(plan.las(2026, giltigt("2026-02-28"))).map(Planbild::lage).contains(Planlage.FASTSTALLD);
        assertThat(las(2026, giltigt("2026-02-28"))).extracting(Planbild.Rad::radnr).containsExactly(1, 2);
        assertThat(las(2026, kant("2026-03-09T00:00:00Z"))).extracting(Planbild.Rad::radnr).containsExactly(1, 2);
        assertThat(plan.las(2026, kant("2026-01-10T08:01:30Z"))).as("innan planen upprättats").isEmpty();
        assertThat(plan.las(2026, giltigt("2025-12-31"))).as("före planens första dag").isEmpty();
    }

    @Test
    void det_som_tas_ut_fore_den_dag_da_det_togs_in_star_kvar() {
        Planrad sen = new Planrad(new UUID(2, 3), 3, RAMPER);
        prov.registrera("2026-03-10T08:00:00Z", "plan-2026", new UpphandlingIntagenIPlan(fran("2026-03-01"), sen));
        prov.registrera("2026-03-11T08:00:00Z", "plan-2026", new PlanJusterad(fran("2026-02-01"),
                List.of(), List.of(RAD_1.radId(), sen.radId())));
        assertThat(las(2026)).extracting(Planbild.Rad::radnr).containsExactly(2, 3);
        assertThat(las(2026, giltigt("2026-02-01"))).extracting(Planbild.Rad::radnr).containsExactly(2);

        prov.registrera("2026-03-12T08:00:00Z", "plan-2026", new PlanJusterad(fran("2026-03-01"),
                List.of(new Planrad(new UUID(2, 4), 4, RAMPER)), List.of(RAD_1.radId(), sen.radId())));
        assertThat(las(2026)).extracting(Planbild.Rad::radnr).containsExactly(2, 4);
        assertThat(las(2026, kant("2026-03-11T12:00:00Z"))).extracting(Planbild.Rad::radnr).containsExactly(2, 3);
        assertThat(las(2026, giltigt("2026-01-31"))).as("en senare uttagning flyttar inte den första")
                .extracting(Planbild.Rad::radnr).containsExactly(1, 2);
    }

    @Test
    void legenden_ar_den_som_gallde_da_och_oanvanda_ord_raknas_som_noll() {
        prov.registrera("2026-01-11T08:00:00Z", "legend", new StatuslegendFaststalld(fran("2026-01-01"),
                List.of(new Statusdefinition("Pågår", "Uppdraget är inkommet")), "Verksamhetsplan 2026"));
        prov.registrera("2026-05-11T08:00:00Z", "legend", new StatuslegendFaststalld(fran("2026-05-01"),
                List.of(new Statusdefinition("Pågår", "Ny lydelse"), new Statusdefinition("Ej startad", "Inte påbörjad")),
                "Verksamhetsplan 2027"));

        Planbild nu = plan.las(2026, Tidpunkt.NU).orElseThrow();
        assertThat(nu.legend()).extracting(Statusdefinition::definition).containsExactly("Ny lydelse", "Inte påbörjad");
        assertThat(nu.antalPerStatus()).containsEntry("Pågår", 0L).containsEntry("Ej startad", 2L);
        assertThat(nu.utanDefinition()).isEmpty();
        Planbild forut = plan.las(2026, giltigt("2026-04-30")).orElseThrow();
        assertThat(forut.legend()).extracting(Statusdefinition::definition).containsExactly("Uppdraget är inkommet");
        assertThat(forut.utanDefinition()).containsExactly("Ej startad");
        assertThat(plan.las(2026, kant("2026-01-10T23:00:00Z")).orElseThrow().legend()).isEmpty();
    }

    @Test
    @DisplayName("fakta 2, 3: varje statuslegend har sin version, sina dagar och de ord som används utan definition")
    void statuslegendens_versioner_har_sina_dagar_och_sina_odefinierade_ord() {
        prov.registrera("2026-01-11T08:00:00Z", "legend", new StatuslegendFaststalld(fran("2026-01-01"),
                List.of(new Statusdefinition("Pågår", "Uppdraget är inkommet")), "Verksamhetsplan 2026"));
        prov.registrera("2026-03-02T08:00:00Z", RAMPER, startad("2026-03-01"));
        prov.registrera("2026-03-02T08:01:00Z", MADRASSER, startad("2026-03-01"));
        prov.registrera("2026-05-11T08:00:00Z", "legend", new StatuslegendFaststalld(fran("2026-05-01"),
                List.of(new Statusdefinition("Pågår", "Ny lydelse")), "Protokoll 11 maj 2026"));

        assertThat(new Legender(prov.jdbc(), Vyprov.JSON).alla()).extracting(Legendversion::version,
                Legendversion::fran, Legendversion::till, Legendversion::kalla, Legendversion::utanDefinition)
                .containsExactly(
                        tuple(2L, LocalDate.parse("2026-05-01"), Optional.empty(), "Protokoll 11 maj 2026", List.of()),
                        tuple(1L, LocalDate.parse("2026-01-01"), Optional.of(LocalDate.parse("2026-04-30")),
                                "Verksamhetsplan 2026", List.of("Ej startad")));
        assertThat(plan.las(2026, Tidpunkt.NU)).map(Planbild::legendversion).contains(2L);
        assertThat(plan.las(2026, giltigt("2026-04-30"))).map(Planbild::legendversion).contains(1L);
        assertThat(plan.las(2026, kant("2026-01-10T23:00:00Z"))).map(Planbild::legendversion).contains(0L);
    }

    @Test
    void ett_ord_som_bara_ersattaren_har_haft_ar_ocksa_anvant() {
        prov.registrera("2026-01-11T08:00:00Z", "legend", new StatuslegendFaststalld(fran("2026-01-01"),
                List.of(new Statusdefinition("Ej startad", "Inte påbörjad")), "Verksamhetsplan 2026"));
        prov.registrera("2026-04-01T08:00:00Z", RAMPER_PA_NYTT,
                upplagd("2026-03-20", "GNUS-2026-13", "Ramper på nytt", JAMTLAND, "2027"));
        prov.registrera("2026-04-02T08:00:00Z", RAMPER, new UpphandlingErsatt(fran("2026-03-25"), RAMPER_PA_NYTT));
        prov.registrera("2026-04-03T08:00:00Z", RAMPER_PA_NYTT, startad("2026-04-01"));

        assertThat(new Legender(prov.jdbc(), Vyprov.JSON).alla()).flatExtracting(Legendversion::utanDefinition)
                .containsExactly("Pågår");
    }

    @Test
    @DisplayName("fakta 7: en annan regions uppgift bär vem som lämnade den, och är för gammal efter 90 dagar")
    void en_annan_regions_uppgift_foraldras() {
        assertThat(las(2026, giltigt("2026-04-01"))).extracting(Planbild.Rad::foraldrad).containsExactly(false, false);
        assertThat(las(2026, giltigt("2026-04-02"))).as("den egna regionens uppgifter är förstahandsuppgifter")
                .extracting(Planbild.Rad::foraldrad).containsExactly(true, false);
        assertThat(plan.las(2026, giltigt("2026-04-02")).map(AktuellPlanTest::flaggor).orElseThrow())
                .contains("Uppgiften från Region Norrbotten är för gammal, senast bekräftad 1 januari 2026");

        prov.registrera("2026-04-03T08:00:00Z", MADRASSER,
                new UppgiftBekraftad(fran("2026-04-03"), "Upphandlingschef, Region Norrbotten"));
        prov.registrera("2026-04-03T08:00:00Z", RAMPER, new UppgiftBekraftad(fran("2026-04-03"), "Inköpschef"));
        assertThat(las(2026, giltigt("2026-07-02"))).extracting(Planbild.Rad::foraldrad, Planbild.Rad::uppgiftslamnare)
                .containsExactly(tuple(false, Optional.of("Upphandlingschef, Region Norrbotten")),
                        tuple(false, Optional.empty()));
        assertThat(las(2026, giltigt("2026-07-03"))).extracting(Planbild.Rad::foraldrad).containsExactly(true, false);
        prov.registrera("2026-04-04T08:00:00Z", MADRASSER, avbruten("2026-04-04", "2026-04-14"));
        assertThat(las(2026, giltigt("2026-12-31"))).as("ingenting mer väntas på").extracting(Planbild.Rad::foraldrad)
                .containsExactly(false, false);
    }

    @Test
    @DisplayName("fakta 10: avvikelsen från planerad start räknas i dagar, till faktisk start eller dagen i fråga")
    void avvikelsen_fran_planerad_start_raknas_i_dagar() {
        assertThat(las(2026, giltigt("2026-01-14"))).extracting(Planbild.Rad::avvikelseDagar)
                .containsExactly(Optional.empty(), Optional.empty());
        assertThat(las(2026, giltigt("2026-02-16"))).extracting(Planbild.Rad::avvikelseDagar)
                .containsExactly(Optional.of(33), Optional.empty());
        UUID avtal = new UUID(6, 1);
        prov.registrera("2026-03-01T08:00:00Z", MADRASSER, new AvtalTecknat(fran("2026-03-01"), avtal, List.of(),
                false, Optional.empty(), LocalDate.parse("2026-03-15"), LocalDate.parse("2028-03-14"), List.of(),
                Optional.empty()));
        prov.registrera("2026-03-15T08:00:00Z", MADRASSER, new AvtalStartat(fran("2026-03-15"), avtal));

        assertThat(las(2026).getFirst().faktiskAvtalsstart()).contains(LocalDate.parse("2026-03-15"));
        assertThat(las(2026).getFirst().avvikelseDagar()).contains(60);
        assertThat(plan.las(2026, Tidpunkt.NU).map(AktuellPlanTest::flaggor).orElseThrow())
                .contains("Avtalet startade 60 dagar senare än planerat");
    }

    @ParameterizedTest
    @CsvSource({"2026?,2026-07-01,0", "2026?,2027-01-02,2", "våren 2026,2026-02-27,-2", "2026-05-03,2026-05-04,1"})
    void en_osaker_start_avviker_forst_utanfor_det_den_kan_betyda(String planerad, LocalDate dag, int dagar) {
        assertThat(PlaneradStart.av(OsakertDatum.tolka(planerad).orElseThrow()).avvikelseDagar(dag)).isEqualTo(dagar);
    }

    @Test
    void en_passerad_start_bedoms_efter_den_dag_som_efterfragas() {
        assertThat(las(2026)).extracting(Planbild.Rad::passeradPlaneradStart).containsExactly(true, false);
        assertThat(las(2026, giltigt("2026-01-14"))).extracting(Planbild.Rad::passeradPlaneradStart)
                .containsExactly(false, false);
        assertThat(las(2026, kant("2026-01-14T22:59:00Z"))).as("den 14 i Stockholm")
                .extracting(Planbild.Rad::passeradPlaneradStart).containsExactly(false, false);
        assertThat(las(2026, kant("2026-01-14T23:00:00Z"))).as("den 15 i Stockholm")
                .extracting(Planbild.Rad::passeradPlaneradStart).containsExactly(true, false);
    }

    @Test
    void en_klocka_som_gatt_bakat_gor_ingenting_kant_fore_det_som_redan_var_kant() {
        prov.registrera("2026-02-01T08:00:00.000002Z", RAMPER, startad("2026-02-01"));
        prov.registrera("2026-02-01T08:00:00.000001Z", RAMPER, annonserad("2026-02-01", "2026-03-01"));

        assertThat(las(2026, kant("2026-02-01T08:00:00.000001Z"))).extracting(Planbild.Rad::status)
                .containsExactly("Ej startad", "Ej startad");
        assertThat(las(2026, kant("2026-02-01T08:00:00.000002Z"))).extracting(Planbild.Rad::status)
                .containsExactly("Ej startad", "Annonserad");
        assertThat(las(2026, kant("2026-02-01T08:00:00.000002999Z"))).as("finare än databasens klocka")
                .extracting(Planbild.Rad::status).containsExactly("Ej startad", "Annonserad");
    }

    @Test
    void for_varje_ogonblick_pa_bada_axlarna_finns_hogst_ett_lage_per_upphandling() {
        prov.registrera("2026-02-01T08:00:00Z", RAMPER, startad("2026-02-01"));
        prov.registrera("2026-02-01T08:00:00Z", RAMPER, annonserad("2026-01-20", "2026-03-01"));
        prov.registrera("2026-02-02T08:00:00Z", RAMPER, rattelse("2026-02-02", handelseId(8), "gallerFran",
                "2026-02-01", "2026-01-15"));
        prov.registrera("2026-01-31T08:00:00Z", RAMPER, avbruten("2026-01-30", "2026-02-10"));

        assertThat(prov.jdbc().sql("""
                select count(*) from vy_aktuellplan.upphandling a join vy_aktuellplan.upphandling b
                on a.id = b.id and a.ctid < b.ctid and a.giltig && b.giltig and a.kand && b.kand
                """).query(Long.class).single()).isZero();
    }

    @Test
    void en_ombyggd_vy_har_samma_rader_till_sista_byte() {
        prov.registrera("2026-02-01T08:00:00Z", RAMPER, startad("2026-02-01"));
        prov.registrera("2026-02-01T08:00:00Z", RAMPER, annonserad("2026-01-20", "2026-03-01"));
        prov.registrera("2026-02-02T08:00:00Z", RAMPER, rattelse("2026-02-02", handelseId(8), "gallerFran",
                "2026-02-01", "2026-01-15"));

        Vyschema levande = Vyschema.levande("aktuellplan", prov.jdbc());
        Vyschema ombyggd = prov.byggOm(vy);
        for (String tabell : List.of("plan", "plan_version", "planrad", "upphandling", "upphandling_version", "legend",
                "rapport")) {
            assertThat(prov.rader(ombyggd, tabell)).as(tabell).isEqualTo(prov.rader(levande, tabell));
        }
        assertThat(prov.rader(ombyggd, "upphandling")).hasSizeGreaterThan(4);
    }

    private List<Planbild.Rad> las(int ar) {
        return las(ar, Tidpunkt.NU);
    }

    private List<Planbild.Rad> las(int ar, Tidpunkt tidpunkt) {
        return plan.las(ar, tidpunkt).orElseThrow().rader();
    }

    private static List<String> flaggor(Planbild plan) {
        Planbild.Rad rad = plan.rader().getFirst();
        return Flagga.av(rad, plan.ar(), !plan.utanDefinition().contains(rad.status())).stream().map(Flagga::text)
                .toList();
    }

    private static Tidpunkt giltigt(String dag) {
        return new Tidpunkt(Optional.of(LocalDate.parse(dag)), Optional.empty());
    }

    private static Tidpunkt kant(String tid) {
        return new Tidpunkt(Optional.empty(), Optional.of(Instant.parse(tid)));
    }

    private static Tidpunkt bada(String dag, String tid) {
        return new Tidpunkt(Optional.of(LocalDate.parse(dag)), Optional.of(Instant.parse(tid)));
    }

    @Test
    void gamla_uppgifter_fran_andra_regioner_bevakas_fran_en_vecka_fore_nittio_dagar() {
        Planbevakning bevakning = new Planbevakning(prov.jdbc(), JAMTLAND);

        assertThat(bevakning.gamlaUppgifter().bevaka(fraga("2026-03-24")).antal()).isZero();
        assertThat(bevakning.gamlaUppgifter().bevaka(fraga("2026-03-25")).forsta()).containsExactly(new Bevakning(
                dag("2026-04-01"), "GNUS-2026-01 Madrasser", "Uppgiften från Region Norrbotten är senast bekräftad"
                        + " 1 januari 2026 och blir för gammal efter 1 april 2026.", "/upphandlingar/" + MADRASSER,
                Optional.of(new Atgard("Bekräfta uppgift",
                        "/upphandlingar/" + MADRASSER + "/kommandon/bekrafta-uppgift"))));
        assertThat(bevakning.gamlaUppgifter().bevaka(fraga("2026-04-02")).forsta()).extracting(Bevakning::text)
                .containsExactly("Uppgiften från Region Norrbotten är senast bekräftad 1 januari 2026 och för gammal.");
        assertThat(bevakning.gamlaUppgifter().bevaka(fraga("2025-12-31")).antal()).as("inget krav än").isZero();
    }

    @Test
    void passerade_starter_bevakas_medan_upphandlingen_ar_oppen() {
        Planbevakning bevakning = new Planbevakning(prov.jdbc(), JAMTLAND);

        assertThat(bevakning.passeradeStarter().bevaka(fraga("2026-01-14")).antal()).isZero();
        assertThat(bevakning.passeradeStarter().bevaka(fraga("2026-01-15")).forsta())
                .extracting(Bevakning::dag, Bevakning::text).containsExactly(tuple(dag("2026-01-14"),
                        "Avtalet skulle ha startat senast 14 januari 2026. Status är Ej startad."));
        assertThat(bevakning.passeradeStarter().bevaka(fraga("2027-02-01")).antal()).isEqualTo(2);
        prov.registrera("2026-02-01T08:00:00Z", MADRASSER, avbruten("2026-02-01", "2026-02-11"));
        assertThat(bevakning.passeradeStarter().bevaka(fraga("2026-03-01")).antal()).isZero();
    }

    @Test
    void statusord_i_arets_plan_utan_definition_bevakas_med_sina_rader() {
        Planbevakning bevakning = new Planbevakning(prov.jdbc(), JAMTLAND);
        prov.registrera("2026-02-01T08:00:00Z", RAMPER, startad("2026-02-01"));

        assertThat(bevakning.ordUtanDefinition().bevaka(fraga("2026-03-01")).forsta())
                .extracting(Bevakning::rubrik, Bevakning::text).containsExactly(
                        tuple("Statusordet Ej startad",
                                "Ordet står på 1 rad i årets plan och saknar definition i statuslegenden."),
                        tuple("Statusordet Pågår",
                                "Ordet står på 1 rad i årets plan och saknar definition i statuslegenden."));
        prov.registrera("2026-02-02T08:00:00Z", "statuslegend", new StatuslegendFaststalld(fran("2026-01-01"),
                List.of(new Statusdefinition("Pågår", "Uppdraget är inkommet")), "Verksamhetsplan 2026"));
        assertThat(bevakning.ordUtanDefinition().bevaka(fraga("2026-03-01")).forsta()).extracting(Bevakning::rubrik)
                .containsExactly("Statusordet Ej startad");
    }

    private static Fraga fraga(String idag) {
        return new Fraga(dag(idag), Set.of(Roll.INKOPSCHEF), 5);
    }
}

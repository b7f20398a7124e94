package se.liggaren.query.bokslut;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.JAMTLAND;
import static se.liggaren.query.Fakta.NORRBOTTEN;
import static se.liggaren.query.Fakta.avbruten;
import static se.liggaren.query.Fakta.fran;
import static se.liggaren.query.Fakta.handelseId;
import static se.liggaren.query.Fakta.inlast;
import static se.liggaren.query.Fakta.overprovning;
import static se.liggaren.query.Fakta.rattelse;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.upplagd;
import static se.liggaren.query.bokslut.Arsfakta.rad;
import static se.liggaren.query.bokslut.Arsfakta.tecknat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.liggaren.events.Handelse;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.plan.PlanEvent.PlanFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanJusterad;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.PlanEvent.UpphandlingOverford;
import se.liggaren.events.plan.Planlage;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingEvent.AvbrytandeUpphavt;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningAvslutad;
import se.liggaren.events.upphandling.UpphandlingEvent.PlaneradAvtalsstartAndrad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareSaknas;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareUtsedd;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAterupptagen;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingErsatt;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingPausad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingStruken;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.query.Vyprov;
import se.liggaren.query.bokslut.Hinder.Slag;
import se.liggaren.query.bokslut.Planutfall.Avslut;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;

class BokslutTest {

    private static final UpphandlingId MADRASSER = new UpphandlingId(new UUID(1, 1));
    private static final UpphandlingId RAMPER = new UpphandlingId(new UUID(1, 2));
    private static final UpphandlingId RAMPER_PA_NYTT = new UpphandlingId(new UUID(1, 3));
    private static final UpphandlingId HANDSKAR = new UpphandlingId(new UUID(1, 4));
    private static final String PLAN = "upphandlingsplan-2026";

    private final Vyprov prov = new Vyprov();
    private final BokslutVy vy = new BokslutVy(prov.strommar(), Vyprov.JSON);
    private final Bokslut bokslut = new Bokslut(prov.jdbc(), Vyprov.JSON,
            Clock.fixed(Instant.parse("2027-02-01T10:00:00Z"), Tidpunkt.STOCKHOLM));

    @BeforeEach
    void en_beslutad_plan_med_tva_rader() {
        prov.visa(vy);
        registrera(MADRASSER, upplagd("2025-11-01", "GNUS-2026-01", "Madrasser", NORRBOTTEN, "2026-03-01"));
        registrera(RAMPER, upplagd("2025-11-01", "GNUS-2026-02", "Ramper", JAMTLAND, "2026-05-01"));
        registrera(PLAN, new PlanUpprattad(fran("2025-11-01"), 2026),
                new UpphandlingIntagenIPlan(fran("2025-11-01"), rad(1, MADRASSER)),
                new UpphandlingOverford(fran("2025-11-01"), rad(2, RAMPER), 2025));
    }

    @Test
    void innan_planen_ar_faststalld_finns_inget_att_folja_upp() {
        assertThat(plan().lage()).isEqualTo(Planlage.UTKAST);
        assertThat(plan().rader()).isEmpty();
    }

    @Test
    @DisplayName("fakta 13: planen jämförs som den beslutades, och det som justerats in eller ut är märkt")
    void justeringar_ar_markta() {
        registrera(HANDSKAR, upplagd("2026-04-01", "GNUS-2026-03", "Handskar", JAMTLAND, "2026-12-01"));
        faststall();
        registrera(PLAN, new PlanJusterad(fran("2026-05-11"), List.of(rad(3, HANDSKAR)), List.of(rad(1, MADRASSER).radId())));

        assertThat(plan().rader()).extracting(Planutfall.Rad::marken).containsExactly(
                List.of("Uttagen genom justering 11 maj 2026"),
                List.of("Överförd från planen 2025"),
                List.of("Intagen genom justering"));
    }

    @Test
    @DisplayName("fakta 43: den planerade starten är den som gällde när planen beslutades; en flytt är en orsak")
    void planerad_start_nar_planen_beslutades() {
        faststall();
        registrera(MADRASSER, startad("2026-01-10"), new PlaneradAvtalsstartAndrad(
                fran("2026-02-10").medSkal("leveransbrist"), OsakertDatum.tolka("2026-03-01"),
                OsakertDatum.tolka("2027-03-01").orElseThrow()));

        Planutfall.Rad rad = plan().rader().getFirst();
        assertThat(rad.planeradStart().orElseThrow().text()).isEqualTo("2026-03-01");
        assertThat(rad.avslut()).isEqualTo(Avslut.INTE_AVSLUTAD);
        assertThat(rad.orsaker()).extracting(Planutfall.Orsak::mening).containsExactly(
                "Planerad avtalsstart flyttad 10 februari 2026: från 2026-03-01 till 2027-03-01: leveransbrist");
    }

    @Test
    void en_flytt_som_ar_kand_nar_planen_beslutas_ar_planen() {
        registrera(MADRASSER, new PlaneradAvtalsstartAndrad(fran("2025-11-10"), OsakertDatum.tolka("2026-03-01"),
                OsakertDatum.tolka("2026-04-01").orElseThrow()));
        faststall();

        assertThat(plan().rader().getFirst().planeradStart().orElseThrow().text()).isEqualTo("2026-04-01");
    }

    @Test
    void en_ersatt_rad_fortsatter_med_nasta_upphandling_och_behaller_orsaken() {
        faststall();
        registrera(RAMPER_PA_NYTT, upplagd("2026-04-01", "GNUS-2026-04", "Ramper på nytt", JAMTLAND, "2026-09-01"),
                startad("2026-04-02"), tecknat("2026-09-01", "2026-10-01"));
        registrera(RAMPER, startad("2026-01-10"), avbruten("2026-03-01", "2026-03-11"),
                new UpphandlingErsatt(fran("2026-04-01"), RAMPER_PA_NYTT));

        Planutfall.Rad rad = plan().rader().getLast();
        assertThat(rad.namn()).isEqualTo("Ramper på nytt");
        assertThat(rad.planeradStart().orElseThrow().text()).as("planens").isEqualTo("2026-05-01");
        assertThat(rad.avslut()).isEqualTo(Avslut.SENARE_AN_PLANERAT);
        assertThat(rad.orsaker()).extracting(Planutfall.Orsak::slag).containsExactly(Slag.AVBRUTEN);
    }

    @Test
    void upphandlingar_som_ersatter_varandra_i_ring_hanger_inte_lasningen() {
        faststall();
        registrera(MADRASSER, new UpphandlingErsatt(fran("2026-04-01"), RAMPER));
        registrera(RAMPER, new UpphandlingErsatt(fran("2026-04-01"), MADRASSER));

        assertThat(plan().rader()).hasSize(2);
    }

    @Test
    @DisplayName("fakta 43: överprövning och avsaknad av upphandlare är orsaker medan de pågick under året")
    void orsaker_under_aret() {
        registrera(MADRASSER, new UpphandlareSaknas(fran("2025-02-01")), new UpphandlareUtsedd(fran("2025-10-01"), "u"));
        faststall();
        registrera(MADRASSER, inlast("2026-01-01", Fas.UTVARDERING, false),
                overprovning("2026-02-01", "12-26", Avser.UPPHANDLING, Fas.UTVARDERING),
                new OverprovningAvslutad(fran("2026-06-01"), Fas.AVBRUTEN, Optional.empty()));
        registrera(RAMPER, new UpphandlareSaknas(fran("2025-12-01").medSkal("vakant tjänst")),
                new UpphandlingStruken(fran("2026-05-01").medSkal("behovet föll bort")));

        assertThat(plan().rader()).extracting(r -> r.orsaker().stream().map(Planutfall.Orsak::mening).toList())
                .containsExactly(
                        List.of("Överprövning 1 februari 2026: mål 12-26 i Förvaltningsrätten i Luleå",
                                "Avbruten 1 juni 2026: efter överprövning"),
                        List.of("Saknar upphandlare 1 december 2025: vakant tjänst",
                                "Struken ur planen 1 maj 2026: behovet föll bort"));
        assertThat(plan().rader()).extracting(Planutfall.Rad::avslut)
                .containsExactly(Avslut.AVBRUTEN, Avslut.STRUKEN);
        assertThat(plan().saknarUpphandlare()).as("en struken rad behöver ingen").isEmpty();
        assertThat(las().avslutade().upphandlingar()).as("struken är inte avslutad").extracting(Avslutade.Rad::namn)
                .containsExactly("Madrasser");
    }

    @Test
    void en_avvikelse_utan_orsak_raknas() {
        faststall();
        registrera(RAMPER, startad("2026-01-01"), tecknat("2026-04-20", "2026-05-01"));

        assertThat(plan().rader()).extracting(Planutfall.Rad::avvikelse).containsExactly(true, false);
        assertThat(plan().utanOrsak()).isEqualTo(1);
    }

    @Test
    @DisplayName("fakta 44: ett avbrytande som upphävs är inte längre ett avslut")
    void ett_upphavt_avbrytande() {
        faststall();
        registrera(RAMPER, startad("2026-01-01"), avbruten("2026-03-01", "2026-03-11"));
        assertThat(las().avslutade().antal()).isEqualTo(1);

        registrera(RAMPER, new AvbrytandeUpphavt(fran("2026-05-01"), Fas.PAGAR));
        assertThat(las().avslutade().antal()).isZero();
    }

    @Test
    @DisplayName("fakta 44: avslutad när det första avtalet tecknas, också när fler följer")
    void det_forsta_avtalet_avslutar() {
        faststall();
        registrera(RAMPER, startad("2026-01-01"), tecknat("2026-04-20", "2026-05-01"),
                tecknat("2026-06-20", "2026-07-01"));

        assertThat(las().avslutade().upphandlingar()).extracting(a -> a.avslutad().toString())
                .containsExactly("2026-04-20");
        assertThat(plan().rader().getLast().avslut()).isEqualTo(Avslut.SOM_PLANERAT);
    }

    @Test
    void det_som_hander_efter_aret_andrar_inte_arets_lage_men_det_som_rattas_gor_det() {
        faststall();
        prov.registrera("2026-12-01T08:00:00Z", RAMPER, startad("2026-11-30"));
        prov.registrera("2027-01-10T08:00:00Z", RAMPER, avbruten("2027-01-09", "2027-01-19"));
        assertThat(plan().rader().getLast().status()).isEqualTo("Pågår");

        prov.registrera("2027-01-20T08:00:00Z", RAMPER,
                rattelse("2027-01-20", handelseId(8), "gallerFran", "2027-01-09", "2026-12-09"));
        assertThat(plan().rader().getLast().status()).isEqualTo("Avbruten");
        assertThat(las().avslutade().antal()).isEqualTo(1);
        Bokslutsbild forut = Bokslutsbild.av(bokslut.las(2026, kant("2027-01-15T00:00:00Z")).orElseThrow());
        assertThat(forut.plan().orElseThrow().rader().getLast().status()).as("så som vi visste det då")
                .isEqualTo("Pågår");
        assertThat(forut.avslutade().antal()).isZero();
    }

    @Test
    void en_paus_som_upphort_fore_aret_ar_ingen_orsak() {
        registrera(MADRASSER, new UpphandlingPausad(fran("2025-11-02"), "väntan", Optional.empty()),
                new UpphandlingAterupptagen(fran("2025-12-01")));
        faststall();

        assertThat(plan().rader().getFirst().orsaker()).isEmpty();
        assertThat(plan().rader().getFirst().avvikelse()).isTrue();
    }

    @Test
    void en_upphandling_som_lagts_upp_senare_an_aret_visas_som_den_forst_var() {
        registrera(HANDSKAR, upplagd("2027-01-05", "GNUS-2027-01", "Handskar", JAMTLAND, "2026-12-01"));
        registrera(PLAN, new UpphandlingIntagenIPlan(fran("2025-11-02"), rad(3, HANDSKAR)));
        faststall();

        assertThat(plan().rader()).extracting(Planutfall.Rad::namn).containsExactly("Madrasser", "Ramper", "Handskar");
    }

    @Test
    void en_ombyggd_vy_har_samma_rader_till_sista_byte() {
        faststall();
        registrera(RAMPER, startad("2026-01-01"), avbruten("2026-03-01", "2026-03-11"));

        Vyschema levande = Vyschema.levande("bokslut", prov.jdbc());
        Vyschema ombyggd = prov.byggOm(vy);
        for (String tabell : List.of("plan", "plan_version", "upphandling", "upphandling_version")) {
            assertThat(prov.rader(ombyggd, tabell)).as(tabell).isEqualTo(prov.rader(levande, tabell)).isNotEmpty();
        }
    }

    private void faststall() {
        registrera(PLAN, new PlanFaststalld(fran("2025-11-20")));
    }

    private void registrera(Object strom, Handelse... handelser) {
        for (Handelse handelse : handelser) {
            prov.registrera("2026-11-01T08:00:00Z", strom, handelse);
        }
    }

    private Bokslutsbild las() {
        return Bokslutsbild.av(bokslut.las(2026, Tidpunkt.NU).orElseThrow());
    }

    private Planutfall plan() {
        return las().plan().orElseThrow();
    }

    private static Tidpunkt kant(String tid) {
        return new Tidpunkt(Optional.empty(), Optional.of(Instant.parse(tid)));
    }
}

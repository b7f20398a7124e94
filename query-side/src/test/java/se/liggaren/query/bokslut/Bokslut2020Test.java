package se.liggaren.query.bokslut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.liggaren.query.Fakta.JAMTLAND;
import static se.liggaren.query.Fakta.NORRBOTTEN;
import static se.liggaren.query.Fakta.avbruten;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.fran;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.upplagd;
import static se.liggaren.query.bokslut.Arsfakta.genomfort;
import static se.liggaren.query.bokslut.Arsfakta.mal;
import static se.liggaren.query.bokslut.Arsfakta.nyckeltal;
import static se.liggaren.query.bokslut.Arsfakta.planerat;
import static se.liggaren.query.bokslut.Arsfakta.rad;
import static se.liggaren.query.bokslut.Arsfakta.redovisat;
import static se.liggaren.query.bokslut.Arsfakta.tecknat;
import static se.liggaren.query.bokslut.Arsfakta.utfall;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.liggaren.events.Beslut;
import se.liggaren.events.Handelse;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.mal.Malutfall;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.StatistikPresenterad;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseKopplad;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseRegistrerad;
import se.liggaren.events.plan.PlanEvent.PlanFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanUppfoljdIBokslut;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.UppfoljningGodkand;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.PlanEvent.UpphandlingOverford;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeErsattMedInformationsmote;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeInstallt;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalStartat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalstidAvslutad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareSaknas;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingPausad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUppskjuten;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.query.Vyprov;
import se.liggaren.query.bokslut.Planutfall.Avslut;
import se.liggaren.query.platform.Tidpunkt;
import tools.jackson.databind.JsonNode;

/**
 * The year-end pack of 2020 against the board's own accounts. Days that the documents do not tell are chosen within the
 * month that they do tell.
 */
class Bokslut2020Test {

    private static final UpphandlingId ELRULLSTOLAR = new UpphandlingId(new UUID(1, 1));
    private static final UpphandlingId ARBETSSTOLAR = new UpphandlingId(new UUID(1, 2));
    private static final UpphandlingId STRUMPOR = new UpphandlingId(new UUID(1, 3));
    private static final UpphandlingId RAMPER = new UpphandlingId(new UUID(1, 4));
    private static final UpphandlingId SUTURER = new UpphandlingId(new UUID(1, 5));
    private static final UpphandlingId TIDIGARE = new UpphandlingId(new UUID(1, 6));
    private static final UpphandlingId ANDRA = new UpphandlingId(new UUID(1, 7));
    private static final UUID CORONA = new UUID(6, 1);

    /** The goals in the accounts' own words, and their outcomes. */
    private static final Map<String, Malutfall> MAL = Map.of(
            "Följa Brukarrådet för hjälpmedels arbete", Malutfall.UPPNATT,
            "Följa arbetet med ordnat införande", Malutfall.PAGAR,
            "Följa digitaliseringen genom dialog", Malutfall.EJ_UPPNATT,
            "Följa statistik inköpskostnader för kommunerna", Malutfall.EJ_UPPNATT,
            "Följa genomförda och planerade upphandlingar", Malutfall.UPPNATT);

    private final Vyprov prov = new Vyprov();
    private final Bokslut bokslut = new Bokslut(prov.jdbc(), Vyprov.JSON,
            Clock.fixed(Instant.parse("2021-05-01T10:00:00Z"), Tidpunkt.STOCKHOLM));

    @BeforeEach
    void aret_2020() {
        prov.visa(new BokslutVy(prov.strommar(), Vyprov.JSON));
        upphandlingar();
        planer();
        sammantraden();
        int nr = 0;
        for (Map.Entry<String, Malutfall> ett : MAL.entrySet()) {
            nr++;
            registrera(new UUID(4, nr), mal(2020, ett.getKey()), utfall("2021-02-01", ett.getValue()));
        }
        registrera(new UUID(4, 99), mal(2021, "Ett mål för nästa år"), utfall("2021-04-01", Malutfall.PAGAR));
        registrera("nyckeltal-leverantorsefterfoljsamhet", nyckeltal("2021-04-01", "Leverantörsefterföljsamhet", 2020,
                "%", Optional.of(new BigDecimal("95")), Optional.of(new BigDecimal("92")),
                "Målet för regionens leverantörsefterföljsamhet 2020 var 95 % och måluppfyllelse 92 %.", true));
        registrera("nyckeltal-resor", nyckeltal("2021-04-01", "Övergripande material och konton för resor", 2019,
                "MSEK", Optional.empty(), Optional.empty(), "Volymen år 2019 var drygt 22 m MSEK sek", true));
        registrera("nyckeltal-avslutade-upphandlingar", nyckeltal("2021-04-01", "Avslutade upphandlingar", 2020,
                "upphandlingar", Optional.empty(), Optional.of(new BigDecimal("134")),
                "Enheten har trots Covid19 och färre resurser avslutat 134 upphandlingar under 2020.", true));
        registrera("kommunstatistik-2019", new StatistikPresenterad(fran("2021-02-15"), 2019, Optional.empty()));
    }

    private void upphandlingar() {
        registrera(ELRULLSTOLAR, upplagd("2019-11-01", "GNU-2020-01", "Elrullstolar", JAMTLAND, "2020-06-01"),
                startad("2020-01-10"), tecknat("2020-05-20", "2020-06-01"));
        registrera(ARBETSSTOLAR, upplagd("2019-11-01", "GNU-2020-02", "Arbetsstolar", JAMTLAND, "2020-06-01"),
                startad("2020-01-10"),
                new UpphandlingPausad(fran("2020-03-20"), "skyddsutrustning går före", Optional.of(CORONA)),
                tecknat("2020-09-20", "2020-10-01"));
        registrera(STRUMPOR, upplagd("2019-11-01", "GNU-2020-03", "Kompressionsstrumpor", NORRBOTTEN, "2020"),
                startad("2020-02-01"), avbruten("2020-10-01", "2020-10-12"));
        registrera(RAMPER, upplagd("2019-11-01", "GNU-2020-04", "Ramper", JAMTLAND, "2020-10-01"),
                new UpphandlingUppskjuten(fran("2020-04-03"), "resurserna behövs till annat", Optional.empty()),
                startad("2021-01-15"));
        registrera(SUTURER, upplagd("2019-11-01", "GNU-2020-05", "Suturer", JAMTLAND, "2021-09-01"),
                startad("2020-05-01"), new UpphandlareSaknas(fran("2020-08-01").medSkal("vakant tjänst")),
                tecknat("2021-03-01", "2021-09-01"));
        AvtalTecknat gammalt = tecknat("2018-01-10", "2018-02-01");
        registrera(TIDIGARE, upplagd("2017-06-01", "GNU-2017-01", "Sårvård", JAMTLAND, "2018-02-01"),
                startad("2017-08-01"), gammalt, new AvtalStartat(fran("2018-02-01"), gammalt.avtalId()),
                new AvtalstidAvslutad(fran("2020-02-01"), gammalt.avtalId()));
        registrera(ANDRA, upplagd("2020-03-01", "GNU-2020-06", "Skyddshandskar", JAMTLAND, "2020-05-01"),
                startad("2020-03-02"), tecknat("2020-04-01", "2020-04-02"));
        registrera(CORONA, new OmvarldshandelseRegistrerad(fran("2020-03-11"), "Coronapandemin", Optional.empty(),
                        OsakertDatum.dag(LocalDate.of(2020, 3, 11)), Optional.empty(), Optional.empty()),
                new OmvarldshandelseKopplad(fran("2020-04-03"), List.of(RAMPER)));
        registrera(new UUID(6, 2), new OmvarldshandelseRegistrerad(fran("2022-02-24"), "Kriget i Ukraina",
                        Optional.empty(), OsakertDatum.dag(LocalDate.of(2022, 2, 24)), Optional.empty(),
                        Optional.empty()),
                new OmvarldshandelseKopplad(fran("2022-02-24"), List.of(RAMPER)));
    }

    private void planer() {
        registrera("upphandlingsplan-2020", new PlanUpprattad(fran("2019-11-01"), 2020),
                new UpphandlingIntagenIPlan(fran("2019-11-01"), rad(1, ELRULLSTOLAR)),
                new UpphandlingIntagenIPlan(fran("2019-11-01"), rad(2, ARBETSSTOLAR)),
                new UpphandlingIntagenIPlan(fran("2019-11-01"), rad(3, STRUMPOR)),
                new UpphandlingIntagenIPlan(fran("2019-11-01"), rad(4, RAMPER)),
                new UpphandlingIntagenIPlan(fran("2019-11-01"), rad(5, SUTURER)),
                new PlanFaststalld(fran("2019-11-18")),
                new PlanUppfoljdIBokslut(fran("2021-02-15"), Optional.of(new UUID(2, 99))),
                new UppfoljningGodkand(fran("2021-04-28").medBeslut(new Beslut("Regionstyrelsen", dag("2021-04-28"),
                        Optional.empty(), Optional.of("§ 88")))));
        registrera("upphandlingsplan-2021", new PlanUpprattad(fran("2020-11-01"), 2021),
                new UpphandlingOverford(fran("2020-11-20"), new Planrad(new UUID(51, 1), 1, RAMPER), 2020));
    }

    private void sammantraden() {
        registrera(new UUID(2, 1), planerat("2019-11-18", Sammantradestyp.ORDINARIE, "2020-02-17"),
                genomfort("2020-02-17"), redovisat("2020-02-17"));
        installt(2, "2020-04-20", 6);
        installt(3, "2020-09-21", 7);
        registrera(new UUID(2, 4), planerat("2019-11-18", Sammantradestyp.ORDINARIE, "2020-11-16"),
                genomfort("2020-11-16"), redovisat("2020-11-16"));
        registrera(new UUID(2, 5), planerat("2020-05-25", Sammantradestyp.EXTRA, "2020-06-08"),
                genomfort("2020-06-08"));
        for (int nr = 6; nr <= 8; nr++) {
            String dag = List.of("2020-04-20", "2020-09-21", "2020-10-12").get(nr - 6);
            registrera(new UUID(2, nr), planerat("2020-04-01", Sammantradestyp.INFORMATIONSMOTE, dag), genomfort(dag));
        }
        registrera(new UUID(2, 99), planerat("2020-11-16", Sammantradestyp.ORDINARIE, "2021-02-15"),
                genomfort("2021-02-15"), redovisat("2021-02-15"));
    }

    private void installt(int nr, String datum, int informationsmote) {
        registrera(new UUID(2, nr), planerat("2019-11-18", Sammantradestyp.ORDINARIE, datum),
                new SammantradeInstallt(fran("2020-04-01").medSkal("restriktioner; reglementet medger inte distans")),
                new SammantradeErsattMedInformationsmote(fran("2020-04-01"), new UUID(2, informationsmote)));
    }

    private void registrera(Object strom, Handelse... handelser) {
        for (Handelse handelse : handelser) {
            prov.registrera("2021-04-30T08:00:00Z", strom, handelse);
        }
    }

    @Test
    @DisplayName("fakta 39: ordinarie, inställda, extra och informationsmöten räknas var för sig")
    void motena_raknas_var_for_sig() {
        Sammantraden moten = las().sammantraden();

        assertThat(moten.perTyp()).filteredOn(t -> t.planerade() > 0).extracting(Sammantraden.PerTyp::typ,
                        Sammantraden.PerTyp::planerade, Sammantraden.PerTyp::hallna, Sammantraden.PerTyp::installda,
                        Sammantraden.PerTyp::ersatta)
                .containsExactly(
                        tuple(Sammantradestyp.ORDINARIE, 4L, 2L, 2L, 2L),
                        tuple(Sammantradestyp.EXTRA, 1L, 1L, 0L, 0L),
                        tuple(Sammantradestyp.INFORMATIONSMOTE, 3L, 3L, 0L, 0L));
        assertThat(moten.sammantraden()).filteredOn(Sammantraden.Rad::installt).allSatisfy(m -> {
            assertThat(m.skal()).contains("restriktioner; reglementet medger inte distans");
            assertThat(m.ersatt()).contains(m.datum());
        });
        assertThat(moten.sammantraden()).filteredOn(m -> m.typ() == Sammantradestyp.EXTRA)
                .extracting(Sammantraden.Rad::datum).containsExactly(dag("2020-06-08"));
    }

    @Test
    @DisplayName("fakta 42: nämnden informerades vid två tillfällen, hur många möten som än hölls")
    void redovisningen_raknas_efter_vad_som_redovisades() {
        Sammantraden moten = las().sammantraden();

        assertThat(moten.redovisat()).isEqualTo(new Sammantraden.Andel(2, 3));
        assertThat(moten.perTyp().getFirst().redovisat()).as("ordinarie").isEqualTo(new Sammantraden.Andel(2, 2));
        assertThat(moten.perTyp().getLast().redovisat()).as("informationsmöten").isEqualTo(new Sammantraden.Andel(0, 3));
    }

    @Test
    @DisplayName("fakta 45: två uppnådda, ett pågår, två inte uppnådda av fem mål")
    void malen_summeras() {
        Malsumma mal = las().mal();

        assertThat(List.of(mal.uppnatt(), mal.pagar(), mal.ejUppnatt(), mal.utanUtfall(), (long) mal.totalt()))
                .containsExactly(2L, 1L, 2L, 0L, 5L);
    }

    @Test
    @DisplayName("fakta 39 och 45: den delade avskriften av årsredovisningen säger detsamma")
    void bokslutet_stammer_med_den_delade_avskriften() throws Exception {
        Path fil = Path.of("../../shared/doman/vektorer/maluppfyllelse.json");
        assumeTrue(Files.exists(fil), "avskriften " + fil + " finns inte här");
        JsonNode avskrift = Vyprov.JSON.readTree(Files.readString(fil)).get("2020");
        Bokslutsbild bild = las();

        List<List<String>> utfall = new ArrayList<>();
        avskrift.get("utfall").forEach(u -> utfall.add(List.of(u.get(0).stringValue(), u.get(1).stringValue())));
        assertThat(bild.mal().mal()).extracting(m -> List.of(m.mal(), m.utfall().orElseThrow().klartext()))
                .containsExactlyInAnyOrderElementsOf(utfall);
        assertThat(bild.mal().uppnatt()).isEqualTo(avskrift.at("/summering/Uppnått").longValue());
        assertThat(bild.mal().pagar()).isEqualTo(avskrift.at("/summering/Pågår").longValue());
        assertThat(bild.mal().ejUppnatt()).isEqualTo(avskrift.at("/summering/Ej uppnått").longValue());
        assertThat(bild.mal().totalt()).isEqualTo(avskrift.at("/summering/totalt").intValue());
        Sammantraden.PerTyp ordinarie = bild.sammantraden().perTyp().getFirst();
        assertThat(ordinarie.planerade()).isEqualTo(avskrift.at("/moten/planeradeOrdinarie").longValue());
        assertThat(ordinarie.hallna()).isEqualTo(avskrift.at("/moten/hallnaOrdinarie").longValue());
        assertThat(ordinarie.installda()).isEqualTo(avskrift.at("/moten/installda").size());
        assertThat(bild.sammantraden().perTyp().getLast().hallna())
                .isEqualTo(avskrift.at("/moten/informationsmoten").longValue());
    }

    @Test
    @DisplayName("fakta 44: avslutad är tilldelad och avtal tecknat, eller avbruten; ett avtal som löper ut räknas inte")
    void de_avslutade_listas() {
        Avslutade avslutade = las().avslutade();

        assertThat(avslutade.upphandlingar()).extracting(Avslutade.Rad::namn)
                .containsExactly("Elrullstolar", "Arbetsstolar", "Kompressionsstrumpor", "Skyddshandskar");
        assertThat(avslutade.antal()).isEqualTo(4);
        assertThat(avslutade.medAvtal()).isEqualTo(3);
        assertThat(avslutade.avbrutna()).isEqualTo(1);
        assertThat(avslutade.definition()).contains("avtalet har tecknats", "avbrutits", "löper ut");
        assertThat(las(2021).avslutade().upphandlingar()).extracting(Avslutade.Rad::namn).containsExactly("Suturer");
    }

    @Test
    @DisplayName("fakta 49: 134 avslutade är en manuell uppgift bredvid det som räknats, aldrig hopblandad med det")
    void den_manuella_uppgiften_star_for_sig() {
        Avslutade avslutade = las().avslutade();

        assertThat(avslutade.manuella()).singleElement().satisfies(m -> {
            assertThat(m.utfall()).contains(new BigDecimal("134"));
            assertThat(m.manuellt()).isTrue();
            assertThat(m.kalltext()).contains("avslutat 134 upphandlingar");
        });
        assertThat(avslutade.antal()).isEqualTo(4);
        assertThat(las(2021).avslutade().manuella()).isEmpty();
    }

    @Test
    @DisplayName("fakta 50: mål och utfall för leverantörsefterföljsamheten står bredvid källans text")
    void nyckeltalen_ar_arets() {
        assertThat(las().nyckeltal()).extracting(Arsunderlag.Nyckeltal::serie)
                .containsExactly("avslutade-upphandlingar", "leverantorsefterfoljsamhet");
        assertThat(las().nyckeltal().getLast().varde()).satisfies(v -> {
            assertThat(v.mal()).contains(new BigDecimal("95"));
            assertThat(v.utfall()).contains(new BigDecimal("92"));
            assertThat(v.kalltext()).contains("måluppfyllelse 92 %");
        });
    }

    @Test
    @DisplayName("fakta 54: källans eget fel står kvar")
    void kallans_fel_star_kvar() {
        assertThat(las(2019).nyckeltal()).singleElement().satisfies(n -> {
            assertThat(n.varde().kalltext()).contains("22 m MSEK sek");
            assertThat(n.varde().utfall()).isEmpty();
        });
    }

    @Test
    @DisplayName("fakta 43: varje rad i planen mot sitt utfall, och varför den inte gick som planerat")
    void raderna_stalls_mot_utfallet() {
        Planutfall plan = las().plan().orElseThrow();

        assertThat(plan.rader()).extracting(Planutfall.Rad::namn, Planutfall.Rad::paborjad, Planutfall.Rad::avslut)
                .containsExactly(
                        tuple("Elrullstolar", true, Avslut.SOM_PLANERAT),
                        tuple("Arbetsstolar", true, Avslut.SENARE_AN_PLANERAT),
                        tuple("Kompressionsstrumpor", true, Avslut.AVBRUTEN),
                        tuple("Ramper", false, Avslut.INTE_AVSLUTAD),
                        tuple("Suturer", true, Avslut.INTE_PLANERAT_I_AR));
        assertThat(plan.rader()).extracting(r -> r.orsaker().stream().map(Planutfall.Orsak::mening).toList())
                .containsExactly(
                        List.of(),
                        List.of("Pausad 20 mars 2020: skyddsutrustning går före (Coronapandemin)"),
                        List.of("Avbruten 1 oktober 2020: Behovet har ändrats"),
                        List.of("Uppskjuten 3 april 2020: resurserna behövs till annat",
                                "Omvärldshändelse: Coronapandemin"),
                        List.of());
        assertThat(plan.somPlanerat()).isEqualTo(2);
        assertThat(plan.avvikande()).isEqualTo(3);
        assertThat(plan.utanOrsak()).isZero();
        assertThat(plan.rader()).extracting(Planutfall.Rad::status).as("så som det var vid årets slut")
                .containsExactly("Pågår", "Pågår", "Avbruten", "Ej startad", "Pågår");
    }

    @Test
    @DisplayName("fakta 20 och 52: överförda rader och rader utan upphandlare")
    void overforda_och_obemannade_rader() {
        Planutfall plan = las().plan().orElseThrow();

        assertThat(plan.rader()).filteredOn(r -> r.overfordTill().isPresent()).singleElement().satisfies(r -> {
            assertThat(r.namn()).isEqualTo("Ramper");
            assertThat(r.overfordTill()).contains(2021);
            assertThat(r.marken()).containsExactly("Överförd till planen 2021");
        });
        assertThat(plan.overforda()).isEqualTo(1);
        assertThat(plan.saknarUpphandlare()).containsExactly(5);
    }

    @Test
    @DisplayName("fakta 12 och 55: planen följdes upp i bokslutet och uppföljningen godkändes av regionstyrelsen")
    void uppfoljningen_ar_godkand() {
        Planutfall plan = las().plan().orElseThrow();

        assertThat(plan.uppfoljd()).map(Arsplan.Steg::dag).contains(dag("2021-02-15"));
        assertThat(plan.godkand()).singleElement().satisfies(steg ->
                assertThat(steg.beslut()).map(Beslut::organ).contains("Regionstyrelsen"));
        assertThat(las(2021).plan().orElseThrow().uppfoljd()).isEmpty();
    }

    @Test
    @DisplayName("fakta 34: statistiken räknas till det år den presenterades")
    void statistiken_hor_till_aret_da_den_presenterades() {
        assertThat(las().kommunstatistik()).isEmpty();
        assertThat(las(2021).kommunstatistik()).extracting(Arsunderlag.Presenterad::avserAr).containsExactly(2019);
    }

    @Test
    void ar_utan_nagot_att_redovisa_finns_inte() {
        assertThat(bokslut.ar()).containsExactly(2021, 2020, 2019, 2018);
        assertThat(bokslut.las(2015, Tidpunkt.NU)).isEmpty();
        assertThat(las().aretSlut()).isTrue();
        assertThat(las(2021).aretSlut()).isFalse();
    }

    private Bokslutsbild las() {
        return las(2020);
    }

    private Bokslutsbild las(int ar) {
        return Bokslutsbild.av(bokslut.las(ar, Tidpunkt.NU).orElseThrow());
    }
}

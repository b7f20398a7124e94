package se.liggaren.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.JAMTLAND;
import static se.liggaren.query.Fakta.NORRBOTTEN;
import static se.liggaren.query.Fakta.annonserad;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.fran;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.upplagd;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liggaren.events.Beslut;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.behov.BehovEvent.BehovRegistrerat;
import se.liggaren.events.mal.MalEvent.MalFaststallt;
import se.liggaren.events.mal.MalEvent.UtfallRegistrerat;
import se.liggaren.events.mal.Malutfall;
import se.liggaren.events.nyckeltal.NyckeltalEvent.NyckeltalRegistrerat;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.StatistikPresenterad;
import se.liggaren.events.nyckeltal.Kommunstatistikstrom;
import se.liggaren.events.nyckeltal.Nyckeltalsstrom;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseRegistrerad;
import se.liggaren.events.plan.PlanEvent.PlanFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanUppfoljdIBokslut;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.UppfoljningGodkand;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeErsattMedInformationsmote;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeGenomfort;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeInstallt;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.upphandling.Miljogranskning;
import se.liggaren.events.upphandling.Miljokrav;
import se.liggaren.events.upphandling.UpphandlingEvent.MiljoaspekterGranskade;
import se.liggaren.events.upphandling.UpphandlingEvent.MiljokravAngivet;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareSaknas;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUppskjuten;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.platform.http.Anrop;
import tools.jackson.databind.JsonNode;

/** The year-end pack, the review of the environment and the queue over HTTP, as programs and as people read them. */
class BokslutOchKoLasningTest extends Lasprov {

    private static final UUID MADRASSER = new UUID(1, 1);
    private static final UUID RAMPER = new UUID(1, 2);
    private static final UUID FEBRUARI = new UUID(2, 1);
    private static final UUID APRIL = new UUID(2, 2);
    private static final UUID INFORMATION = new UUID(2, 3);
    private static final UUID CORONA = new UUID(6, 1);
    private static final UUID BEHOV = new UUID(7, 1);

    @BeforeAll
    void aret_2020() throws InterruptedException {
        registrera(10, MADRASSER, upplagd("2020-01-01", "GNU-2020-01", "Madrasser", NORRBOTTEN, "2020-06-01"),
                startad("2020-01-05"), annonserad("2020-02-01", "2020-03-01"),
                new MiljokravAngivet(fran("2020-02-01").medSkal("kemikalier"), Miljokrav.JA),
                new MiljoaspekterGranskade(fran("2020-02-17"), Miljogranskning.PLANERAD, FEBRUARI, "Krav på material"));
        registrera(20, RAMPER, upplagd("2020-01-01", "GNU-2020-02", "Ramper", JAMTLAND, "våren 2021"),
                new UpphandlareSaknas(fran("2020-02-01").medSkal("vakant tjänst")),
                new UpphandlingUppskjuten(fran("2020-03-20"), "skyddsutrustning först", Optional.of(CORONA)));
        registrera(30, CORONA, new OmvarldshandelseRegistrerad(fran("2020-03-11"), "Coronapandemin", Optional.empty(),
                OsakertDatum.dag(dag("2020-03-11")), Optional.empty(), Optional.empty()));
        registrera(40, BEHOV, new BehovRegistrerat(fran("2020-01-01"), "Hoppborgar", Optional.empty(),
                Optional.empty()));
        registrera(50, FEBRUARI, planerat(Sammantradestyp.ORDINARIE, "2020-02-17"),
                new SammantradeGenomfort(fran("2020-02-17"), Sammantradesform.FYSISKT));
        registrera(60, APRIL, planerat(Sammantradestyp.ORDINARIE, "2020-04-20"),
                new SammantradeInstallt(fran("2020-04-01").medSkal("restriktioner")),
                new SammantradeErsattMedInformationsmote(fran("2020-04-01"), INFORMATION));
        registrera(70, INFORMATION, planerat(Sammantradestyp.INFORMATIONSMOTE, "2020-04-21"),
                new SammantradeGenomfort(fran("2020-04-21"), Sammantradesform.DIGITALT));
        registrera(80, new UUID(4, 1), new MalFaststallt(fran("2020-01-01"), 2020, Optional.empty(), Optional.empty(),
                        Optional.empty(), "Följa digitaliseringen", "Genomförd aktivitet", "Nämnden", Optional.empty()),
                new UtfallRegistrerat(fran("2021-02-01"), Malutfall.EJ_UPPNATT, "På grund av pandemin", List.of(),
                        Optional.empty()));
        registrera(90, Nyckeltalsstrom.namn("avslutade-upphandlingar"), new NyckeltalRegistrerat(fran("2021-04-01"),
                "Avslutade upphandlingar", 2020, "upphandlingar", Optional.empty(), Optional.of(new BigDecimal("134")),
                false, Optional.empty(), "avslutat 134 upphandlingar under 2020", "Regionstyrelsen april 2021", true));
        registrera(100, Kommunstatistikstrom.namn(2019), new StatistikPresenterad(fran("2020-02-17"), 2019,
                Optional.of(FEBRUARI)));
        registrera(110, Planstrom.namn(2020), new PlanUpprattad(fran("2020-01-01"), 2020),
                new UpphandlingIntagenIPlan(fran("2020-01-01"),
                        new Planrad(new UUID(5, 1), 1, new UpphandlingId(MADRASSER))),
                new UpphandlingIntagenIPlan(fran("2020-01-01"),
                        new Planrad(new UUID(5, 2), 2, new UpphandlingId(RAMPER))),
                new PlanFaststalld(fran("2020-01-02")),
                new PlanUppfoljdIBokslut(fran("2021-02-15"), Optional.empty()),
                new UppfoljningGodkand(fran("2021-04-28").medBeslut(new Beslut("Regionstyrelsen", dag("2021-04-28"),
                        Optional.empty(), Optional.of("§ 88")))));
        vantaIn("bokslut", Planstrom.namn(2020), 6);
        vantaIn("ko", BEHOV, 1);
    }

    @BeforeEach
    void en_lasare_ar_inloggad() {
        loggaIn("lasare");
    }

    private static SammantradePlanerat planerat(Sammantradestyp typ, String datum) {
        return new SammantradePlanerat(fran("2020-01-01"), typ, Sammantradesform.FYSISKT, dag(datum), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    @Test
    void bokslutet_svarar_program() {
        JsonNode bokslut = json("lasare", "/api/v1/bokslut/2020");

        assertThat(bokslut.propertyNames()).containsExactlyInAnyOrder("ar", "arsslut", "aretSlut", "plan", "avslutade",
                "sammantraden", "mal", "nyckeltal", "kommunstatistik", "miljo");
        assertThat(bokslut.at("/plan/rader/1/orsaker").findValuesAsString("text"))
                .containsExactly("vakant tjänst", "skyddsutrustning först");
        assertThat(bokslut.at("/plan/rader/1/orsaker/1/omvarldshandelse/namn").stringValue())
                .isEqualTo("Coronapandemin");
        assertThat(bokslut.at("/avslutade/antal").intValue()).isZero();
        assertThat(bokslut.at("/avslutade/manuella/0/utfall").intValue()).isEqualTo(134);
        assertThat(bokslut.at("/kommunstatistik/0/avserAr").intValue()).isEqualTo(2019);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/bokslut/1999,404,1999", "/api/v1/bokslut/abcd,404,finns", "/api/v1/miljo/1999,404,1999",
        "/api/v1/bokslut/2020?kant=2020-01-01T00:00:00Z,404,fanns", "/api/v1/bokslut/2020?kant=snart,400,kant",
        "/api/v1/ko?giltigt=2026-02-30,400,giltigt"})
    void fel_i_begaran_svaras_med_ord(String adress, int status, String ord) {
        arProblem(svar("lasare", adress), status, ord);
    }

    @Test
    void bokslutet_ar_en_sida_att_lasa() {
        Document sida = sida("/bokslut/2020");

        assertThat(sida.select("h1").text()).isEqualTo("Bokslut 2020");
        assertThat(sida.select("nav a[aria-current]").text()).isEqualTo("Bokslut");
        assertThat(sida.select("[aria-label='Planens rader och utfall'] tbody tr").eachText().getLast()).contains(
                "Ramper", "våren 2021", "Nej", "Ska avslutas senare", "Saknar upphandlare 1 februari 2020: vakant tjänst",
                "Uppskjuten 20 mars 2020: skyddsutrustning först (Coronapandemin)");
        assertThat(sida.select("[aria-label='Sammanträden per typ'] tbody tr").first().text())
                .isEqualTo("Ordinarie sammanträde 2 1 1 1 0 av 1");
        assertThat(sida.select("main").text()).contains("Uppföljningen godkändes 2021-04-28 av Regionstyrelsen, § 88.",
                "Manuell uppgift: 134 upphandlingar enligt Regionstyrelsen april 2021",
                "Statistiken för 2019 presenterades 2020-02-17.", "100,0 procent: 1 av 1 där krav är relevanta",
                "Rader som saknade upphandlare vid årets slut: 2.", "Inställt: restriktioner",
                "ersatt av informationsmöte 2020-04-21");
        assertThat(sida.select("#avslutade-per-ar-namn ~ text").eachText())
                .containsExactly("2020, manuell uppgift 134");
        assertThat(sida.select("[aria-label='Tabell: avslutade upphandlingar per år'] tbody tr").eachText())
                .containsExactly("2020 134");
        assertThat(sida.select("#motesstaplar-namn ~ text").eachText()).containsExactly(
                "Ordinarie sammanträde 1 av 2 hållna", "Informationsmöte 1 av 1 hållna");
        assertThat(sida.select("#miljoandelar-namn ~ rect, #malandelar-namn ~ rect, #planandelar-namn ~ rect"))
                .hasSize(4);
        assertThat(sida.select("main a").eachAttr("href")).contains("/mal/2020", "/nyckeltal/avslutade-upphandlingar",
                "/kommunstatistik/2019", "/sammantraden/" + FEBRUARI).noneMatch(adress -> adress.contains("kommandon"));
        assertThat(sida("/bokslut").select("main a").eachAttr("href")).contains("/bokslut/2020");
        assertThat(sida("/bokslut/2020?kant=2026-05-12T11:00").select("main [role=status]").text())
                .contains("så som vi visste det 12 maj 2026 kl. 11.00");
    }

    @Test
    void miljogranskningen_ar_en_sida_att_lasa() {
        assertThat(sida("/bokslut/2020").select("main a[href=/miljo/2020]")).hasSize(1);
        Document sida = sida("/miljo/2020");

        assertThat(sida.select("[aria-label='Granskningar per möte'] tbody tr").first().text())
                .isEqualTo("2020-02-17 Ordinarie sammanträde Madrasser GNU-2020-01 (planerad upphandling): Krav på material");
        assertThat(sida.select("[aria-label='Granskningar per rad i planen'] tbody tr").eachText().getLast())
                .contains("Ramper", "Inte granskad");
        assertThat(sida.select("[aria-label='Tabell: miljökrav per upphandling'] tbody tr").text())
                .contains("Madrasser", "Ja", "kemikalier").doesNotContain("Ramper");
        assertThat(json("lasare", "/api/v1/miljo/2020").at("/summa/granskadeVid").intValue()).isEqualTo(1);
    }

    @Test
    void den_som_far_ser_vagarna_till_formularen() {
        loggaIn("inkopschef");

        assertThat(sida("/ko").select("main a[href*=kommandon]").eachAttr("href")).containsExactly(
                "/behov/kommandon/registrera-behov", "/behov/" + BEHOV + "/kommandon/koppla-behov",
                "/behov/" + BEHOV + "/kommandon/avskriv-behov",
                "/omvarldshandelser/kommandon/registrera-omvarldshandelse",
                "/omvarldshandelser/" + CORONA + "/kommandon/koppla-omvarldshandelse",
                "/omvarldshandelser/" + CORONA + "/kommandon/avsluta-omvarldshandelse");
        assertThat(sida("/ko?giltigt=2020-05-01").select("main a[href*=koppla]")).isEmpty();
        assertThat(Anrop.dit(anrop.las("/behov/" + BEHOV + "?efter=1"))).isEqualTo("/ko");
        assertThat(Anrop.dit(anrop.las("/omvarldshandelser/" + CORONA + "?efter=1"))).isEqualTo("/ko");

        loggaIn("namnd");
        assertThat(sida("/bokslut/2020").select("main a[href*=kommandon]").eachAttr("href"))
                .contains("/planer/2020/kommandon/godkann-uppfoljning");
        assertThat(sida("/bokslut/2020?kant=2026-05-12T11:00").select("main a[href*=kommandon]")).isEmpty();
    }

    @Test
    void kon_delas_i_sidor() {
        HttpResponse<String> svar = svar("lasare", "/api/v1/ko?limit=1&page=2&giltigt=2020-01-01");

        assertThat(svar.headers().firstValue("Link").orElseThrow()).contains("page=1", "rel=\"prev\"");
        assertThat(Vyprov.JSON.readTree(svar.body()).at("/rader/0/namn").stringValue()).isEqualTo("Ramper");
        assertThat(Vyprov.JSON.readTree(svar.body()).get("antal").intValue()).isEqualTo(2);
        arProblem(svar("lasare", "/api/v1/ko?limit=101"), 400, "limit");
    }

    @Test
    void kon_ar_en_sida_att_lasa_och_svarar_program() {
        Document sida = sida("/ko");

        assertThat(sida.select("nav a[aria-current]").text()).isEqualTo("Upphandlingskö");
        assertThat(sida.select("h2").eachText()).contains("1 upphandling väntar");
        assertThat(sida.select("[aria-label='Upphandlingar som väntar'] tbody tr").text()).contains("Ramper",
                "Ej startad sedan 2020-01-01", "Uppskjuten sedan 2020-03-20", "skyddsutrustning först Coronapandemin",
                "CPV-kod saknas", "våren 2021");
        assertThat(sida.select("[aria-label='Tabell: behov utan upphandling'] tbody tr").text()).contains("Hoppborgar");
        assertThat(sida.select("[aria-label='Tabell: omvärldshändelser'] tbody tr").text()).contains("pågår");
        assertThat(sida.select("form[action=/ko] input").eachAttr("name")).containsExactly("giltigt", "kant");
        assertThat(sida("/ko?giltigt=2020-02-15").select("main [role=status]").text())
                .contains("så som det var 15 februari 2020");

        assertThat(sida.select("svg[role=img]")).hasSize(4);
        assertThat(sida.select("#bemanningsandelar-namn ~ rect")).hasSize(2);
        assertThat(sida.select("main a[href*=kommandon]")).isEmpty();

        JsonNode ko = json("lasare", "/api/v1/ko?giltigt=2020-02-15");
        assertThat(ko.get("dag").stringValue()).isEqualTo("2020-02-15");
        assertThat(ko.at("/rader/0/dagar").intValue()).isEqualTo(45);
        assertThat(ko.at("/bemanning/1").toString()).isEqualTo(
                "{\"manad\":\"2020-02\",\"utsedd\":0,\"saknas\":1,\"ejAngiven\":1}");
    }
}

package se.liggaren.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.JAMTLAND;
import static se.liggaren.query.Fakta.annonserad;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.fran;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.tilldelat;
import static se.liggaren.query.Fakta.upplagd;
import static se.liggaren.query.Fakta.utvardering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.avtal.Andringsgrund;
import se.liggaren.events.avtal.AvtalEvent.AvropRegistrerat;
import se.liggaren.events.avtal.AvtalEvent.AvtalAndrat;
import se.liggaren.events.avtal.AvtalEvent.AvtalForlangt;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalUppsagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalsuppgiftRattad;
import se.liggaren.events.avtal.AvtalEvent.FornyadKonkurrensutsattningInledd;
import se.liggaren.events.avtal.Avtalsoption;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingId;
import tools.jackson.databind.JsonNode;

/** Contracts and standstills over HTTP: what programs read and what people see. */
class AvtalssidorTest extends Lasprov {

    private static final UUID UPPHANDLING = new UUID(1, 1);
    private static final UUID RAMAVTAL = new UUID(5, 1);
    private static final UUID ANNAT = new UUID(5, 2);

    @BeforeAll
    void ett_ramavtal_med_historia_och_ett_ur_ett_dokument() {
        registrera(10, UPPHANDLING,
                upplagd("2026-01-01", "GNUS-2026-01", "Förbandsmaterial", JAMTLAND, "2026-05-01"),
                startad("2026-01-05"), annonserad("2026-02-01", "2026-03-01"), utvardering("2026-03-02", 7),
                tilldelat("2026-04-01", "2099-04-13"));
        registrera(20, RAMAVTAL, new AvtalUpplagt(fran("2026-04-20"), "Förbandsmaterial",
                        Optional.of(new UpphandlingId(UPPHANDLING)),
                        List.of(new Leverantor("Ett AB", Optional.empty(), List.of("Lot 1")),
                                new Leverantor("Två AB", Optional.empty(), List.of("Lot 2"))), true,
                        Optional.of("Investeringen"), datum("2026-05-01"), datum("2028-04-30"),
                        List.of(new Avtalsoption(1, dag("2029-04-30"), Optional.of(dag("2028-01-31"))),
                                new Avtalsoption(2, dag("2030-04-30"), Optional.empty())), Optional.empty(),
                        Optional.empty()),
                new AvropRegistrerat(fran("2026-05-02"), "Centralförrådet", Optional.of("Ett AB"), "Kompresser"),
                new FornyadKonkurrensutsattningInledd(fran("2026-05-03"), "Stora kompresser", dag("2026-06-01")),
                new AvtalAndrat(fran("2026-05-04").medSkal("Artikeln utgick"), Andringsgrund.INTE_VASENTLIG,
                        "Artikel 122 i stället för 118"),
                new AvtalForlangt(fran("2026-05-05").medSkal("God erfarenhet"), Optional.of(1), dag("2029-04-30"),
                        Optional.empty()),
                new AvtalUppsagt(fran("2026-05-06").medSkal("Leveransbrister"), dag("2027-03-31")));
        registrera(30, ANNAT, new AvtalUpplagt(fran("2020-12-31"), "Inkontinensprodukter", Optional.empty(),
                List.of(new Leverantor("Tre AB", Optional.empty(), List.of())), false, Optional.empty(),
                datum("2017?"), datum("våren 2021"), List.of(), Optional.empty(),
                Optional.of(new Kallrad("Årsredovisning 2020", dag("2020-12-31"), Optional.empty(),
                        Optional.of("när avtalet löper ut under våren 2021")))),
                new AvtalsuppgiftRattad(fran("2026-05-12").medSkal("Felläst"), new UUID(3, 30), "namn",
                        "Inkontinensprodukter", "Inkontinenshjälpmedel", dag("2026-05-12")));
    }

    private static OsakertDatum datum(String text) {
        return OsakertDatum.tolka(text).orElseThrow();
    }

    @Test
    void avtalet_svarar_enligt_kontraktet() {
        JsonNode avtal = json("lasare", "/api/v1/avtal/" + RAMAVTAL + "?efter=6");

        assertThat(avtal.get("namn").stringValue()).isEqualTo("Förbandsmaterial");
        assertThat(avtal.get("version").intValue()).isEqualTo(6);
        assertThat(avtal.get("lage").stringValue()).isEqualTo("UPPSAGT");
        assertThat(avtal.get("slut")).isEqualTo(Vyprov.JSON.readTree("""
                {"text":"2027-03-31","edtf":"2027-03-31","tidigast":"2027-03-31","senast":"2027-03-31","osaker":false}"""));
        assertThat(avtal.get("optioner").get(0).get("anvand").stringValue()).isEqualTo("2026-05-05");
        assertThat(avtal.get("andringar").get(0).get("lagrum").stringValue()).isEqualTo("LOU 17 kap. 14 §");
        assertThat(avtal.get("antalAvrop").intValue()).isOne();
        assertThat(avtal.get("avtalslucka").booleanValue()).isTrue();
        assertThat(avtal.get("tillatnaKommandon")).isEmpty();
        assertThat(json("upphandlare", "/api/v1/avtal/" + RAMAVTAL).get("tillatnaKommandon")
                .findValuesAsString("adress")).contains("/api/v1/avtal/" + RAMAVTAL + "/kommandon/registrera-avrop");
        assertThat(json("lasare", "/api/v1/avtal/" + RAMAVTAL + "/avrop").get("avrop").get(0)).isEqualTo(
                Vyprov.JSON.readTree("""
                        {"handelseId":"%s","dag":"2026-05-02","bestallare":"Centralförrådet","leverantor":"Ett AB",
                         "foremal":"Kompresser"}""".formatted(new UUID(3, 21))));
        assertThat(json("lasare", "/api/v1/avtal/" + RAMAVTAL + "?giltigt=2026-05-04").get("lage").stringValue())
                .isEqualTo("PAGAENDE");
    }

    @Test
    void listan_bladdras_och_avgransas() {
        json("lasare", "/api/v1/avtal/" + ANNAT + "?efter=2");
        json("lasare", "/api/v1/avtal/" + RAMAVTAL + "?efter=6");

        assertThat(json("lasare", "/api/v1/avtal").get("avtal").findValuesAsString("id"))
                .containsExactly(ANNAT.toString(), RAMAVTAL.toString());
        assertThat(json("lasare", "/api/v1/avtal?status=UPPSAGT").get("totalt").intValue()).isOne();
        assertThat(json("lasare", "/api/v1/avtal?utgarFore=2021-03-02").get("avtal").findValuesAsString("namn"))
                .contains("Inkontinenshjälpmedel");
        assertThat(json("lasare", "/api/v1/avtal?upphandling=" + UPPHANDLING).get("totalt").intValue()).isOne();
        assertThat(json("lasare", "/api/v1/avtal?avtalslucka=false").get("totalt").intValue()).isZero();
        assertThat(svar("lasare", "/api/v1/avtal?limit=1").headers().firstValue("Link").orElseThrow())
                .contains("limit=1&page=2>; rel=\"next\"");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/avtal?status=SNART,400,status", "/api/v1/avtal?utgarFore=2026-02-30,400,utgarFore",
        "/api/v1/avtal?limit=101,400,limit", "/api/v1/avtal?giltigt=x,400,giltigt",
        "/api/v1/avtal?upphandling=x,400,upphandling", "/api/v1/sparrar?giltigt=x,400,giltigt",
        "/api/v1/avtal/00000000-0000-0000-0000-000000000000,404,avtal",
        "/api/v1/avtal/00000000-0000-0000-0000-000000000000/avrop,404,avtal"})
    void fel_i_begaran_svaras_med_ord(String adress, int status, String ord) {
        arProblem(svar("lasare", adress), status, ord);
    }

    @Test
    void avtalets_sida_visar_allt_som_hant_med_det() {
        loggaIn("upphandlare");
        Document sida = sida("/avtal/" + RAMAVTAL + "?efter=6");

        assertThat(sida.select("h1").text()).isEqualTo("Avtal: Förbandsmaterial");
        assertThat(sida.select("main .marke").text()).endsWith("uppsagt");
        assertThat(sida.select("dl.fakta").text()).contains("Ett AB (Lot 1), Två AB (Lot 2)", "Ramavtal", "2026-05-01",
                "Sista dag 2027-03-31", "Sista dag från början 2028-04-30", "2026-05-06 till 2027-03-31: Leveransbrister",
                "Följs i tid av Ingen upphandling", "Att uppmärksamma Avtalslucka", "Investeringen");
        assertThat(sida.select("a[href=/upphandlingar/" + UPPHANDLING + "]")).hasSize(1);
        assertThat(sida.select("#optioner + div").text()).contains("1 2029-04-30 2028-01-31 2026-05-05",
                "2 2030-04-30 nej");
        assertThat(sida.select("#forlangningar + div").text()).contains("2026-05-05 Option 1 2029-04-30 God erfarenhet");
        assertThat(sida.select("#andringar + div").text()).contains("Artikel 122 i stället för 118",
                "Ändring som inte är väsentlig", "LOU 17 kap. 14 §", "Artikeln utgick");
        assertThat(sida.select("#konkurrensutsattningar + div").text()).contains("Stora kompresser 2026-06-01");
        assertThat(sida.select("#avrop").text()).isEqualTo("Avrop: 1");
        assertThat(sida.select("#avrop + div").text()).contains("2026-05-02 Centralförrådet Ett AB Kompresser");
        assertThat(sida.select("main a[href$=/kommandon/registrera-avrop]").text()).isEqualTo("Registrera avrop");
        assertThat(sida.select("main form input").eachAttr("name")).containsExactly("giltigt", "kant");

        Document annat = sida("/avtal/" + ANNAT + "?efter=2");
        assertThat(annat.select("dl.fakta").text()).contains("Sista dag våren 2021",
                "Årsredovisning 2020: ”när avtalet löper ut under våren 2021”");
        assertThat(annat.select("#avrop")).isEmpty();
        assertThat(sida("/avtal/" + RAMAVTAL + "?giltigt=2026-05-04").select(".besked").text())
                .contains("4 maj 2026");
    }

    @Test
    void det_som_rattats_visas_med_fel_och_ratt_varde_och_den_som_far_ratta_har_en_lank() {
        anrop.loggaIn("inkopschef", "prov");
        Document sida = sida("/avtal/" + ANNAT + "?efter=2");

        assertThat(sida.select("h1").text()).isEqualTo("Avtal: Inkontinenshjälpmedel");
        assertThat(sida.select("#registrerat + div th").eachText()).contains("Rättad i efterhand");
        assertThat(sida.select("#registrerat + div tbody").text()).contains("2020-12-31 Avtalet lades upp",
                "namn: ”Inkontinensprodukter” ska vara ”Inkontinenshjälpmedel”. Skäl: Felläst");
        assertThat(sida.select("#registrerat + div a").attr("href")).isEqualTo(
                "/avtal/%s/kommandon/ratta-avtalsuppgift?avserHandelseId=%s".formatted(ANNAT, new UUID(3, 30)));
        assertThat(sida.select("#registrerat + div a").attr("aria-label")).isEqualTo("Rätta: Avtalet lades upp 2020-12-31");
        assertThat(sida("/avtal/" + RAMAVTAL + "?efter=6").select("#avrop + div a").attr("href"))
                .endsWith("?avserHandelseId=" + new UUID(3, 21));
        anrop.loggaIn("lasare", "prov");
        assertThat(sida("/avtal/" + ANNAT).select("#registrerat + div").text()).contains("Felläst");
        assertThat(sida("/avtal/" + ANNAT).select("#registrerat + div a")).isEmpty();
    }

    @Test
    void listans_sida_visar_avtal_och_avtalsluckor_med_sin_definition() {
        loggaIn("inkopschef");
        sida("/avtal/" + RAMAVTAL + "?efter=6");
        sida("/avtal/" + ANNAT + "?efter=2");
        Document sida = sida("/avtal");

        assertThat(sida.select("nav a[aria-current]").text()).isEqualTo("Avtal");
        assertThat(sida.select("tbody").first().select("tr").eachText()).hasSize(2)
                .first().asString().contains("Inkontinenshjälpmedel", "Tre AB", "våren 2021", "Osäkert slut",
                        "Sista dagen har passerat", "Avtalslucka");
        assertThat(sida.select("#avtalstider-namn ~ text.varde").eachText())
                .containsExactly("Inkontinenshjälpmedel", "Förbandsmaterial");
        assertThat(sida.select("#avtalstider-text").text())
                .startsWith("2 avtal har inte slutat, 2 av dem har en avtalslucka efter sig.");
        assertThat(sida.select("#luckor").text()).isEqualTo("Avtalslucka: 2");
        assertThat(sida.select("#luckor + p").text()).contains("samma CPV-kod", "senast dagen efter dess sista");
        assertThat(sida.select("a[href=/avtal/kommandon/lagg-upp-avtal]")).hasSize(1);
        assertThat(sida.select("a[href=/sparrar]")).hasSize(1);
        loggaIn("lasare");
        assertThat(sida("/avtal").select("a[href=/avtal/kommandon/lagg-upp-avtal]")).isEmpty();
    }

    @Test
    void upphandlingens_sida_visar_dess_avtal() {
        loggaIn("lasare");
        sida("/avtal/" + RAMAVTAL + "?efter=6");
        Document sida = sida("/upphandlingar/" + UPPHANDLING + "?efter=5");

        assertThat(sida.select("#avtal + div tbody").text()).contains("Förbandsmaterial", "Ett AB (Lot 1)", "uppsagt");
        assertThat(sida.select("main a[href=/avtal/" + RAMAVTAL + "]")).hasSize(1);
    }

    @Test
    void sparrarna_visas_for_program_och_for_manniskor() throws InterruptedException {
        loggaIn("lasare");
        vantaIn("sparrkalender", UPPHANDLING, 5);
        JsonNode kalender = json("lasare", "/api/v1/sparrar?giltigt=2026-04-01");

        assertThat(kalender.get("dag").stringValue()).isEqualTo("2026-04-01");
        assertThat(kalender.get("sparrar").get(0)).isEqualTo(Vyprov.JSON.readTree("""
                {"upphandlingId":"%s","lopnummer":"GNUS-2026-01","namn":"Förbandsmaterial",
                 "ansvarigRegion":"Region Jämtland Härjedalen","status":"LOPER","sistaSparrdag":"2099-04-13",
                 "tidigastAvtal":"2099-04-14","malnummer":[]}""".formatted(UPPHANDLING)));
        Document sida = sida("/sparrar");
        assertThat(sida.select("tbody").text()).contains("GNUS-2026-01", "Förbandsmaterial", "löper", "2099-04-13",
                "2099-04-14");
        assertThat(sida("/sparrar?giltigt=2026-03-31").select("main").text()).contains("Ingen avtalsspärr löper.",
                "31 mars 2026");
    }
}

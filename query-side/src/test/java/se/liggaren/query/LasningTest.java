package se.liggaren.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.liggaren.query.Fakta.JAMTLAND;
import static se.liggaren.query.Fakta.NORRBOTTEN;
import static se.liggaren.query.Fakta.annonserad;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.fran;
import static se.liggaren.query.Fakta.overprovning;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.tilldelat;
import static se.liggaren.query.Fakta.upplagd;
import static se.liggaren.query.Fakta.utvardering;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.platform.http.Anrop;
import se.liggaren.query.bevakning.Bevakare;
import se.liggaren.query.bevakning.Bevakningsslag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole query side over HTTP, on a real PostgreSQL that its readers follow. */
class LasningTest extends Lasprov {

    private static final UUID HEMLIG = new UUID(1, 1);
    private static final UUID TILLDELAD = new UUID(1, 2);
    private static final UUID RATTELSEN = new UUID(3, 15);

    @Autowired
    private List<Bevakare> bevakare;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EventProcessingConfiguration lasare;

    @Autowired
    private HealthEndpointGroups halsogrupper;

    @BeforeAll
    void tva_upphandlingar_i_en_plan() {
        registrera(10, HEMLIG,
                upplagd("2026-01-01", "GNUS-2026-01", "Madrasser", NORRBOTTEN, "2026-01-14"),
                startad("2026-01-05"), annonserad("2026-02-01", "2026-03-01"), utvardering("2026-03-02", 4),
                overprovning("2026-03-05", "12-26", Avser.UPPHANDLING, Fas.UTVARDERING),
                new UppgiftRattad(fran("2026-03-06").medSkal("fem lades i lådan"), new UUID(3, 13), "antalAnbud", "4",
                        "5", dag("2026-03-06")));
        registrera(20, TILLDELAD,
                upplagd("2026-01-01", "GNUS-2026-02", "Ramper", JAMTLAND, "2026?"),
                startad("2026-01-05"), annonserad("2026-02-01", "2026-03-01"), utvardering("2026-03-02", 7),
                tilldelat("2026-04-01", "2026-04-13"));
        registrera(30, Planstrom.namn(2026),
                new PlanUpprattad(fran("2026-01-01"), 2026),
                new UpphandlingIntagenIPlan(fran("2026-01-01"),
                        new Planrad(new UUID(2, 1), 1, new UpphandlingId(HEMLIG))),
                new UpphandlingIntagenIPlan(fran("2026-01-01"),
                        new Planrad(new UUID(2, 2), 2, new UpphandlingId(TILLDELAD))));
    }

    @Test
    void planen_svarar_enligt_kontraktet_och_vantar_in_det_som_just_skrivits() {
        JsonNode plan = json("lasare", "/api/v1/planer/2026?efter=3");

        assertThat(plan.get("ar").intValue()).isEqualTo(2026);
        assertThat(plan.get("lage").stringValue()).isEqualTo("UTKAST");
        assertThat(plan.get("version").intValue()).isEqualTo(3);
        JsonNode rad = plan.get("rader").get(1);
        assertThat(rad.propertyNames()).contains("radnr", "radId", "upphandlingId", "lopnummer", "namn",
                "ansvarigRegion", "status", "fas", "bemanning", "planeradAvtalsstart", "passeradPlaneradStart",
                "senastBekraftad", "version").doesNotContain("delomrade");
        assertThat(rad.get("planeradAvtalsstart")).isEqualTo(Vyprov.JSON.readTree("""
                {"text":"2026?","edtf":"2026?","tidigast":"2026-01-01","senast":"2026-12-31","osaker":true}"""));
        assertThat(json("lasare", "/api/v1/planer/2026?giltigt=2026-01-31").get("rader").get(0).get("status")
                .stringValue()).isEqualTo("Pågår");
        assertThat(svar("lasare", "/api/v1/planer/2026?kant=2026-05-12T10:00:00+02:00").statusCode())
                .as("ett plustecken i adressen").isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/planer/2026?giltigt=2026-02-30,400,giltigt", "/api/v1/planer/2026?giltigt=0001-01-01,400,giltigt",
        "/api/v1/planer/2026?kant=2026-05-12T10:00:00,400,kant", "/api/v1/planer/2026?efter=x,400,efter",
        "/api/v1/planer/2099,404,finns", "/api/v1/planer/2026?kant=2020-01-01T00:00:00Z,404,fanns",
        "/api/v1/upphandlingar/00000000-0000-0000-0000-000000000000,404,finns",
        "/api/v1/upphandlingar/inget-id,404,finns", "/api/v1/upphandlingar?limit=101,400,limit",
        "/api/v1/upphandlingar?page=0x10,400,heltal", "/api/v1/upphandlingar?page=%D9%A3,400,heltal",
        "/api/v1/avtal?utgarFore=9999-12-31,400,mellan 1990-01-01 och 2100-12-31", "/api/v1/avtal?avtalslucka=ja,400,true",
        "/api/v1/avtal?utgarFore=2026-05-01%2B02:00,400,2026-05-11", "/api/v1/avtal?upphandling=1-1-1-1-1,400,id i formen",
        "/api/v1/planer/2026?giltigt=2101-01-01,400,2100-12-31", "/api/v1/planer/2026?giltigt=%2B12026-01-01,400,1990",
        "/api/v1/planer/2026?kant=1989-12-31T00:00:00Z,400,mellan 1990 och 2100",
        "/api/v1/planer/2026?kant=2026-05-11T24:00:00Z,400,tidszon", "/api/v1/planer/2026?kant=2026-12-31T23:59:60Z,400,tidszon",
        "/api/v1/upphandlingar?page=0,400,page", "/api/v1/upphandlingar?fas=SNART,400,fas",
        "/api/v1/handelser?efter=-1,400,efter", "/api/v1/handelser?limit=0,400,limit",
        "/api/v1/upphandlingar/00000000-0000-0000-0000-000000000000/historik,404,historik"})
    void fel_i_begaran_svaras_med_ord(String adress, int status, String ord) {
        arProblem(svar("lasare", adress), status, ord);
    }

    @Test
    void en_version_som_inte_finns_an_ger_504_och_en_tid_att_komma_igen() {
        HttpResponse<String> svar = svar("lasare", "/api/v1/upphandlingar/" + HEMLIG + "?efter=99");

        assertThat(svar.statusCode()).isEqualTo(504);
        assertThat(svar.headers().firstValue("Retry-After")).isPresent();
        loggaIn("lasare");
        HttpResponse<String> sidan = anrop.las("/upphandlingar/" + HEMLIG + "?efter=99");
        assertThat(sidan.statusCode()).isEqualTo(504);
        assertThat(sidan.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void lasning_kraver_inloggning() {
        assertThat(anrop.las("/api/v1/planer/2026").statusCode()).isEqualTo(401);
        assertThat(Anrop.dit(anrop.las("/planer/2026"))).startsWith("/logga-in");
    }

    @Test
    void en_upphandling_visar_de_kommandon_som_rollen_har_nu_men_inte_i_det_forflutna() {
        JsonNode nu = json("delegat", "/api/v1/upphandlingar/" + TILLDELAD + "?efter=5");

        assertThat(nu.get("fas").stringValue()).isEqualTo("TILLDELAD");
        assertThat(nu.get("sparr").get("status").stringValue()).isEqualTo("LOPT_UT");
        assertThat(nu.get("tillatnaKommandon").findValuesAsString("namn")).contains("aterkalla-tilldelning")
                .doesNotContain("pausa-upphandling");
        assertThat(json("delegat", "/api/v1/upphandlingar/" + TILLDELAD + "?giltigt=2026-03-15")
                .has("tillatnaKommandon")).isFalse();
    }

    @Test
    void sokningen_bladdrar_med_lankar() {
        json("lasare", "/api/v1/upphandlingar/" + HEMLIG + "?efter=6");
        HttpResponse<String> svar = svar("lasare", "/api/v1/upphandlingar?limit=1");

        assertThat(Vyprov.JSON.readTree(svar.body()).get("totalt").intValue()).isEqualTo(2);
        assertThat(svar.headers().firstValue("Link").orElseThrow())
                .contains("limit=1&page=2>; rel=\"next\"").doesNotContain("prev");
        assertThat(json("lasare", "/api/v1/upphandlingar?q=ramper").get("upphandlingar")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"upphandlare", "inkopschef", "delegat", "jurist", "revisor"})
    void de_som_handlagger_och_revisorn_ser_anbuden_fore_tilldelningen(String konto) {
        String historik = svar(konto, "/api/v1/upphandlingar/" + HEMLIG + "/historik?efter=6").body();

        assertThat(historik).contains("antalAnbud", "Konkurrenten AB", "fem lades i lådan").doesNotContain("sekretess");
        assertThat(svar(konto, "/api/v1/handelser?limit=100").body()).contains("Konkurrenten AB", "fem lades i lådan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sekreterare", "namnd", "lasare", "admin"})
    void for_andra_ar_anbuden_hemliga_till_tilldelningen_var_de_an_star(String konto) {
        JsonNode historik = json(konto, "/api/v1/upphandlingar/" + HEMLIG + "/historik?efter=6").get("historik");

        assertThat(historik.get(3).get("innehall").has("antalAnbud")).isFalse();
        assertThat(historik.get(3).get("sekretess").booleanValue()).isTrue();
        assertThat(historik.get(2).has("sekretess")).isFalse();
        loggaIn(konto);
        for (String svar : List.of(historik.toString(), svar(konto, "/api/v1/handelser?limit=100").body(),
                svar(konto, "/api/v1/handelser", "application/x-ndjson").body(),
                anrop.las("/upphandlingar/" + HEMLIG).body(),
                svar(konto, "/api/v1/upphandlingar/" + HEMLIG + "/historik?kant=2026-05-12T08:00:05Z").body())) {
            assertThat(svar).contains("12-26").doesNotContain("Konkurrenten", "\"4\"", "\"5\"", "”5”", "fem lades");
        }
        assertThat(svar(konto, "/api/v1/upphandlingar/" + TILLDELAD + "/historik?efter=5").body())
                .contains("\"antalAnbud\":7", "påbörjad med 7 anbud").doesNotContain("sekretess");
    }

    @Test
    void revisorns_lasning_av_det_hemliga_star_i_sparloggen_en_gang_for_varje_svar() {
        json("lasare", "/api/v1/upphandlingar/" + HEMLIG + "/historik?efter=6");
        json("lasare", "/api/v1/upphandlingar/" + TILLDELAD + "/historik?efter=5");
        loggaIn("revisor");
        long fore = hemligtLast();

        for (String oppet : List.of("/upphandlingar/" + TILLDELAD, "/planer/2026", "/upphandlingar",
                "/upphandlingar/" + HEMLIG + "?giltigt=2026-02-01", "/revision?upphandling=ramper")) {
            assertThat(anrop.las(oppet).statusCode()).as(oppet).isEqualTo(200);
        }
        assertThat(hemligtLast()).as("inget hemligt visat").isEqualTo(fore);
        int antal = 0;
        for (String hemligt : List.of("/upphandlingar/" + HEMLIG, "/", "/revision", "/revision/handelser.ndjson",
                "/upphandlingar/" + HEMLIG + "?kant=2026-05-12T08:00:05Z", "/upphandlingar/" + HEMLIG)) {
            assertThat(anrop.las(hemligt).body()).contains("Konkurrenten");
            assertThat(hemligtLast()).as(hemligt).isEqualTo(fore + ++antal);
        }
        json("jurist", "/api/v1/upphandlingar/" + HEMLIG + "/historik");
        json("lasare", "/api/v1/upphandlingar/" + HEMLIG + "/historik");
        assertThat(hemligtLast()).as("den som handlägger, och den som inte ser").isEqualTo(fore + antal);
        assertThat(jdbc.sql("select distinct om, roller::text from sparning.spar where vad = 'HEMLIGT_LAST'")
                .query((rs, _) -> rs.getString(1) + rs.getString(2)).list())
                .containsExactly("/upphandlingar/" + HEMLIG + "{REVISOR}");
    }

    private long hemligtLast() {
        return jdbc.sql("select count(*) from sparning.spar where vad = 'HEMLIGT_LAST'").query(Long.class).single();
    }

    @Test
    void historiken_binder_rattelsen_till_det_som_rattas() {
        JsonNode historik = json("jurist", "/api/v1/upphandlingar/" + HEMLIG + "/historik?efter=6").get("historik");

        assertThat(historik).hasSize(6);
        assertThat(historik.get(3).get("rattad").get(0)).isEqualTo(Vyprov.JSON.readTree("""
                {"handelseId":"%s","falt":"antalAnbud","feltVarde":"4","rattVarde":"5"}""".formatted(RATTELSEN)));
        assertThat(historik.get(5).get("rattar").get("handelseId").stringValue())
                .isEqualTo(historik.get(3).get("handelseId").stringValue());
        JsonNode fore = json("jurist", "/api/v1/upphandlingar/" + HEMLIG
                + "/historik?kant=2026-05-12T08:00:04Z").get("historik");
        assertThat(fore).hasSize(5);
        assertThat(fore.get(3).get("rattad")).isEmpty();
        assertThat(json("jurist", "/api/v1/upphandlingar/" + HEMLIG + "/historik?giltigt=2026-02-01").get("historik"))
                .hasSize(3);
    }

    @Test
    void loggen_lases_i_ordning_sida_for_sida_och_som_strom() {
        JsonNode forsta = json("revisor", "/api/v1/handelser?limit=8");
        JsonNode andra = json("revisor", "/api/v1/handelser?limit=8&efter=" + forsta.get("nasta").longValue());

        assertThat(forsta.get("handelser")).hasSize(8);
        assertThat(andra.get("handelser")).hasSize(6);
        assertThat(andra.get("handelser").get(0).get("position").longValue())
                .isGreaterThan(forsta.get("handelser").get(7).get("position").longValue());
        assertThat(forsta.get("handelser").get(0).get("metadata")).isEqualTo(Vyprov.JSON.readTree("""
                {"anvandare":"u-1","roll":"UPPHANDLARE","organisation":"Region Jämtland Härjedalen"}"""));
        List<String> rader = svar("revisor", "/api/v1/handelser", "application/x-ndjson").body().lines().toList();
        assertThat(rader).hasSize(14);
        assertThat(rader.stream().map(r -> JsonMapper.shared().readTree(r)).limit(8).toList())
                .isEqualTo(forsta.get("handelser").valueStream().toList());
    }

    @Test
    void revisorn_gar_igenom_loggen_i_ordning_och_ser_hur_det_var_da() {
        loggaIn("revisor");
        Document logg = sida("/revision");

        assertThat(logg.select("main tbody tr")).hasSize(14);
        assertThat(logg.select("main tbody tr").first().text()).contains("12 maj 2026 kl. 10.00", "2026-01-01",
                "Upplagd som GNUS-2026-01 Madrasser", "GNUS-2026-01 Madrasser",
                "upphandlare u-1 (verkställer, Region Jämtland Härjedalen)");
        assertThat(logg.select("main tbody tr").get(3).text()).contains("Utvärdering påbörjad med 4 anbud.",
                "Rättad av händelse");
        assertThat(logg.select("main tbody tr").get(5).text()).contains("Rättar händelse", "Skäl: fem lades i lådan");
        assertThat(logg.select("main tbody tr").first().select("a[href^=/planer]")).as("ingen plan än").isEmpty();
        assertThat(logg.select("main tbody tr").last().select("a").eachAttr("href")).contains("/planer/2026",
                "/planer/2026?kant=2026-05-12T08:00:02Z");
        assertThat(sida("/planer/2026?kant=2026-05-12T08:00:01Z").select("main").text()).contains("Madrasser")
                .doesNotContain("Ramper");
        assertThat(logg.select("main nav")).as("allt ryms på en sida").isEmpty();
        assertThat(logg.select("header nav a[href=/revision]").text()).isEqualTo("Revision");
    }

    @ParameterizedTest
    @CsvSource({"stromtyp=Upphandlingsplan,3", "upphandling=gnus-2026-02,5", "upphandling=madr,6", "upphandling=%25,0",
        "roll=UPPHANDLARE,14", "roll=NAMND,0", "rattelser=true,1", "registreradFran=2026-05-12,14",
        "registreradFran=2026-05-13,0", "registreradTill=2026-05-12,14", "registreradTill=2026-05-11,0",
        "gallerFran=2026-03-01,5", "gallerTill=2026-01-01,5", "dag=2026-05-12,14", "dag=2026-05-13,0",
        "upphandling=ramper&gallerTill=2026-02-01,3"})
    void loggen_visar_det_som_valjs_ut(String fraga, int antal) {
        loggaIn("revisor");

        assertThat(sida("/revision?" + fraga).select("main tbody tr")).hasSize(antal);
    }

    @Test
    void loggen_bladdras_at_bada_hallen_med_urvalet_kvar() {
        loggaIn("revisor");
        String andra = sida("/revision?upphandling=ramper").select("main tbody tr th a").get(1).text();

        Document efter = sida("/revision?upphandling=ramper&efter=" + andra);
        assertThat(efter.select("main tbody tr")).hasSize(3);
        assertThat(efter.select("a[rel=next]")).isEmpty();
        String foregaende = efter.select("a[rel=prev]").first().attr("href");
        assertThat(foregaende).contains("upphandling=ramper").doesNotContain("efter=");
        Document fore = sida(foregaende.substring(foregaende.indexOf("/revision")));
        assertThat(fore.select("main tbody tr th a").eachText()).hasSize(2).endsWith(andra);
        assertThat(fore.select("a[rel=next]").first().attr("href")).contains("efter=" + andra);
        arProblem(svar("revisor", "/api/v1/handelser?efter=x"), 400, "efter");
        assertThat(anrop.las("/revision?roll=KUNG").statusCode()).isEqualTo(400);
    }

    @Test
    void en_handelse_visas_hel_och_leder_vidare() {
        loggaIn("revisor");
        List<String> nummer = sida("/revision").select("main tbody tr th a").eachText();

        Document rattelse = sida("/revision/" + nummer.get(5));
        assertThat(rattelse.select("h1").text()).isEqualTo("Händelse " + nummer.get(5) + ": Rättelse");
        assertThat(rattelse.select("main").text()).contains("Fält Antal anbud", "Fel värde 4", "Rätt värde 5", RATTELSEN.toString(),
                "Lagras som UppgiftRattad", "Nummer i sin ström 6", "2026-05-12T08:00:05Z");
        assertThat(rattelse.select("main a").eachAttr("href")).contains("/revision/" + nummer.get(3),
                "/upphandlingar/" + HEMLIG + "?kant=2026-05-12T08:00:05Z");
        assertThat(rattelse.select("a[rel=prev]").attr("href")).isEqualTo("/revision/" + nummer.get(4));
        assertThat(rattelse.select("a[rel=next]").attr("href")).isEqualTo("/revision/" + nummer.get(6));
        assertThat(rattelse.select("a:contains(Nästa om samma sak)")).isEmpty();

        assertThat(sida("/revision/" + nummer.getLast()).select("main").text())
                .contains("Rad i planen Rad 2: GNUS-2026-02 Ramper", "Så såg planen för 2026 ut när detta registrerats");
        assertThat(anrop.las("/revision/999999").statusCode()).isEqualTo(404);
        HttpResponse<String> fil = anrop.las("/revision/handelser.ndjson");
        assertThat(fil.body().lines()).hasSize(14);
        assertThat(fil.headers().firstValue("Content-Disposition").orElseThrow()).contains("handelser.ndjson");
    }

    @ParameterizedTest
    @CsvSource({"upphandlare, upphandlare Bo Ek (verkställer", "revisor, upphandlare Bo Ek (verkställer",
        "lasare, upphandlare (verkställer", "namnd, upphandlare (verkställer"})
    void vem_som_registrerade_star_med_namn_for_den_som_ska_veta_och_annars_med_rollen(String konto, String vem) {
        jdbc.sql("insert into namn.person values ('u-1', 'Bo Ek')").update();
        try {
            loggaIn(konto);
            assertThat(sida("/revision").select("tbody tr").first().text()).contains(vem);
            assertThat(sida("/revision/1").select("main").text()).contains(vem);
            assertThat(sida("/upphandlingar/" + TILLDELAD).select(".historik").text()).contains(vem);
            JsonNode post = json(konto, "/api/v1/upphandlingar/" + TILLDELAD + "/historik").at("/historik/0");
            assertThat(post.path("namn").asString("")).isEqualTo(vem.contains("Bo Ek") ? "Bo Ek" : "");
            assertThat(post.path("anvandare").asString("")).isEqualTo(vem.contains("Bo Ek") ? "u-1" : "");
            assertThat(svar(konto, "/api/v1/handelser?limit=50", "application/x-ndjson").body()).doesNotContain("Bo Ek");
        } finally {
            jdbc.sql("delete from namn.person").update();
        }
        assertThat(sida("/revision").select("tbody tr").first().text()).doesNotContain("Bo Ek");
    }

    @Test
    void sparloggen_lases_av_revisorn_nyast_forst_och_valjs_ut() {
        loggaIn("lasare");
        assertThat(anrop.las("/sparlogg").statusCode()).isEqualTo(403);
        assertThat(anrop.las("/sparlogg.csv").statusCode()).isEqualTo(403);
        assertThat(svar("lasare", "/api/v1/sparlogg").statusCode()).isEqualTo(403);
        loggaIn("revisor");

        Document sida = sida("/sparlogg");
        assertThat(sida.select("tbody tr").first().text()).contains("Loggade in", "(revisor)", "/logga-in", "127.0.0.1");
        assertThat(sida("/revision").select("a[href=/sparlogg]")).isNotEmpty();
        assertThat(sida.select("a[href=/namn]")).isEmpty();
        assertThat(sida("/sparlogg?vad=HEMLIGT_LAST&anvandare=ingen&fran=&till=").select("main").text())
                .contains("Inga rader.");
        JsonNode forsta = json("revisor", "/api/v1/sparlogg?limit=1&vad=INLOGGAD");
        long fore = forsta.get("fore").longValue();
        assertThat(forsta.at("/rader/0/nummer").longValue()).isEqualTo(fore);
        JsonNode nasta = json("admin", "/api/v1/sparlogg?limit=1&vad=INLOGGAD&fore=" + fore);
        assertThat(nasta.at("/rader/0/nummer").longValue()).isLessThan(fore);
        assertThat(json("admin", "/api/v1/sparlogg?till=2020-01-01").get("rader")).isEmpty();
        assertThat(svar("admin", "/api/v1/sparlogg?limit=0").statusCode()).isEqualTo(400);
        assertThat(svar("admin", "/api/v1/sparlogg?vad=ANNAT").statusCode()).isEqualTo(400);
        assertThat(anrop.las("/sparlogg.csv?anvandare=" + forsta.at("/rader/0/anvandare").stringValue()).body().lines())
                .first().asString().contains("Nummer;Tid;Vad;Användar-id;Roller;Gällde;Nätverksadress");
    }

    @Test
    void anbuden_ar_hemliga_ocksa_i_loggens_sidor() {
        loggaIn("lasare");
        Document logg = sida("/revision");
        List<String> nummer = logg.select("main tbody tr th a").eachText();

        assertThat(logg.select("main tbody tr").get(3).text()).contains("En uppgift visas inte");
        for (Document sida : List.of(logg, sida("/revision/" + nummer.get(3)), sida("/revision/" + nummer.get(4)),
                sida("/revision/" + nummer.get(5)))) {
            assertThat(sida.select("main").text()).contains("anbudssekretess")
                    .doesNotContain("Konkurrenten", "4 anbud", "”5”", "Rätt värde", "fem lades");
        }
        assertThat(sida("/revision/" + nummer.get(3)).select("#fakta")).isEmpty();
        assertThat(anrop.las("/revision/handelser.ndjson").body()).doesNotContain("Konkurrenten", "fem lades");
    }

    @Test
    void sidorna_visar_planen_upphandlingen_och_historiken() {
        loggaIn("inkopschef");

        Document plan = sida("/planer/2026?efter=3");
        assertThat(plan.select("h1").text()).isEqualTo("Upphandlingsplan 2026");
        assertThat(plan.select("main table").first().select("thead th").eachText())
                .startsWith("Upphandling", "Ansvarig region", "Status", "Planerad avtalsstart");
        assertThat(plan.select("tbody tr").first().text()).contains("Madrasser", NORRBOTTEN, "Överprövning",
                "2026-01-14", "Planerad avtalsstart har passerat", "Status utan definition i legenden");
        assertThat(plan.select("a[href=/planer/2026/import]")).hasSize(1);
        assertThat(sida("/planer/2026?giltigt=2026-05-12&q=ramp").select("a[href^=/planer/2026.]").eachAttr("href"))
                .as("hela planen, den dagen").containsExactly("/planer/2026.xlsx?giltigt=2026-05-12",
                        "/planer/2026.csv?giltigt=2026-05-12");
        assertThat(plan.select(".tidsval form[action=/planer/2026] input").eachAttr("name"))
                .containsExactly("giltigt", "kant");
        assertThat(plan.select(".urval form[action=/planer/2026] [name]").eachAttr("name"))
                .containsExactly("q", "region", "status", "bemanning", "passerad");
        assertThat(plan.select("nav[aria-label=Sidor]")).as("allt ryms på en sida").isEmpty();

        Document upphandling = sida("/upphandlingar/" + HEMLIG + "?efter=6");
        assertThat(upphandling.select("h1").text()).isEqualTo("Madrasser");
        assertThat(upphandling.select("form[action=/upphandlingar/" + HEMLIG + "] input").eachAttr("name"))
                .containsExactly("giltigt", "kant");
        assertThat(upphandling.select("#historik ~ ol > li")).hasSize(6);
        assertThat(upphandling.select("#historik ~ ol > li").get(2).text()).contains("Annonserad i e-Avrop",
                "Gäller från och med 1 februari 2026.",
                "Registrerades 12 maj 2026 kl. 10.00 av upphandlare u-1 (verkställer, Region Jämtland Härjedalen).",
                "Känt först 100 dagar senare.");
        assertThat(upphandling.select("#historik ~ ol > li").get(3).text())
                .contains("Rättad i efterhand. Antal anbud: 4 rättat till → 5 Till rättelsen 6 mars 2026");
        assertThat(upphandling.select("#historik ~ ol > li").get(5).text())
                .contains("Rättelse av ”Antal anbud”: ”4” ska vara ”5”.", "Till det som rättas: Utvärdering");
        assertThat(upphandling.select("ol.process > li[aria-current=step]").text())
                .isEqualTo("▶ Utvärdering Nu 2 mars 2026 ▲ Överprövning pågår");
        assertThat(upphandling.select(".harnast").text()).isEqualTo("Upphandlingen väntar på domstolens avgörande.");
        assertThat(upphandling.select("#mal ~ div").text()).contains("Mål 12-26, Förvaltningsrätten i Luleå",
                "Ansökan kom in 5 mars 2026 och avser upphandlingen.").doesNotContain("Konkurrenten");
        assertThat(upphandling.select("#kommandon ~ div h3").eachText()).containsExactly("Nästa steg", "Övrigt", "Rätta");
        assertThat(upphandling.select(".kommandon > li:has(a[href$=/kommandon/pausa-upphandling])").text())
                .isEqualTo("Pausa upphandling Gör uppehåll i arbetet med upphandlingen. Fasen är oförändrad.");
        assertThat(upphandling.select("main a[href$=/kommandon/ratta-uppgift]").text()).isEqualTo("Rätta uppgift");
        assertThat(sida("/upphandlingar/" + HEMLIG + "?kant=2026-05-12T10:00:02").select("#historik ~ ol > li"))
                .as("klockan i Sverige").hasSize(3);
        assertThat(sida("/upphandlingar/" + HEMLIG + "?kant=2026-05-12%2010.00").select("#historik ~ ol > li"))
                .as("så som man skriver den").hasSize(1);

        assertThat(sida("/upphandlingar?q=ramp").select("tbody tr").text()).contains("GNUS-2026-02");
        assertThat(sida("/upphandlingar?q=GNUS&sortera=namn&riktning=fallande").select("tbody tr").first().text())
                .contains("Ramper");
        assertThat(anrop.las("/upphandlingar?sortera=pris").statusCode()).isEqualTo(400);
        assertThat(sida("/planer").select("main a").eachAttr("href")).contains("/planer/2026", "/sammantraden", "/jamforelse");
        assertThat(sida("/").select("main a").eachAttr("href")).contains("/planer/2026", "/sammantraden");
    }

    @Test
    void tidslinjen_visar_varje_forlopp_som_bild_med_samma_uppgifter_i_ord() {
        vanta_in_lasarna();
        loggaIn("lasare");
        Document plan = sida("/planer/2026?efter=3&giltigt=2026-03-31");

        assertThat(plan.select(".tidslinje > table tbody th a").eachAttr("href")).containsExactly(
                "/upphandlingar/" + HEMLIG + "?giltigt=2026-03-31", "/upphandlingar/" + TILLDELAD + "?giltigt=2026-03-31");
        assertThat(plan.select(".tidslinje > table td svg[role=img]")).hasSize(2).allSatisfy(bild -> {
            assertThat(plan.getElementById(bild.attr("aria-labelledby")).text()).startsWith("Tidslinje för ");
            assertThat(plan.getElementById(bild.attr("aria-describedby")).text()).contains("Planerad avtalsstart");
        });
        assertThat(plan.select(".tidslinje > table tbody tr").first().select("svg > g > title").eachText())
                .as("bilden och orden säger detsamma").isEqualTo(List.of(
                        "Ej startad: 1 januari 2026–4 januari 2026", "Pågår: 5 januari 2026–31 januari 2026",
                        "Annonserad: 1 februari 2026–1 mars 2026", "Utvärdering: sedan 2 mars 2026",
                        "Överprövning: sedan 5 mars 2026", "Planerad avtalsstart: 2026-01-14, passerad"));
        assertThat(plan.select(".tidslinje details tbody tr").first().select("li").eachText())
                .contains("Annonserad: 1 februari 2026–1 mars 2026", "Överprövning: sedan 5 mars 2026");
        assertThat(plan.select("[style]")).isEmpty();
        assertThat(sida("/upphandlingar/" + TILLDELAD + "?efter=5").select(".tidslinje details li").eachText())
                .contains("Tilldelad: sedan 1 april 2026", "Avtalsspärr: 1 april 2026–13 april 2026");
    }

    @Test
    void en_oppen_sida_far_veta_hur_langt_vyn_har_last() {
        vanta_in_lasarna();
        long sista = json("revisor", "/api/v1/handelser").get("handelser").valueStream()
                .mapToLong(handelse -> handelse.get("position").longValue()).max().orElseThrow();

        try (Stream<String> strom = anrop.folj("/uppdateringar/upphandling?efter=0").body()) {
            assertThat(strom.filter(rad -> !rad.isEmpty()).limit(3))
                    .containsExactly(":", "id:" + sista, "data:" + sista);
        }
        assertThat(anrop.las("/uppdateringar/okand?efter=0").statusCode()).isEqualTo(404);
        assertThat(anrop.las("/uppdateringar/upphandling?efter=x").statusCode()).isEqualTo(400);
    }

    @Test
    void den_som_lyssnar_med_alltfor_manga_sidor_far_sluta_fraga_men_ingen_annan() {
        loggaIn("delegat");
        List<Stream<String>> oppna = IntStream.range(0, 20)
                .mapToObj(_ -> anrop.folj("/uppdateringar/upphandling?efter=0").body()).toList();

        assertThat(anrop.las("/uppdateringar/upphandling?efter=0").statusCode()).isEqualTo(204);
        loggaIn("namnd");
        try (Stream<String> annan = anrop.folj("/uppdateringar/upphandling?efter=0").body()) {
            assertThat(annan).isNotNull();
        }
        oppna.forEach(Stream::close);
    }

    @Test
    void planen_valjs_och_sorteras_i_adressen_som_behaller_ogonblicket() {
        loggaIn("lasare");

        Document vald = sida("/planer/2026?giltigt=2026-04-30&q=RAMP&sortera=namn&status=");
        assertThat(vald.select("tbody[role=rowgroup] tr")).hasSize(1);
        assertThat(vald.select(".antal").text()).isEqualTo("Visar 1 av 2 upphandlingar. Nämndens ordning");
        assertThat(vald.select("input[name=q]").val()).isEqualTo("RAMP");
        assertThat(vald.select("th[aria-sort=ascending] a").attr("href"))
                .isEqualTo("/planer/2026?giltigt=2026-04-30&q=RAMP&sortera=namn&riktning=fallande");
        assertThat(vald.select(".urval input[type=hidden]").eachAttr("name")).containsExactly("giltigt", "sortera");
        assertThat(vald.select(".urval a").attr("href")).isEqualTo("/planer/2026?giltigt=2026-04-30&sortera=namn");
        assertThat(vald.select(".tidsval input[type=hidden]").eachAttr("name")).containsExactly("q", "sortera");
        assertThat(sida("/planer/2026?region=Region+Skåne").select(".antal").text())
                .isEqualTo("Visar 0 av 2 upphandlingar");
    }

    @Test
    void ett_val_som_inte_finns_svaras_pa_sidan_med_ord_vid_faltet() {
        loggaIn("lasare");

        HttpResponse<String> svar = anrop.las("/planer/2026?status=Borttappad&q=ramp");

        assertThat(svar.statusCode()).isEqualTo(400);
        Document sida = Jsoup.parse(svar.body());
        assertThat(sida.select(".felsammanfattning a[href=#falt-status]").text())
                .isEqualTo("Det finns ingen sådan status. Välj en i listan.");
        assertThat(sida.select("#falt-status").attr("aria-invalid")).isEqualTo("true");
        assertThat(sida.title()).startsWith("Fel: ");
        assertThat(anrop.las("/planer/2026?sortera=pris&page=x&q=%00").statusCode()).isEqualTo(400);
    }

    @Test
    void en_dag_da_planen_andrades_marks_i_tabellen_och_leder_till_andra() {
        json("lasare", "/api/v1/upphandlingar/" + HEMLIG + "?efter=6");
        json("lasare", "/api/v1/planer/2026?efter=3");
        loggaIn("lasare");

        Document dagen = sida("/planer/2026?giltigt=2026-02-01");
        assertThat(dagen.select("tr.andrad").first().text()).contains("Madrasser", "Ändrad", "Status: Pågår",
                "Annonserad");
        assertThat(dagen.select("thead th").eachText()).contains("Ändrat den dagen");
        assertThat(dagen.select("#foregaende-andring").attr("href")).isEqualTo("/planer/2026?giltigt=2026-01-05");
        assertThat(dagen.select("#nasta-andring").attr("href")).isEqualTo("/planer/2026?giltigt=2026-03-02");
        assertThat(dagen.select("#nu").attr("href")).isEqualTo("/planer/2026");
        assertThat(dagen.select("#andringsdagar option").first().attr("value")).isEqualTo("2026-01-01");

        assertThat(sida("/planer/2026?giltigt=2026-02-02").select("tr.andrad")).isEmpty();
        Document forsta = sida("/planer/2026?giltigt=2026-01-01");
        assertThat(forsta.select("tr.andrad")).as("allt är nytt").isEmpty();
        assertThat(forsta.select("#tidsvagar").text()).endsWith("1 januari 2026 började planen, med 2 rader.");
    }

    @Test
    void ett_statusord_leder_till_sin_forklaring_pa_sidan() {
        loggaIn("lasare");

        Document plan = sida("/planer/2026?efter=3");

        assertThat(plan.select("td a.ord").eachAttr("href")).isNotEmpty()
                .allSatisfy(ankare -> assertThat(plan.select(ankare)).hasSize(1));
    }

    @Test
    void upphandlingens_sida_i_det_forflutna_behaller_ogonblicket_i_sina_lankar() {
        loggaIn("inkopschef");
        Document da = sida("/upphandlingar/" + TILLDELAD + "?giltigt=2026-03-15&ordning=vetandet&efter=5");

        assertThat(da.select(".besked").text()).startsWith("Du ser upphandlingen så som det var 15 mars 2026.");
        assertThat(da.select("ol.process > li[aria-current=step]").text()).startsWith("▶ Utvärdering Nu 2 mars 2026");
        assertThat(da.select("#kommandon, main a[href*=/kommandon/]")).isEmpty();
        assertThat(da.select("nav.ordning a[aria-current]").text()).isEqualTo("I den ordning vi fick veta");
        assertThat(da.select("nav.ordning a").eachAttr("href")).containsExactly(
                "/upphandlingar/" + TILLDELAD + "?giltigt=2026-03-15#historik",
                "/upphandlingar/" + TILLDELAD + "?giltigt=2026-03-15&ordning=vetandet#historik");
        assertThat(sida(da.select(".historik .vagar a").first().attr("href")).select("ol.process [aria-current]").text())
                .contains("Ej startad");
        assertThat(sida(da.select(".historik .vagar a").get(1).attr("href")).select("#historik ~ ol > li")).hasSize(1);
    }

    @Test
    void lasaren_ser_ingen_lank_till_inlasningen() {
        loggaIn("lasare");

        assertThat(sida("/planer/2026?efter=3").select("a[href=/planer/2026/import]")).isEmpty();
        assertThat(sida("/upphandlingar/" + HEMLIG + "?efter=6").text()).contains("Din roll har inget att göra");
    }

    @Test
    void ett_lopnummer_eller_namn_visar_vidare_till_upphandlingen() {
        vanta_in_lasarna();
        HttpResponse<String> svar = svar("lasare", "/api/v1/upphandlingar/GNUS-2026-02?giltigt=2026-03-01");
        assertThat(svar.statusCode()).isEqualTo(307);
        assertThat(Anrop.dit(svar)).endsWith("/api/v1/upphandlingar/" + TILLDELAD + "?giltigt=2026-03-01");
        assertThat(Anrop.dit(svar("lasare", "/api/v1/upphandlingar/madrasser")))
                .endsWith("/api/v1/upphandlingar/" + HEMLIG);
        assertThat(Anrop.dit(svar("lasare", "/api/v1/upphandlingar/GNUS-2026-02?x=a=b&y='%20or")))
                .as("frågan som den skrevs").isEqualTo("/api/v1/upphandlingar/" + TILLDELAD + "?x=a=b&y='%20or");
        assertThat(svar("lasare", "/api/v1/upphandlingar/GNUS-2026-99").statusCode()).isEqualTo(404);
    }

    private void vanta_in_lasarna() {
        loggaIn("lasare");
        sida("/upphandlingar/" + HEMLIG + "?efter=6");
        sida("/upphandlingar/" + TILLDELAD + "?efter=5");
    }

    @Test
    void varje_slag_av_bevakning_har_en_vy_som_svarar() {
        assertThat(bevakare).extracting(Bevakare::slag).containsExactlyInAnyOrder(Bevakningsslag.values());
    }

    @ParameterizedTest
    @CsvSource({"upphandlare,Madrasser,Mål 12-26,", "jurist,Madrasser,Mål 12-26,registrera-dom",
        "delegat,Ramper,inget avtal är tecknat,teckna-avtal", "namnd,Madrasser,Avtalet skulle ha startat senast 14 januari 2026,",
        "revisor,Statusordet Tilldelad,saknar definition,", "inkopschef,Statusordet Tilldelad,saknar definition,"
                + "faststall-statuslegend", "sekreterare,Madrasser,senast bekräftad,"})
    void startsidan_visar_vad_som_vantar_pa_rollen_med_formularet_for_den_som_far(String konto, String rubrik,
            String text, String kommando) {
        vanta_in_lasarna();
        loggaIn(konto);
        Document start = sida("/");

        assertThat(start.select("h1").text()).startsWith("Att göra ");
        assertThat(start.select(".bevakningar li").eachText()).anySatisfy(rad ->
                assertThat(rad).contains(rubrik, text));
        if (kommando != null) {
            assertThat(start.select(".bevakningar a[href$=/kommandon/" + kommando + "]")).isNotEmpty();
        }
        for (String dit : start.select(".bevakningar li > p:first-child a").eachAttr("href")) {
            assertThat(anrop.las(dit).statusCode()).as(dit).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lasare", "admin"})
    void den_som_inget_har_att_gora_har_vagarna_och_det_senaste(String konto) {
        vanta_in_lasarna();
        loggaIn(konto);
        Document start = sida("/");

        assertThat(start.select(".bevakningar")).isEmpty();
        assertThat(start.select("form[action=/upphandlingar] input").eachAttr("name")).containsExactly("q");
        assertThat(start.select("h2").eachText()).containsExactly("Hitta en upphandling", "Upphandlingsplan",
                "Nästa sammanträde", "Senast registrerat");
        assertThat(start.select(".senast li").eachText()).hasSize(5).first().asString()
                .contains("Madrasser", "Rättelse av", "12 maj 2026 kl. 10.00");
    }

    @Test
    void en_vy_som_ingen_laser_for_ar_nedsatt_och_sags_till_den_som_skoter_tjansten_men_ingen_ar_nere() {
        EventProcessor ko = lasare.eventProcessor("ko").orElseThrow();
        ko.shutDown();
        try {
            jdbc.sql("update vy_ko.lasposition set tid = '2026-05-12T07:00:00Z'").update();

            JsonNode admins = json("admin", "/actuator/health");
            assertThat(admins.at("/status").stringValue()).isEqualTo("DEGRADED");
            assertThat(admins.at("/components/vyer/details/ko").stringValue())
                    .startsWith("ingen har läst loggen för den på ");
            assertThat(halsa("")).isEqualTo("DEGRADED");
            assertThat(halsa("/readiness")).isEqualTo("UP");
            assertThat(halsa("/liveness")).isEqualTo("UP");
        } finally {
            ko.start();
        }
        await().until(() -> halsa("").equals("UP"));
    }

    /** What anybody is told: a word, and never why. */
    private String halsa(String del) {
        HttpResponse<String> svar = anrop.las("/actuator/health" + del);
        assertThat(svar.statusCode()).isEqualTo(200);
        JsonNode halsa = JsonMapper.shared().readTree(svar.body());
        assertThat(halsa.has("components")).isFalse();
        return halsa.get("status").stringValue();
    }

    @Test
    void beredskapen_fragar_databasen_och_livet_bara_processen() {
        assertThat(halsogrupper.get("readiness")).satisfies(
                beredd -> assertThat(beredd.isMember("db")).isTrue(),
                beredd -> assertThat(beredd.isMember("vyer")).isFalse());
        assertThat(halsogrupper.get("liveness")).satisfies(
                lever -> assertThat(lever.isMember("livenessState")).isTrue(),
                lever -> assertThat(lever.isMember("db")).isFalse(),
                lever -> assertThat(lever.isMember("vyer")).isFalse());
    }

    @Test
    void startsidan_far_plats_i_hundra_kilobyte_med_allt_den_laddar() {
        vanta_in_lasarna();
        loggaIn("inkopschef");

        List<String> filer = sida("/").select("link[href], script[src]").stream()
                .map(e -> e.hasAttr("href") ? e.attr("href") : e.attr("src")).toList();
        assertThat(filer).isNotEmpty();
        assertThat(anrop.storlek("/") + filer.stream().mapToInt(anrop::storlek).sum()).isLessThan(100_000);
    }
}

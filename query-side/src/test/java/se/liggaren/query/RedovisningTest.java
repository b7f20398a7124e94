package se.liggaren.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.NORRBOTTEN;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.fran;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.upplagd;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liggaren.events.Beslut;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.legend.StatuslegendEvent.StatuslegendFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.events.sammantrade.Rapportrad;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutFattat;
import se.liggaren.events.sammantrade.SammantradeEvent.GodkannandeRegistrerat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeErsattMedInformationsmote;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeGenomfort;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeInstallt;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.SammantradeEvent.UpphandlingslagetRedovisat;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.sammantrade.Statusantal;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.platform.handelser.KanoniskJson;
import se.liggaren.platform.http.Anrop;
import tools.jackson.databind.JsonNode;

/** The meetings, their frozen reports and the comparisons over HTTP, on a real PostgreSQL that the readers follow. */
class RedovisningTest extends Lasprov {

    private static final UUID MADRASSER = new UUID(1, 1);
    private static final UUID RAD = new UUID(2, 1);
    private static final UUID FEBRUARI = new UUID(5, 2);
    private static final UUID APRIL = new UUID(5, 4);
    private static final UUID MAJ = new UUID(5, 5);
    private static final UUID NASTA = new UUID(5, 9);

    @BeforeAll
    void en_plan_har_redovisats_vid_tva_sammantraden_och_rattats_sedan() {
        registreraVid(10, "2026-01-10T08:00:00Z", MADRASSER,
                upplagd("2026-01-01", "GNUS-2026-01", "Madrasser", NORRBOTTEN, "2026-01-14"));
        registreraVid(20, "2026-01-10T08:01:00Z", Planstrom.namn(2026), new PlanUpprattad(fran("2026-01-01"), 2026),
                new UpphandlingIntagenIPlan(fran("2026-01-01"), new Planrad(RAD, 1, new UpphandlingId(MADRASSER))));
        registreraVid(30, "2026-01-10T08:02:00Z", "statuslegend", new StatuslegendFaststalld(fran("2026-01-01"),
                List.of(new Statusdefinition("Pågår", "Uppdraget är inkommet")), "Verksamhetsplan 2026"));
        registreraVid(40, "2026-02-16T09:00:00Z", FEBRUARI, planerat("2026-02-16", Sammantradestyp.ORDINARIE),
                redovisat("2026-02-16", "Ej startad", Fas.EJ_STARTAD),
                new SammantradeGenomfort(fran("2026-02-16"), Sammantradesform.DIGITALT),
                new BeslutFattat(fran("2026-02-16"), "§ 7", Optional.of("GNUS/2/2026"), "Samarbetsavtal",
                        Optional.empty(), List.of("Regionfullmäktige", "Åre kommun"), Optional.empty()),
                new GodkannandeRegistrerat(fran("2026-02-20"), "§ 7", new Beslut("Åre kommun", dag("2026-02-20"),
                        Optional.empty(), Optional.of("§ 3"))));
        registreraVid(50, "2026-04-01T08:00:00Z", APRIL, planerat("2026-04-06", Sammantradestyp.ORDINARIE),
                new SammantradeInstallt(fran("2026-04-01").medSkal("För få anmälda")),
                new SammantradeErsattMedInformationsmote(fran("2026-04-01"), MAJ));
        registreraVid(60, "2026-03-02T08:00:00Z", MADRASSER, startad("2026-03-01"));
        registreraVid(70, "2026-05-11T08:00:00Z", MAJ, planerat("2026-05-11", Sammantradestyp.INFORMATIONSMOTE),
                redovisat("2026-05-11", "Pågår", Fas.PAGAR));
        registreraVid(80, "2026-05-20T08:00:00Z", MADRASSER, new UppgiftRattad(fran("2026-05-20").medSkal("fel dag"),
                new UUID(3, 60), "gallerFran", "2026-03-01", "2026-01-20", dag("2026-05-20")));
        registreraVid(90, "2026-05-20T09:00:00Z", NASTA, planerat("2026-05-18", Sammantradestyp.ORDINARIE));
    }

    private static SammantradePlanerat planerat(String datum, Sammantradestyp typ) {
        return new SammantradePlanerat(fran("2026-01-01"), typ, Sammantradesform.DIGITALT, dag(datum),
                Optional.of(LocalTime.of(9, 30)), Optional.of(LocalTime.of(12, 0)), Optional.empty(),
                List.of(new Amne(1, "Upphandlingar", List.of("Inköpschef"), false),
                        new Amne(2, "Fördjupning i aktuella frågor", List.of(), true)),
                List.of("Utvecklingsstrateg"), Optional.of(new Kallrad("Verksamhetsplan 2026", dag("2026-01-01"),
                        Optional.empty(), Optional.of("kl. 9.30- 12.00"))));
    }

    private static UpphandlingslagetRedovisat redovisat(String lagetDen, String status, Fas fas) {
        Motesrapport rapport = new Motesrapport("GNUS", 2026, dag(lagetDen), 8, 2, 1,
                List.of(new Statusdefinition("Pågår", "Uppdraget är inkommet")),
                List.of(new Rapportrad(RAD, 1, new UpphandlingId(MADRASSER), 1, "GNUS-2026-01", "Madrasser",
                        Optional.empty(), NORRBOTTEN, status, fas, Bemanning.EJ_ANGIVEN,
                        OsakertDatum.tolka("2026-01-14"), true, Optional.empty(), dag("2026-01-01"))),
                List.of(new Statusantal(status, 1)), status.equals("Pågår") ? List.of() : List.of(status));
        return new UpphandlingslagetRedovisat(fran(lagetDen), rapport, KanoniskJson.sha256(rapport));
    }

    @Test
    void rapporten_svarar_fryst_med_det_andrade_forst_och_det_rattade_bredvid() {
        JsonNode maj = json("sekreterare", "/api/v1/sammantraden/" + MAJ + "/rapport?efter=2");

        assertThat(maj.get("hashStammer").booleanValue()).isTrue();
        assertThat(maj.get("foredragande").valueStream().map(JsonNode::stringValue))
                .containsExactly("Inköpschef", "Utvecklingsstrateg");
        JsonNode andrat = maj.get("forandringarSedanForra");
        assertThat(andrat.get("fran").get("sammantradeId").stringValue()).isEqualTo(FEBRUARI.toString());
        assertThat(andrat.get("status").get(0)).isEqualTo(Vyprov.JSON.readTree("""
                {"radId":"%s","radnr":1,"lopnummer":"GNUS-2026-01","namn":"Madrasser","falt":"status",
                 "fran":"Ej startad","till":"Pågår"}""".formatted(RAD)));
        assertThat(andrat.get("oforandrade").intValue()).isZero();
        assertThat(maj.get("rapport").get("snapshotPosition").longValue()).isEqualTo(8);
        assertThat(maj.get("rattadeIEfterhand")).isEmpty();

        vanta_in_rattelsen();
        JsonNode februari = json("sekreterare", "/api/v1/sammantraden/" + FEBRUARI + "/rapport");
        assertThat(februari.has("forandringarSedanForra")).isFalse();
        assertThat(februari.get("rapport").get("rader").get(0).get("status").stringValue()).isEqualTo("Ej startad");
        assertThat(februari.get("rattadeIEfterhand").get(0).get("till").stringValue()).isEqualTo("Pågår");
    }

    @Test
    void kontrollsumman_ar_den_nedladdade_textens_och_raderna_finns_for_kalkylprogram() throws Exception {
        HttpResponse<String> kanonisk = svar("sekreterare", "/api/v1/sammantraden/" + MAJ + "/rapport.json?efter=2",
                "*/*");
        HttpResponse<String> csv = svar("sekreterare", "/api/v1/sammantraden/" + MAJ + "/rapport.csv", "*/*");

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                .digest(kanonisk.body().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(json("sekreterare", "/api/v1/sammantraden/" + MAJ + "/rapport").get("sha256").stringValue());
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("upphandlingslage-2026-05-11.csv");
        assertThat(csv.body()).contains("\r\nMadrasser;Region Norrbotten;Pågår;2026-01-14;");
    }

    @ParameterizedTest
    @CsvSource({"sammantraden/00000000-0000-0005-0000-000000000002/rapport.pdf,upphandlingslage-2026-02-16.pdf,"
        + "application/pdf",
        "sammantraden/00000000-0000-0005-0000-000000000002/rapport.xlsx,upphandlingslage-2026-02-16.xlsx,"
        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "planer/2026.xlsx?giltigt=2026-05-11,upphandlingsplan-2026-2026-05-11.xlsx,"
        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "planer/2026.csv,upphandlingsplan-2026.csv,text/csv;charset=UTF-8",
        "sammantraden.ics,sammantraden.ics,text/calendar;charset=UTF-8",
        "sammantraden/00000000-0000-0005-0000-000000000004.ics,sammantrade-2026-04-06.ics,"
        + "text/calendar;charset=UTF-8"})
    void en_fil_har_namn_och_typ_och_ar_densamma_var_gang(String fil, String namn, String typ) {
        vanta_in_rattelsen();
        HttpResponse<String> svar = svar("namnd", "/api/v1/" + fil, typ);

        assertThat(svar.statusCode()).as(svar.body()).isEqualTo(200);
        assertThat(svar.headers().firstValue("Content-Type")).contains(typ);
        assertThat(svar.headers().firstValue("Content-Disposition")).contains(
                "attachment; filename=\"" + namn + "\"");
        assertThat(svar.headers().firstValue("ETag")).isPresent()
                .isEqualTo(svar("namnd", "/api/v1/" + fil, "*/*").headers().firstValue("ETag"));
        assertThat(anrop.las("/" + fil).statusCode()).as("på sidan").isEqualTo(200);
    }

    @Test
    void rapportens_sida_visar_forst_vad_som_andrats_och_sedan_planen_som_den_redovisades() {
        vanta_in_rattelsen();
        Document maj = sida("/sammantraden/" + MAJ + "/rapport?efter=2");

        assertThat(maj.select("h1").text()).isEqualTo("Upphandlingsläget 11 maj 2026");
        assertThat(maj.select("h2").eachText()).startsWith("Förändringar sedan redovisningen 16 februari 2026",
                "Läget 11 maj 2026");
        assertThat(maj.select("#forandringar ~ div tbody tr").text()).contains("Madrasser", "Ej startad", "Pågår");
        Document februari = sida("/sammantraden/" + FEBRUARI + "/rapport");
        assertThat(februari.select("main").text()).contains("Det här är den första redovisningen", "GNUS",
                "Föredragande: Inköpschef, Utvecklingsstrateg", "Saknar definition i planen", "(stämmer)");
        assertThat(februari.select("#laget ~ div thead th").eachText()).startsWith("Upphandling", "Ansvarig region",
                "Status", "Planerad avtalsstart");
        assertThat(februari.select("#laget ~ div tbody tr").text()).contains("Ej startad", "Status: Pågår");
        for (String fil : februari.select("a[href*=rapport.]").eachAttr("href")) {
            assertThat(anrop.las(fil).statusCode()).as(fil).isEqualTo(200);
        }
    }

    @Test
    void sammantradena_visar_lage_skal_beslut_och_antal() {
        vanta_in_rattelsen();
        JsonNode lista = json("sekreterare", "/api/v1/sammantraden?ar=2026");
        assertThat(lista.get("sammantraden").valueStream().map(s -> s.get("datum").stringValue()))
                .containsExactly("2026-02-16", "2026-04-06", "2026-05-11", "2026-05-18");
        assertThat(lista.get("perAr").get(0).get("redovisat")).isEqualTo(Vyprov.JSON.readTree("{\"vid\":1,\"av\":1}"));
        JsonNode april = json("sekreterare", "/api/v1/sammantraden/" + APRIL + "?efter=3");
        assertThat(april.get("lage").stringValue()).isEqualTo("ERSATT");
        assertThat(april.get("skal").stringValue()).isEqualTo("För få anmälda");

        Document sida = sida("/sammantraden?ar=2026");
        assertThat(sida.select("main").text()).contains("redovisats vid 1 av 1 hållna sammanträden", "För få anmälda");
        assertThat(sida.select("a[href$=/kommandon/planera-sammantrade]")).hasSize(1);
        Document februari = sida("/sammantraden/" + FEBRUARI);
        assertThat(februari.select("main").text()).contains("kl. 09.30–12.00", "kl. 9.30- 12.00", "Preliminärt",
                "Föredragande utan angivet ämne: Utvecklingsstrateg");
        assertThat(februari.select("#beslut ~ div tbody td").eachText()).containsExactly("§ 7", "GNUS/2/2026",
                "Samarbetsavtal", "16 februari 2026", "inte känt", "Åre kommun 20 februari 2026, § 3",
                "Regionfullmäktige");
        assertThat(februari.select("a[href$=/kommandon/justera-protokoll]")).hasSize(1);
        assertThat(sida("/sammantraden/" + APRIL).select("a[href=/sammantraden/" + MAJ + "]")).hasSize(1);
        assertThat(sida("/sammantraden/" + MAJ).select("a[href=/sammantraden/" + APRIL + "]")).hasSize(1);
    }

    @Test
    void sammantradena_ar_en_kalender_med_de_installda_kvar_och_vagar_dit_fran_sidorna() {
        vanta_in_rattelsen();
        String kalender = svar("sekreterare", "/api/v1/sammantraden.ics", "text/calendar").body();

        assertThat(kalender.lines().filter("BEGIN:VEVENT"::equals)).hasSize(4);
        assertThat(kalender).contains("UID:urn:uuid:" + APRIL, "SEQUENCE:3\r\n", "STATUS:CANCELLED\r\n",
                "DTSTAMP:20260401T080002Z\r\n", "/sammantraden/");
        assertThat(svar("sekreterare", "/api/v1/sammantraden/" + APRIL + ".ics?efter=3", "*/*").body())
                .contains("UID:urn:uuid:" + APRIL).doesNotContain("UID:urn:uuid:" + MAJ);
        assertThat(sida("/sammantraden?ar=2026").select("a[href=/sammantraden.ics]")).hasSize(1);
        assertThat(sida("/sammantraden/" + FEBRUARI).select("main a").eachAttr("href")).contains(
                "/sammantraden/" + FEBRUARI + ".ics", "/sammantraden/" + FEBRUARI + "/rapport.pdf");
    }

    @Test
    void planen_jamfors_vid_tva_tidpunkter_pa_sidan_och_fel_sags_vid_faltet() {
        vanta_in_rattelsen();
        JsonNode json = json("sekreterare",
                "/api/v1/jamforelse?fran=2026-02-20T12:00:00%2B01:00&till=2026-05-21T12:00:00Z&ar=2026");
        assertThat(json.get("status")).hasSize(1);
        assertThat(json.get("rattadeIEfterhand")).hasSize(1);
        assertThat(json.get("nya")).isEmpty();

        Document sida = sida("/jamforelse?fran=2026-02-20T12:00&till=" + MAJ + "&ar=");
        assertThat(sida.select("#skillnad").text()).contains("från planen så som vi visste det 20 februari 2026"
                + " kl. 12.00 till redovisningen 11 maj 2026");
        assertThat(sida("/jamforelse").select("#redovisningar ~ ul a").eachAttr("href"))
                .contains("/jamforelse?fran=" + FEBRUARI + "&till=" + MAJ);
        HttpResponse<String> fel = anrop.las("/jamforelse?fran=snart&till=");
        assertThat(fel.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(fel.body()).select("#fel li")).hasSize(2);
    }

    @Test
    @DisplayName("fakta 2, 3: statuslegenden visas version för version med de ord som används utan definition")
    void statuslegenden_visas_version_for_version() {
        vanta_in_rattelsen();

        assertThat(json("sekreterare", "/api/v1/statuslegend?efter=1").get("versioner").get(0).get("utanDefinition")
                .get(0).stringValue()).isEqualTo("Ej startad");
        assertThat(sida("/statuslegend").select("main").text()).contains("Version 1",
                "Gäller från och med 1 januari 2026. Källa: Verksamhetsplan 2026.",
                "Används i planen utan definition: Ej startad.");
        assertThat(json("sekreterare", "/api/v1/planer/2026").get("legendversion").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/sammantraden/00000000-0000-0000-0000-000000000009,404,sammanträde",
        "/api/v1/sammantraden/00000000-0000-0000-0000-000000000009/rapport,404,redovisats",
        "/api/v1/sammantraden/00000000-0000-0000-0000-000000000009/rapport.csv,404,redovisats",
        "/api/v1/sammantraden/00000000-0000-0000-0000-000000000009/rapport.pdf,404,redovisats",
        "/api/v1/sammantraden/00000000-0000-0000-0000-000000000009/rapport.xlsx,404,redovisats",
        "/api/v1/sammantraden/00000000-0000-0000-0000-000000000009.ics,404,sammanträde",
        "/api/v1/planer/2019.xlsx,404,2019", "/api/v1/planer/2026.csv?kant=2019-01-01T12:00,404,2026",
        "/api/v1/planer/2026.xlsx?giltigt=snart,400,giltigt",
        "/api/v1/sammantraden?limit=0&page=0,400,page", "/api/v1/sammantraden?ar=i%20fjol,400,ar",
        "/api/v1/jamforelse,400,till", "/api/v1/jamforelse?fran=2026-02-30&till=2026-05-11&ar=x,400,ar",
        "/api/v1/jamforelse?fran=00000000-0000-0000-0000-000000000009&till=2026-05-11,400,redovisats",
        "/api/v1/jamforelse?fran=2026-02-20T12:00&till=2026-05-11,400,tidszon",
        "/api/v1/jamforelse?fran=2019-01-01&till=2019-05-11,404,2019"})
    void fel_i_begaran_svaras_med_ord(String adress, int status, String ord) {
        arProblem(svar("sekreterare", adress, "*/*"), status, ord);
    }

    /** Until the view has come to the last event, and with that to all before it. */
    private void vanta_in_rattelsen() {
        loggaIn("sekreterare");
        json("sekreterare", "/api/v1/sammantraden/" + MAJ + "/rapport?efter=2");
        sida("/upphandlingar/" + MADRASSER + "?efter=3");
        sida("/sammantraden/" + MAJ + "?efter=2");
    }

    @Test
    void sammantradet_forbereds_med_vad_som_skulle_redovisas_och_vad_som_bor_ses_over() {
        vanta_in_rattelsen();
        sida("/sammantraden/" + NASTA + "?efter=1");

        Document forbered = sida("/sammantraden/" + NASTA + "/forbered");
        assertThat(forbered.select("h1").text()).isEqualTo("Förbered ordinarie sammanträde 18 maj 2026");
        assertThat(forbered.select("h2").eachText()).containsExactly("Sammanträdet",
                "Tidigare beslut som inte har trätt i kraft", "Se över före redovisningen",
                "Förändringar sedan redovisningen 11 maj 2026", "Läget 18 maj 2026, som det skulle redovisas");
        assertThat(forbered.select("main").text()).contains("Väntar på Regionfullmäktige",
                "Passerad planerad avtalsstart (1)", "För gamla uppgifter (1)", "Fördjupning i aktuella frågor är preliminärt");
        assertThat(forbered.select("a[role=button]").eachAttr("href"))
                .containsExactly("/sammantraden/" + NASTA + "/kommandon/redovisa-upphandlingslaget");
        assertThat(sida("/sammantraden/" + MAJ + "/forbered").select("main a").eachAttr("href"))
                .as("det som är redovisat förbereds inte igen").contains("/sammantraden/" + MAJ + "/presentation");
        loggaIn("upphandlare");
        assertThat(sida("/sammantraden/" + NASTA + "/forbered").select("main").text()).contains("Bekräfta uppgift")
                .doesNotContain("Redovisa upphandlingsläget");
    }

    @Test
    void rapporten_presenteras_bild_for_bild_i_rapportens_ordning() {
        vanta_in_rattelsen();
        Document bilder = sida("/sammantraden/" + MAJ + "/presentation");

        assertThat(bilder.select(".bild :is(h1, h2)").eachText()).containsExactly("Upphandlingsläget 11 maj 2026",
                "Förändringar sedan redovisningen 16 februari 2026", "Planens upphandlingar efter status",
                "Att uppmärksamma", "Alla upphandlingar");
        assertThat(bilder.select("#bild-2 li").text()).isEqualTo("Madrasser status: Ej startad → Pågår");
        assertThat(bilder.select("#bild-3 desc").text()).isEqualTo("Pågår 1");
        assertThat(bilder.select("nav a[rel=next]").eachAttr("href"))
                .containsExactly("#bild-2", "#bild-3", "#bild-4", "#bild-5");
        assertThat(bilder.select("nav a[rel=prev]")).hasSize(4);
        assertThat(anrop.las("/sammantraden/" + APRIL + "/presentation").statusCode()).isEqualTo(404);
    }

    @Test
    void jamforelsen_valjs_i_listor_och_far_en_adress_att_dela() {
        vanta_in_rattelsen();
        Document val = sida("/jamforelse");

        assertThat(val.select("select[name=fran] option").eachText()).containsExactly("Välj",
                "Redovisningen 11 maj 2026, informationsmöte, plan 2026",
                "Redovisningen 16 februari 2026, ordinarie sammanträde, plan 2026");
        HttpResponse<String> vidare = anrop.las("/jamforelse?fran=" + FEBRUARI
                + "&franDag=&franOgonblick=&till=&tillDag=2026-05-21&tillOgonblick=&ar=");
        assertThat(Anrop.dit(vidare)).isEqualTo("/jamforelse?fran=" + FEBRUARI + "&till=2026-05-21");
        Document jamfort = sida(Anrop.dit(vidare));
        assertThat(jamfort.select("#skillnad").text()).contains("redovisningen 16 februari 2026", "21 maj 2026");
        assertThat(jamfort.select("select[name=fran] option[selected]").eachAttr("value"))
                .containsExactly(FEBRUARI.toString());
        assertThat(jamfort.select("input[name=tillDag]").val()).isEqualTo("2026-05-21");
        assertThat(jamfort.select("main").text()).doesNotContain(FEBRUARI.toString());
        String ogonblick = Anrop.dit(anrop.las("/jamforelse?franOgonblick=2026-02-20T12:00&till=" + MAJ + "&ar=2026"));
        assertThat(sida(ogonblick).select("input[name=franOgonblick]").val()).isEqualTo("2026-02-20T12:00");
    }
}

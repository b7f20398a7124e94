package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.command.api.Sammantradesdokument.demotext;
import static se.liggaren.command.api.Sammantradesdokument.plan;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A meeting plan over HTTP: from a program with a key, and from a person step by step. */
class SammantradesimportPageTest extends Importprov {

    private static final String API = "/api/v1/planer/2026/sammantraden/import";
    private static final String GRANSKA = API + "/forhandsgranskning";
    private static final String SIDA = "/sammantraden/import";
    private static final String GRANSKA_SIDA = SIDA + "/forhandsgranskning";

    SammantradesimportPageTest() {
        super(SIDA);
    }

    @Test
    void ett_program_forhandsgranskar_och_laser_in() {
        Flerdelat plan = new Flerdelat().fil("dokument", "plan.txt", demotext()).falt("gallerFran", "2026-01-01");

        JsonNode granskad = json(program("sekreterare", GRANSKA, plan), 200);
        assertThat(granskad.get("sammantraden")).hasSize(4).allSatisfy(sammantrade ->
                assertThat(sammantrade.get("utfall").asString()).isEqualTo("NY"));
        assertThat(granskad.get("sammantraden").get(0).get("start").asString()).startsWith("09:30");
        assertThat(liggare.fakta()).isEmpty();

        JsonNode inlast = json(program("sekreterare", API, plan), 200);
        assertThat(inlast.get("sammantraden").get(3).get("sammantradeId").asString()).hasSize(36);
        assertThat(liggare.fakta("SammantradePlanerat")).hasSize(4);
        assertThat(json(program("sekreterare", API, plan), 200).get("sammantraden")).allSatisfy(sammantrade ->
                assertThat(sammantrade.get("utfall").asString()).isEqualTo("FINNS_REDAN"));
        assertThat(liggare.fakta("SammantradePlanerat")).hasSize(4);
    }

    @Test
    void allt_som_ar_fel_sags_pa_en_gang() {
        assertThat(felfalt(program("sekreterare", API, new Flerdelat().falt("gallerFran", "2999-01-01")
                .falt("beslut.organ", "nämnden").falt("beslut.diarienummer", "utan nummer"))))
                .containsExactlyInAnyOrder("dokument", "gallerFran", "beslut.datum", "beslut.diarienummer");
        assertThat(json(program("sekreterare", "/api/v1/planer/2027/sammantraden/import", new Flerdelat()
                .fil("dokument", "plan.txt", demotext()).falt("gallerFran", "2026-01-01")), 400)
                .get("detail").asString()).contains("för 2026, inte för 2027");
        assertThat(json(program("sekreterare", GRANSKA, new Flerdelat().fil("dokument", "x", "Nämnden möts i maj."
                .getBytes(StandardCharsets.UTF_8)).falt("gallerFran", "2026-01-01")), 400)
                .get("detail").asString()).contains("Ingen tabell med rubrikerna");
        assertThat(liggare.fakta()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"upphandlare", "inkopschef", "delegat", "jurist", "namnd", "revisor", "lasare", "admin"})
    void bara_sekreteraren_laser_in(String konto) {
        Flerdelat tomt = new Flerdelat().falt("annat", "x");

        assertThat(json(program(konto, API, tomt), 403).get("skal").asString()).isEqualTo("ROLLEN_FAR_INTE");
        assertThat(json(program(konto, GRANSKA, tomt), 403).get("skal").asString()).isEqualTo("ROLLEN_FAR_INTE");
        anrop.loggaIn(konto, "prov");
        assertThat(anrop.las(SIDA).statusCode()).isEqualTo(403);
    }

    @Test
    void beskrivningen_visar_formularets_delar() {
        JsonNode delar = JsonMapper.shared().readTree(anrop.las("/v3/api-docs").body()).get("components")
                .get("schemas").get("Sammantradesplansdokument");

        assertThat(delar.get("properties").propertyNames()).containsExactlyInAnyOrder("dokument", "gallerFran",
                "beslut.organ", "beslut.datum", "beslut.diarienummer", "beslut.paragraf");
        assertThat(delar.get("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("dokument", "gallerFran");
    }

    @Test
    void en_person_klistrar_in_texten_ser_vad_som_forstas_och_laser_in() {
        anrop.loggaIn("sekreterare", "prov");
        Document valj = sida(anrop.las(SIDA), 200);
        assertTillganglig(valj, "Läs in sammanträdesplan");
        assertThat(valj.select("input[name=ar]").attr("value")).matches("\\d{4}");

        Document granskad = sida(formular(GRANSKA_SIDA, inklistrad(new String(demotext(), StandardCharsets.UTF_8))
                .falt("ar", "2026").falt("beslut.organ", "Gemensamma nämnden").falt("beslut.datum", "2025-11-10")), 200);
        assertTillganglig(granskad, "Förhandsgranska sammanträdesplan 2026");
        assertThat(granskad.select("main").text()).contains("Inget är sparat än.",
                "planen för 2026 är inte upprättad");
        assertThat(granskad.select("tbody tr").eachText()).satisfiesExactly(
                rad -> assertThat(rad).contains("2026-02-16", "09:30–12:00", "Digitalt", "Årsbokslut 2025",
                        "Inköpschef, Sekreterare, Enhetschef", "Osäker", "Ny", "5 ämnen och 4 föredragande"),
                rad -> assertThat(rad).contains("2026-05-11", "Upphandlingar (Inköpschef)"),
                rad -> assertThat(rad).contains("2026-09-21", "Fysiskt", "Preliminärt", "Ämne 2 är preliminärt."),
                rad -> assertThat(rad).contains("2026-11-09", "Lästes inte: ”’”."));
        assertThat(liggare.fakta()).isEmpty();

        Document inlast = sida(lasIn(granskad), 200);
        assertTillganglig(inlast, "Sammanträdesplan 2026 är inläst");
        assertThat(liggare.fakta("SammantradePlanerat")).hasSize(4);
        assertThat(liggare.fakta("SammantradePlanerat").getFirst().get("kallrad").get("kalla").asString())
                .isEqualTo("Inklistrad text");

        assertThat(sida(lasIn(granskad), 200).select("tbody tr").get(0).text()).contains("Finns redan");
        assertThat(liggare.fakta("SammantradePlanerat")).hasSize(4);
    }

    @Test
    void vid_fel_star_det_skrivna_kvar_och_varje_fel_ar_knutet_till_sitt_falt() {
        anrop.loggaIn("sekreterare", "prov");

        Document fel = sida(formular(GRANSKA_SIDA, new Flerdelat().falt("text", " ").falt("ar", "snart")
                .falt("gallerFran", "i fjol").falt("beslut.organ", "nämnden")), 400);
        assertThat(fel.select("#fel a").eachAttr("href")).containsExactly("#falt-ar", "#falt-dokument",
                "#falt-gallerFran", "#falt-beslut.datum");
        assertThat(fel.getElementById("falt-beslut.organ").attr("value")).isEqualTo("nämnden");
        assertThat(fel.select("details").hasAttr("open")).isTrue();
        assertThat(fel.title()).startsWith("Fel: ");

        Document annatAr = sida(formular(GRANSKA_SIDA, inklistrad(new String(demotext(), StandardCharsets.UTF_8))
                .falt("ar", "2027")), 400);
        assertThat(annatAr.select("#fel a").text()).contains("för 2026, inte för 2027");
        assertThat(annatAr.select("textarea").text()).contains("9 november");
    }

    @Test
    void utan_skyddsfalt_eller_med_forvanskat_innehall_lases_inget_in() {
        anrop.loggaIn("sekreterare", "prov");
        Flerdelat falskt = new Flerdelat().falt("namn", "x").falt("gallerFran", "2026-01-01");

        assertThat(anrop.skicka("POST", SIDA, falskt.kropp(), "Content-Type", Flerdelat.TYP).statusCode())
                .isEqualTo(403);
        sida(formular(SIDA, inklistrad("x").falt("ar", "2026").falt("innehall", "inte base64!")), 400);
        assertThat(liggare.fakta()).isEmpty();
    }

    @Test
    void ett_program_far_veta_vad_som_flyttats() {
        json(program("sekreterare", API, medFil(plan("11 maj"))), 200);

        JsonNode svar = json(program("sekreterare", GRANSKA, medFil(plan("18 maj"))), 200).get("sammantraden").get(0);
        assertThat(svar.get("utfall").asString()).isEqualTo("AVVIKER");
        assertThat(svar.get("meddelanden").get(0).asString()).contains("2026-05-11", "2026-05-18");
    }

    /** Presses the button of the preview. */
    private HttpResponse<String> lasIn(Document granskad) {
        Flerdelat svar = new Flerdelat();
        granskad.select("main form input[type=hidden]").forEach(f -> svar.falt(f.attr("name"), f.attr("value")));
        assertThat(granskad.select("main form").attr("enctype")).isEqualTo("multipart/form-data");
        return anrop.skicka("POST", granskad.select("main form").attr("action"), svar.kropp(),
                "Content-Type", Flerdelat.TYP);
    }

    private static Flerdelat medFil(byte[] plan) {
        return new Flerdelat().fil("dokument", "plan.txt", plan).falt("gallerFran", "2026-01-01");
    }

    private static Flerdelat inklistrad(String text) {
        return new Flerdelat().fil("dokument", "", new byte[0]).falt("text", text).falt("gallerFran", "2026-01-01");
    }
}

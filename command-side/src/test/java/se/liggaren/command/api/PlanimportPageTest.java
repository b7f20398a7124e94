package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.command.api.Plandokument.bytes;
import static se.liggaren.command.api.Plandokument.demotext;
import static se.liggaren.command.api.Plandokument.docx;
import static se.liggaren.command.api.Plandokument.pdf;
import static se.liggaren.command.api.Plandokument.tabell;
import static se.liggaren.command.api.Plandokument.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.liggaren.platform.http.Anrop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan document over HTTP: from a program with a key, and from a person step by step. */
class PlanimportPageTest extends Importprov {

    private static final String API = "/api/v1/planer/2026/import";
    private static final String GRANSKA = API + "/forhandsgranskning";
    private static final String SIDA = "/planer/2026/import";
    private static final String GRANSKA_SIDA = SIDA + "/forhandsgranskning";
    private static final int STORST = 1_000_000;
    private static final byte[] BLANDAD = tabell("Lakan Region Norrbotten Pågår 2026-05-01",
            "Sprutor Region Norrbotten Pågår 2026?", "Britsar Region Norrbotten På gång 2026-05-01");

    PlanimportPageTest() {
        super(SIDA);
    }

    // -- a program

    @Test
    void ett_program_forhandsgranskar_och_laser_in() {
        Flerdelat plan = new Flerdelat().fil("dokument", "plan.txt", demotext()).falt("gallerFran", "2026-01-01");

        JsonNode granskad = json(program("inkopschef", GRANSKA, plan), 200);
        assertThat(granskad.get("format").asString()).isEqualTo("TEXT");
        assertThat(granskad.get("rader")).hasSize(12).allSatisfy(rad ->
                assertThat(rad.get("utfall").asString()).isEqualTo("NY"));
        assertThat(granskad.get("rader").get(0).get("klass").asString()).isEqualTo("OSAKER");
        assertThat(granskad.get("legend")).hasSize(5);
        assertThat(liggare.fakta()).isEmpty();

        JsonNode inlast = json(program("inkopschef", API, plan), 200);
        assertThat(inlast.get("rader").get(11).get("lopnummer").asString()).isEqualTo("GNUS-2026-12");
        assertThat(liggare.fakta("UpphandlingUpplagd")).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "2026-13-01", "i dag", "1989-12-31", "", "2026-1-1", "+12026-01-01"})
    void en_dag_som_inte_gar_att_forsta_eller_inte_har_kommit_ar_fel(String dag) {
        Flerdelat plan = new Flerdelat().fil("dokument", "plan.txt", BLANDAD).falt("gallerFran", dag);

        assertThat(felfalt(program("inkopschef", API, plan))).containsExactly("gallerFran");
        assertThat(felfalt(program("inkopschef", GRANSKA, plan))).containsExactly("gallerFran");
        assertThat(liggare.fakta()).isEmpty();
    }

    @Test
    void allt_som_saknas_sags_pa_en_gang() {
        assertThat(felfalt(program("inkopschef", API, new Flerdelat().falt("annat", "x"))))
                .containsExactly("dokument", "gallerFran");
        assertThat(felfalt(program("inkopschef", GRANSKA, new Flerdelat().falt("gallerFran", "2026-01-01"))))
                .containsExactly("dokument");
    }

    @ParameterizedTest
    @ValueSource(strings = {"upphandlare", "delegat", "jurist", "sekreterare", "namnd", "revisor", "lasare", "admin"})
    void bara_inkopschefen_laser_in(String konto) {
        Flerdelat tomt = new Flerdelat().falt("annat", "x");

        assertThat(json(program(konto, API, tomt), 403).get("skal").asString()).isEqualTo("ROLLEN_FAR_INTE");
        assertThat(json(program(konto, GRANSKA, tomt), 403).get("skal").asString()).isEqualTo("ROLLEN_FAR_INTE");
        anrop.loggaIn(konto, "prov");
        assertThat(anrop.las(SIDA).statusCode()).isEqualTo(403);
    }

    record Olasligt(String vad, byte[] innehall, String detail) {

        @Override
        public String toString() {
            return vad;
        }
    }

    static List<Olasligt> olasliga() {
        return List.of(
                new Olasligt("tom fil", new byte[0], "Filen är tom."),
                new Olasligt("trasig PDF", bytes("%PDF-1.7 x"), "ser ut som en PDF men kan inte läsas"),
                new Olasligt("gammal Excel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1},
                        "äldre Officeformat"),
                new Olasligt("zipbomb", zipbomb(), "Excelfilen är för stor"),
                new Olasligt("binärfil", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}, "varken Word (DOCX), PDF"),
                new Olasligt("prosa", bytes("Nämnden möts i maj."), "Ingen tabell med rubrikerna"));
    }

    @ParameterizedTest
    @MethodSource("olasliga")
    void ett_olasligt_dokument_far_en_forklaring(Olasligt fall) {
        for (String vag : List.of(API, GRANSKA)) {
            JsonNode svar = json(program("inkopschef", vag, new Flerdelat().fil("dokument", "x", fall.innehall())
                    .falt("gallerFran", "2026-01-01")), 400);
            assertThat(svar.get("skal").asString()).isEqualTo("DOKUMENTET_KAN_INTE_LASAS");
            assertThat(svar.get("detail").asString()).contains(fall.detail());
        }
        assertThat(liggare.fakta()).isEmpty();
    }

    private static byte[] zipbomb() {
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(ut)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[40_000_000]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ut.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {STORST + 1, 11 * 1024 * 1024})
    void for_stort_ar_413(int storlek) {
        Flerdelat stor = new Flerdelat().fil("dokument", "x", new byte[storlek]).falt("gallerFran", "2026-01-01");

        json(program("inkopschef", API, stor), 413);
    }

    @Test
    void det_som_inte_ar_ett_flerdelat_formular_tas_inte_emot() {
        json(anrop.skriv(API, "{}", "Authorization", "Bearer demo.inkopschef.prov", "Content-Type",
                "application/json"), 415);
        json(anrop.skriv(API, "--x", "Authorization", "Bearer demo.inkopschef.prov", "Content-Type",
                "multipart/form-data"), 400);
        assertThat(program("inkopschef", "/api/v1/planer/1989/import", new Flerdelat()
                .fil("dokument", "x", BLANDAD).falt("gallerFran", "2026-01-01")).statusCode()).isEqualTo(404);
        assertThat(anrop.skicka("POST", API, new Flerdelat().falt("x", "y").kropp(), "Content-Type", Flerdelat.TYP)
                .statusCode()).isEqualTo(401);
    }

    @Test
    void beskrivningen_visar_formularets_delar() {
        JsonNode beskrivning = JsonMapper.shared().readTree(anrop.las("/v3/api-docs").body());
        JsonNode delar = beskrivning.get("components").get("schemas").get("Plandokument");
        assertThat(delar.get("properties").get("dokument").get("format").asString()).isEqualTo("binary");
        assertThat(delar.get("properties").get("gallerFran").get("format").asString()).isEqualTo("date");
        assertThat(delar.get("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("dokument", "gallerFran");
        for (String vag : List.of("/api/v1/planer/{ar}/import", "/api/v1/planer/{ar}/import/forhandsgranskning")) {
            JsonNode metod = beskrivning.get("paths").get(vag).get("post");
            assertThat(metod.get("requestBody").get("content").get("multipart/form-data").get("schema").get("$ref")
                    .asString()).endsWith("/Plandokument");
            assertThat(metod.get("parameters").valueStream().map(p -> p.get("name").asString())).containsExactly("ar");
        }
    }

    // -- a person

    @Test
    void en_person_valjer_fil_ser_vad_som_forstas_och_laser_in() {
        anrop.loggaIn("inkopschef", "prov");
        Document valj = sida(anrop.las(SIDA), 200);
        assertTillganglig(valj, "Läs in plan 2026");
        assertThat(valj.select("input[name=gallerFran]").attr("value")).matches("\\d{4}-\\d{2}-\\d{2}");

        Document granskad = granskad(new Flerdelat().fil("dokument", "C:\\plan <2026>.txt", BLANDAD)
                .falt("text", "").falt("gallerFran", "2026-01-01"));
        assertTillganglig(granskad, "Förhandsgranska plan 2026");
        assertThat(granskad.select("main").text()).contains("plan 2026.txt", "Inget är sparat än.");
        assertThat(granskad.select("tbody tr").eachText()).as("what needs her first").satisfiesExactly(
                rad -> assertThat(rad).contains("rad 5", "Britsar", "Inte förstådd", "Okänt statusord", "På gång"),
                rad -> assertThat(rad).contains("rad 4", "Sprutor", "2026?", "Osäker", "Ny"),
                rad -> assertThat(rad).contains("rad 3", "Lakan", "Förstådd", "Ny"));
        assertThat(granskad.select(".summering a").eachAttr("href"))
                .containsExactly("#EJ_FORSTADD", "#OSAKER", "#FORSTADD");
        assertThat(liggare.fakta()).isEmpty();

        Document inlast = inlast(granskad);
        assertTillganglig(inlast, "Plan 2026 är inläst");
        assertThat(inlast.select("tbody tr").get(0).text()).contains("Inläst", "GNUS-2026-01");
        assertThat(inlast.select("main a").eachAttr("href")).contains("/planer/2026");
        assertThat(liggare.fakta("UpphandlingIntagenIPlan")).hasSize(2);
        assertThat(liggare.fakta("UpphandlingUpplagd").getFirst().get("kallrad").get("kalla").asString())
                .isEqualTo("plan 2026.txt");

        assertThat(inlast(granskad).select("tbody tr").get(0).text()).as("the same job").contains("GNUS-2026-01");
        assertThat(granskad(BLANDAD).select("main").text()).contains("Finns redan", "Det finns inget nytt att läsa in.");
        assertThat(liggare.fakta("UpphandlingIntagenIPlan")).hasSize(2);
    }

    @Test
    void en_rad_som_inte_forstods_rattas_pa_plats_och_en_annan_valjs_bort() {
        anrop.loggaIn("inkopschef", "prov");
        Document granskad = granskad(BLANDAD);
        String arende = granskad.select("form#bekrafta").attr("action");

        granskad.getElementById("med-0").removeAttr("checked");
        Document ratta = foljd(skicka(granskad, arende + "/val", "ratta=2"));
        assertTillganglig(ratta, "Förhandsgranska plan 2026");
        assertThat(ratta.select("#ratta blockquote").text()).isEqualTo("Britsar Region Norrbotten På gång 2026-05-01");
        assertThat(ratta.getElementById("falt-namn").attr("value")).isEqualTo("Britsar");
        assertThat(ratta.select("#falt-ansvarigRegion option[selected]").text()).isEqualTo("Region Norrbotten");
        assertThat(ratta.getElementById("med-0").hasAttr("checked")).as("the choice is kept").isFalse();

        Document fel = sida(rattelse(ratta, "Britsar", "Pågår", "snart"), 400);
        assertThat(fel.title()).startsWith("Fel: ");
        assertThat(fel.select("#fel a").eachAttr("href")).containsExactly("#falt-planeradAvtalsstart");
        assertThat(fel.getElementById("falt-planeradAvtalsstart").attr("value")).isEqualTo("snart");

        Document rattad = foljd(rattelse(fel, "Britsar XL", "Pågår", "2026-05-01"));
        assertThat(rattad.select("tr:has(#med-2)").text()).contains("Britsar XL", "Förstådd", "Rättad",
                "Britsar Region Norrbotten På gång");
        assertThat(sida(bekrafta(granskad), 409).select("[role=alert]").text()).contains("Rader har rättats");
        assertThat(liggare.fakta()).isEmpty();

        assertThat(inlast(rattad).select("tbody tr").eachText()).satisfiesExactly(
                rad -> assertThat(rad).contains("Lakan", "Bortvald"),
                rad -> assertThat(rad).contains("Sprutor", "Inläst"),
                rad -> assertThat(rad).contains("Britsar XL", "Inläst"));
        assertThat(liggare.fakta("UpphandlingUpplagd")).extracting(u -> u.get("namn").asString())
                .containsExactly("Sprutor", "Britsar XL");
        assertThat(liggare.fakta("UpphandlingUpplagd").getLast().get("kallrad").get("text").asString())
                .as("the document's own words").isEqualTo("Britsar Region Norrbotten På gång 2026-05-01");
    }

    @Test
    void utan_en_enda_vald_rad_lases_inget_in() {
        anrop.loggaIn("inkopschef", "prov");
        Document granskad = granskad(tabell("Lakan Region Norrbotten Pågår 2026-05-01"));
        granskad.getElementById("med-0").removeAttr("checked");

        assertThat(sida(bekrafta(granskad), 400).select("[role=alert]").text()).contains("Ingen rad är vald.");
        assertThat(liggare.fakta()).isEmpty();
    }

    @Test
    void ett_arende_som_inte_finns_kvar_sags_med_vad_man_kan_gora() {
        anrop.loggaIn("inkopschef", "prov");

        assertThat(sida(anrop.las(SIDA + "/018f4c1e-0000-7000-8000-000000000000"), 404).select("main").text())
                .contains("Välj dokumentet igen");
        String arende = granskad(BLANDAD).select("form#bekrafta").attr("action");
        assertThat(anrop.las(arende.replace("2026", "2027")).statusCode()).isEqualTo(404);
        anrop.loggaIn("upphandlare", "prov");
        assertThat(anrop.las(arende).statusCode()).isEqualTo(403);
    }

    @Test
    void en_inlasning_som_brots_fortsatter_nar_dokumentet_lases_in_igen() {
        anrop.loggaIn("inkopschef", "prov");
        inlast(granskad(demotext()));
        List<?> hela = liggare.fakta();
        liggare.klipp(hela.size() / 2);

        inlast(granskad(demotext()));

        assertThat(liggare.fakta("UpphandlingUpplagd")).hasSize(12);
        assertThat(liggare.fakta("UpphandlingIntagenIPlan")).hasSize(12);
        assertThat(liggare.fakta()).hasSameSizeAs(hela);
    }

    @Test
    void en_person_klistrar_in_text() {
        anrop.loggaIn("inkopschef", "prov");

        Document granskad = granskad(new Flerdelat().fil("dokument", "", new byte[0])
                .falt("text", new String(demotext(), StandardCharsets.UTF_8)).falt("gallerFran", "2026-01-01"));
        assertThat(granskad.select("tbody tr")).hasSize(12);
        inlast(granskad);

        assertThat(liggare.fakta("UpphandlingUpplagd")).hasSize(12);
        assertThat(liggare.fakta("UpphandlingUpplagd").getFirst().get("kallrad").get("kalla").asString())
                .isEqualTo("Inklistrad text");
    }

    @Test
    void bade_fil_och_text_ar_ett_fel() {
        anrop.loggaIn("inkopschef", "prov");

        Document fel = sida(formular(GRANSKA_SIDA, new Flerdelat().fil("dokument", "x.txt", BLANDAD)
                .falt("text", "Lakan").falt("gallerFran", "2026-01-01")), 400);
        assertThat(fel.select("#fel a").eachAttr("href")).containsExactly("#falt-text");
        assertThat(fel.select("#fel").text()).contains("Ta bort det ena.");
        assertThat(fel.select("textarea").text()).isEqualTo("Lakan");
    }

    static List<byte[]> dokument() {
        return List.of(xlsx(), docx(), pdf());
    }

    @ParameterizedTest
    @MethodSource("dokument")
    void en_person_laser_in_en_fil_fran_excel_word_eller_pdf(byte[] dokument) {
        anrop.loggaIn("inkopschef", "prov");

        inlast(granskad(dokument));

        assertThat(liggare.fakta("UpphandlingUpplagd")).hasSize(12);
        assertThat(liggare.fakta("UpphandlingIntagenIPlan")).hasSize(12);
    }

    private Document granskad(byte[] dokument) {
        return granskad(new Flerdelat().fil("dokument", "plan", dokument).falt("text", "")
                .falt("gallerFran", "2026-01-01"));
    }

    private Document granskad(Flerdelat formular) {
        return foljd(formular(GRANSKA_SIDA, formular));
    }

    /** Says yes, and loads the page again until every row is done. */
    private Document inlast(Document granskad) {
        HttpResponse<String> svar = bekrafta(granskad);
        Instant senast = Instant.now().plus(Duration.ofMinutes(2));
        Document sida = foljd(svar);
        while (sida.select("[data-pagar]").hasAttr("data-pagar")) {
            assertThat(Instant.now()).as(sida.select("main").text()).isBefore(senast);
            assertThat(sida.select("main a").eachText()).contains("Uppdatera");
            sida = foljd(svar);
        }
        return sida;
    }

    private HttpResponse<String> rattelse(Document ratta, String namn, String status, String start) {
        return anrop.skriv(ratta.select("#ratta form").attr("action"), Stream.of(
                        "_csrf", ratta.select("#ratta input[name=_csrf]").attr("value"), "namn", namn,
                        "ansvarigRegion", "Region Norrbotten", "status", status, "planeradAvtalsstart", start)
                .map(del -> URLEncoder.encode(del, StandardCharsets.UTF_8)).collect(Collectors.collectingAndThen(
                        Collectors.toList(), delar -> IntStream.range(0, delar.size() / 2)
                                .mapToObj(i -> delar.get(2 * i) + "=" + delar.get(2 * i + 1))
                                .collect(Collectors.joining("&")))), "Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void vid_fel_star_det_skrivna_kvar_och_varje_fel_ar_knutet_till_sitt_falt() {
        anrop.loggaIn("inkopschef", "prov");

        Document bada = sida(formular(GRANSKA_SIDA, new Flerdelat().fil("dokument", "", new byte[0])
                .falt("text", " ").falt("gallerFran", "i fjol")), 400);
        assertThat(bada.select("#fel a").eachAttr("href")).containsExactly("#falt-dokument", "#falt-gallerFran");
        assertThat(bada.select("#falt-gallerFran").attr("value")).isEqualTo("i fjol");

        Document olaslig = sida(formular(GRANSKA_SIDA, new Flerdelat().falt("text", "Nämnden möts <i> maj.")
                .falt("gallerFran", "2026-01-01")), 400);
        assertTillganglig(olaslig, "Läs in plan 2026");
        assertThat(olaslig.title()).startsWith("Fel: ");
        assertThat(olaslig.select("#fel a").text()).contains("Ingen tabell med rubrikerna");
        assertThat(olaslig.select("textarea").text()).isEqualTo("Nämnden möts <i> maj.");
        assertThat(olaslig.select("#falt-gallerFran").attr("value")).isEqualTo("2026-01-01");
        assertThat(olaslig.select("#fel a").attr("href")).isEqualTo("#falt-text");

        Document olasligFil = sida(formular(GRANSKA_SIDA, new Flerdelat().fil("dokument", "x.pdf", bytes("%PDF-1.7"))
                .falt("gallerFran", "2026-01-01")), 400);
        assertThat(olasligFil.getElementById("falt-dokument-fel").text())
                .contains("Filen ser ut som en PDF");
    }

    @Test
    void ett_dokument_pa_en_megabyte_kommer_igenom_hela_vagen() {
        anrop.loggaIn("inkopschef", "prov");
        byte[] slut = tabell("Lakan Region Norrbotten Pågår 2026-05-01");
        String rad = "Om verksamheten under aret finns mer att lasa pa annan plats i dokumentet och i bilagorna.\n";
        byte[] fyllnad = bytes(rad.repeat((STORST - slut.length) / rad.length()));
        byte[] stort = new byte[fyllnad.length + slut.length];
        System.arraycopy(fyllnad, 0, stort, 0, fyllnad.length);
        System.arraycopy(slut, 0, stort, fyllnad.length, slut.length);
        assertThat(stort.length).isGreaterThan(STORST - 100);

        inlast(granskad(stort));

        assertThat(liggare.fakta("UpphandlingUpplagd")).hasSize(1);
    }

    @Test
    void for_stort_sags_pa_sidan() {
        anrop.loggaIn("inkopschef", "prov");

        assertThat(sida(formular(GRANSKA_SIDA, new Flerdelat().fil("dokument", "x", new byte[STORST + 1])
                .falt("gallerFran", "2026-01-01")), 413).select("#fel").text()).contains("högst 1000 kB");
        assertThat(sida(formular(GRANSKA_SIDA, new Flerdelat().falt("text", "x".repeat(STORST + 1))
                .falt("gallerFran", "2026-01-01")), 413).select("#fel").text()).contains("högst 1000 kB");
        Stream.of(new Flerdelat().fil("dokument", "x", new byte[11 * 1024 * 1024]),
                        new Flerdelat().falt("text", "x".repeat(3 * 1024 * 1024)))
                .forEach(stort -> assertThat(sida(formular(GRANSKA_SIDA, stort), 413).select("h1").text())
                        .isEqualTo("Begäran är för stor"));
    }

    @Test
    void utan_skyddsfalt_eller_med_annat_an_det_granskade_lases_inget_in() {
        anrop.loggaIn("inkopschef", "prov");
        Document granskad = granskad(BLANDAD);
        String arende = granskad.select("form#bekrafta").attr("action");

        assertThat(anrop.skriv(arende, "med=0&granskat=" + granskad.select("input[name=granskat]").attr("value"),
                "Content-Type", "application/x-www-form-urlencoded").statusCode()).isEqualTo(403);
        granskad.select("input[name=granskat]").attr("value", "annat");
        sida(bekrafta(granskad), 409);
        assertThat(liggare.fakta()).isEmpty();
    }

    @Test
    void den_som_inte_ar_inloggad_leds_till_inloggningen() {
        assertThat(Anrop.dit(anrop.las(SIDA))).isEqualTo("/logga-in");
    }
}

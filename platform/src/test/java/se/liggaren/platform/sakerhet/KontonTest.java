package se.liggaren.platform.sakerhet;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.platform.http.Anrop.dit;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.liggaren.events.Roll;
import se.liggaren.platform.TestPostgres;
import se.liggaren.platform.http.Anrop;
import se.liggaren.platform.http.Provtjanst;

@SpringBootTest(classes = Provtjanst.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"axon.axonserver.enabled=false", "spring.flyway.enabled=false"})
class KontonTest {

    private static final String NYTT = "ett eget långt lösenord";

    @DynamicPropertySource
    static void databas(DynamicPropertyRegistry egenskaper) {
        TestPostgres.nyDatabas(egenskaper);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Kontoregister register;

    @Autowired
    private Startinloggning start;

    @Autowired
    private JdbcClient jdbc;

    private Anrop anrop;
    private String engangslosenord;

    @BeforeEach
    void borjaUtanKonton() {
        assertThat(start).isInstanceOf(Startinloggning.ForstaKontot.class);
        jdbc.sql("truncate konton.konto, konton.forsok, konton.bekant_adress cascade").update();
        engangslosenord = ((Startinloggning.ForstaKontot) register.skapaForsta("Regionen")).engangslosenord();
        anrop = new Anrop(port);
    }

    @Test
    void det_forsta_kontot_gors_en_gang() {
        assertThat(register.skapaForsta("Regionen")).isEqualTo(new Startinloggning.KontonFinns());
    }

    @Test
    void engangslosenordet_duger_bara_till_att_byta_det() {
        anrop.loggaIn("admin", engangslosenord);

        assertThat(dit(anrop.las("/konton"))).isEqualTo("/byt-losenord");
        assertThat(dit(anrop.las("/asidan"))).isEqualTo("/byt-losenord");
        assertThat(anrop.las("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(felen(byt(engangslosenord, "kort", "kort"))).hasSize(1);
        assertThat(felen(byt("fel", NYTT, NYTT + "!"))).hasSize(2);
        assertThat(felen(byt(engangslosenord, engangslosenord, engangslosenord))).hasSize(1);
        assertThat(felen(byt(engangslosenord, "å".repeat(40), "å".repeat(40)))).hasSize(1);

        assertThat(dit(anrop.skickaFormular("/byt-losenord", "/byt-losenord",
                Map.of("nuvarande", engangslosenord, "nytt", NYTT, "igen", NYTT)))).isEqualTo("/logga-in?bytt");
        assertThat(dit(anrop.las("/konton"))).isEqualTo("/logga-in");
        assertThat(dit(anrop.loggaIn("admin", engangslosenord))).isEqualTo("/logga-in?fel");
        anrop.loggaIn("admin", NYTT);
        assertThat(anrop.las("/konton").statusCode()).isEqualTo(200);
    }

    @Test
    void ett_engangslosenord_som_har_gatt_ut_sags_ha_gatt_ut() {
        jdbc.sql("update konton.konto set engangs_till = now() - interval '1 second'").update();

        assertThat(dit(anrop.loggaIn("admin", engangslosenord))).isEqualTo("/logga-in?utganget");
        assertThat(felen(sida("/logga-in?utganget")))
                .containsExactly("Engångslösenordet har gått ut. Be en administratör om ett nytt.");
        assertThat(dit(anrop.las("/byt-losenord"))).isEqualTo("/logga-in");
    }

    @Test
    void administratoren_gor_ett_konto_och_dess_engangslosenord_visas_en_gang() {
        loggaInSomAdmin();
        assertThat(felen(Jsoup.parse(anrop.skickaFormular("/konton", "/konton",
                Map.of("namn", "x", "organisation", "")).body()))).hasSize(4);

        var losenord = Jsoup.parse(nyttKonto("anna", "PERSON").body()).select(".besked code").text();
        assertThat(sida("/konton").select("tbody tr").eachText())
                .contains("anna ▶ Väntar på eget lösenord person revisor Region Gävleborg");
        assertThat(sida("/konton").text() + sida("/konton/" + id("anna")).text()).doesNotContain(losenord);
        assertThat(jdbc.sql("select count(*) from konton.session_attributes where position(convert_to(?, 'UTF8') in "
                + "attribute_bytes) > 0").param(losenord).query(Integer.class).single()).isZero();
        assertThat(felen(Jsoup.parse(nyttKonto("anna", "PERSON").body())))
                .containsExactly("Det finns redan ett konto med det namnet.");

        var anna = new Anrop(port);
        anna.loggaIn("anna", losenord);
        assertThat(dit(anna.las("/konton"))).isEqualTo("/byt-losenord");
        assertThat(dit(anna.las("/mitt-konto"))).isEqualTo("/byt-losenord");
    }

    @Test
    void en_maskins_nyckel_ger_valda_roller_tills_den_aterkallas() {
        loggaInSomAdmin();
        var konto = dit(nyttKonto("robot", "MASKIN"));
        var ny = konto + "/ny-nyckel";
        assertThat(felen(skicka(ny, ny, Map.of("andamal", " ", "sistaDag", "i morgon")))).hasSize(3);
        assertThat(sida(ny).select("#falt-baraLasa[checked]")).hasSize(1);
        var nyckel = skicka(ny, ny, Map.of("andamal", "Nattlig hämtning", "roller", "REVISOR", "baraLasa", "true",
                "sistaDag", LocalDate.now().plusYears(1).toString())).select(".besked code").text();

        assertThat(nyckel).startsWith("lk_");
        assertThat(las(nyckel).body()).contains("\"REVISOR\"", id("robot"), "robot");
        assertThat(las(nyckel.replaceFirst(".$", "!")).statusCode()).isEqualTo(401);
        assertThat(jdbc.sql("select count(*) from konton.api_nyckel k where position(? in k::text) > 0")
                .param(nyckel).query(Integer.class).single()).isZero();
        assertThat(sida(konto).select("tbody tr").text()).contains("Nattlig hämtning revisor läsa",
                LocalDate.now().toString()).doesNotContain("aldrig");

        var skriver = anrop.skriv("/api/v1/fritt", "{}", "Authorization", "Bearer " + nyckel,
                "Content-Type", "application/json");
        assertThat(skriver.statusCode()).isEqualTo(403);
        assertThat(skriver.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(skriver.body()).contains("NYCKELN_FAR_BARA_LASA", "Nyckeln får bara läsa.", "/api/v1/fritt");

        var aterkalla = sida(konto).select("form[action$=/aterkalla]").attr("action");
        assertThat(dit(anrop.skickaFormular(konto, aterkalla, Map.of()))).isEqualTo(konto);
        assertThat(las(nyckel).statusCode()).isEqualTo(401);
    }

    @Test
    void en_nyckel_som_far_skriva_skriver() {
        loggaInSomAdmin();
        var ny = dit(nyttKonto("robot", "MASKIN")) + "/ny-nyckel";
        var nyckel = skicka(ny, ny, Map.of("andamal", "Inläsning", "roller", "REVISOR",
                "sistaDag", LocalDate.now().toString())).select(".besked code").text();

        assertThat(anrop.skriv("/api/v1/fritt", "{}", "Authorization", "Bearer " + nyckel,
                "Content-Type", "application/json").statusCode()).isEqualTo(200);
    }

    @Test
    void administratoren_andrar_laser_och_aterstaller_och_den_inloggade_ar_ute() {
        loggaInSomAdmin();
        var losenord = Jsoup.parse(nyttKonto("anna", "PERSON").body()).select(".besked code").text();
        var konto = "/konton/" + id("anna");
        var anna = inloggadMedEget("anna", losenord);
        assertThat(anna.las("/asidan").statusCode()).isEqualTo(200);

        assertThat(felen(skicka(konto + "/andra", konto + "/andra", Map.of("organisation", "")))).hasSize(3);
        assertThat(dit(anrop.skickaFormular(konto + "/andra", konto + "/andra",
                Map.of("namn", "anna.berg", "organisation", "Regionen", "roller", "JURIST")))).isEqualTo(konto);
        assertThat(dit(anna.las("/asidan"))).isEqualTo("/logga-in");
        anna.loggaIn("anna.berg", NYTT);
        assertThat(Jsoup.parse(anna.las("/mitt-konto").body()).select("dl").text()).contains("jurist", "Regionen");

        assertThat(dit(anrop.skickaFormular(konto, konto + "/las", Map.of()))).isEqualTo(konto);
        assertThat(sida(konto).select("dl .marke").text()).contains("Låst");
        assertThat(dit(anna.las("/asidan"))).isEqualTo("/logga-in");
        assertThat(dit(anna.loggaIn("anna.berg", NYTT))).isEqualTo("/logga-in?fel");
        assertThat(dit(anrop.skickaFormular(konto, konto + "/las-upp", Map.of()))).isEqualTo(konto);

        var nytt = skicka(konto, konto + "/aterstall", Map.of()).select(".besked code").text();
        assertThat(dit(anna.loggaIn("anna.berg", NYTT))).isEqualTo("/logga-in?fel");
        anna.loggaIn("anna.berg", nytt);
        assertThat(dit(anna.las("/asidan"))).isEqualTo("/byt-losenord");
    }

    @Test
    void den_sista_administratoren_gar_inte_att_lasa_men_den_nast_sista_kan_lasa_sig_sjalv() {
        loggaInSomAdmin();
        var konto = "/konton/" + id("admin");
        assertThat(skicka(konto, konto + "/las", Map.of()).select("#fel li").eachText()).containsExactly(
                "Kontot är den sista olåsta administratören. Gör någon annan till administratör först.");
        assertThat(anrop.las("/konton").statusCode()).isEqualTo(200);

        register.skapa("anna", Optional.of(Kontoslag.PERSON), Set.of(Roll.ADMIN), "Regionen", Kontoregister.OPERATOR);
        assertThat(dit(anrop.skickaFormular(konto, konto + "/las", Map.of()))).isEqualTo("/logga-in?andrat");
        assertThat(dit(anrop.las("/konton"))).isEqualTo("/logga-in");
    }

    @Test
    void var_och_en_ser_sitt_konto_och_gor_sina_egna_nycklar() {
        var bo = inloggadMedEget("bo", person("bo"));
        var sida = Jsoup.parse(bo.las("/mitt-konto").body());
        assertThat(sida.select("dl").text()).contains("bo", "läsare", "Regionen", id("bo"));
        assertThat(sida.select("header a[href=/mitt-konto]")).hasSize(1);
        assertThat(bo.las("/konton").statusCode()).isEqualTo(403);
        assertThat(sida.select("nav a[href=/konton]")).isEmpty();

        var nyckel = Jsoup.parse(bo.skickaFormular("/mitt-konto/ny-nyckel", "/mitt-konto/ny-nyckel",
                Map.of("andamal", "Kalendern", "roller", "LASARE", "baraLasa", "true",
                        "sistaDag", LocalDate.now().toString())).body()).select(".besked code").text();
        assertThat(las(nyckel).body()).contains("\"LASARE\"", id("bo"));
        var aterkalla = Jsoup.parse(bo.las("/mitt-konto").body()).select("form[action$=/aterkalla]").attr("action");
        bo.skickaFormular("/mitt-konto", aterkalla, Map.of());
        assertThat(las(nyckel).statusCode()).isEqualTo(401);

        loggaInSomAdmin();
        assertThat(anrop.las("/konton/" + id("bo") + "/ny-nyckel").statusCode()).isEqualTo(404);
    }

    @Test
    void den_som_loggar_ut_overallt_ar_ute_overallt() {
        var bo = inloggadMedEget("bo", person("bo"));
        var hemma = new Anrop(port);
        hemma.loggaIn("bo", NYTT);

        assertThat(dit(bo.skickaFormular("/mitt-konto", "/mitt-konto/logga-ut-overallt", Map.of())))
                .isEqualTo("/logga-in?overallt");
        assertThat(dit(hemma.las("/asidan"))).isEqualTo("/logga-in");
    }

    @Test
    void fel_nuvarande_losenord_raknas_som_en_gissning() {
        loggaInSomAdmin();
        var fore = missar();
        for (var gang = 0; gang < 5; gang++) {
            assertThat(felen(byt("fel", NYTT + "!", NYTT + "!")))
                    .containsExactly("Det nuvarande lösenordet stämmer inte.");
        }
        assertThat(felen(byt(NYTT, NYTT + "!", NYTT + "!")))
                .containsExactly("För många försök. Vänta en minut och försök igen.");
        assertThat(missar() - fore).isEqualTo(5);
    }

    @Test
    void ett_konto_som_inte_finns_finns_inte() {
        loggaInSomAdmin();

        assertThat(anrop.las("/konton/nej").statusCode()).isEqualTo(404);
        assertThat(anrop.las("/konton/00000000-0000-0000-0000-000000000000/andra").statusCode()).isEqualTo(404);
    }

    @Test
    void utan_demo_duger_inget_demokonto() {
        assertThat(anrop.las("/api/v1/vem", "Authorization", "Bearer demo.admin.").statusCode()).isEqualTo(401);
        assertThat(dit(anrop.loggaIn("upphandlare", ""))).isEqualTo("/logga-in?fel");
    }

    private void loggaInSomAdmin() {
        anrop.loggaIn("admin", engangslosenord);
        anrop.skickaFormular("/byt-losenord", "/byt-losenord",
                Map.of("nuvarande", engangslosenord, "nytt", NYTT, "igen", NYTT));
        anrop.loggaIn("admin", NYTT);
    }

    private HttpResponse<String> nyttKonto(String namn, String slag) {
        return anrop.skickaFormular("/konton", "/konton",
                Map.of("namn", namn, "slag", slag, "organisation", "Region Gävleborg", "roller", "REVISOR"));
    }

    private String person(String namn) {
        return register.skapa(namn, Optional.of(Kontoslag.PERSON), Set.of(Roll.LASARE), "Regionen",
                Kontoregister.OPERATOR).orElseThrow().losenord();
    }

    private Anrop inloggadMedEget(String konto, String engangs) {
        var denne = new Anrop(port);
        denne.loggaIn(konto, engangs);
        denne.skickaFormular("/byt-losenord", "/byt-losenord", Map.of("nuvarande", engangs, "nytt", NYTT, "igen", NYTT));
        denne.loggaIn(konto, NYTT);
        return denne;
    }

    private Document skicka(String sida, String till, Map<String, String> falt) {
        return Jsoup.parse(anrop.skickaFormular(sida, till, falt).body());
    }

    private HttpResponse<String> las(String nyckel) {
        return anrop.las("/api/v1/vem", "Authorization", "Bearer " + nyckel);
    }

    private String id(String namn) {
        return register.medNamn(namn).anvandarId();
    }

    private long missar() {
        return jdbc.sql("select count(*) from sparning.spar where vad = 'INLOGGNING_MISSLYCKAD'")
                .query(Long.class).single();
    }

    private Document byt(String nuvarande, String nytt, String igen) {
        return Jsoup.parse(anrop.skickaFormular("/byt-losenord", "/byt-losenord",
                Map.of("nuvarande", nuvarande, "nytt", nytt, "igen", igen)).body());
    }

    private Document sida(String vag) {
        return Jsoup.parse(anrop.las(vag).body());
    }

    private static List<String> felen(Document sida) {
        return sida.select("#fel a").eachText();
    }
}

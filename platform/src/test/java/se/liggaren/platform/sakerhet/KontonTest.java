package se.liggaren.platform.sakerhet;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.platform.http.Anrop.dit;

import java.util.List;
import java.util.Map;
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
    private Konton konton;

    @Autowired
    private Startinloggning start;

    @Autowired
    private JdbcClient jdbc;

    private Anrop anrop;
    private String engangslosenord;

    @BeforeEach
    void borjaUtanKonton() {
        assertThat(start).isInstanceOf(Startinloggning.ForstaKontot.class);
        jdbc.sql("truncate konton.konto cascade").update();
        engangslosenord = ((Startinloggning.ForstaKontot) konton.skapaForsta("Regionen")).engangslosenord();
        anrop = new Anrop(port);
    }

    @Test
    void det_forsta_kontot_gors_en_gang() {
        assertThat(konton.skapaForsta("Regionen")).isEqualTo(new Startinloggning.KontonFinns());
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
    void administratoren_gor_ett_konto_och_dess_engangslosenord_visas_en_gang() {
        loggaInSomAdmin();
        assertThat(felen(Jsoup.parse(anrop.skickaFormular("/konton", "/konton",
                Map.of("namn", "x", "organisation", "")).body()))).hasSize(3);

        nyttKonto("anna");
        var sida = sida("/konton");
        var losenord = sida.select(".besked code").text();
        assertThat(sida.select("tbody tr").eachText()).contains("anna revisor Region Gävleborg");
        assertThat(sida("/konton").select(".besked")).isEmpty();
        assertThat(felen(Jsoup.parse(nyttKonto("anna")))).containsExactly("Det finns redan ett konto med det namnet.");

        var anna = new Anrop(port);
        anna.loggaIn("anna", losenord);
        assertThat(dit(anna.las("/konton"))).isEqualTo("/byt-losenord");
    }

    @Test
    void en_nyckel_ger_kontots_roller_tills_den_aterkallas() {
        loggaInSomAdmin();
        nyttKonto("anna");
        var id = sida("/konton").select("#falt-konto option").stream().filter(o -> o.text().equals("anna"))
                .findFirst().orElseThrow().attr("value");
        anrop.skickaFormular("/konton", "/konton/nycklar", Map.of("konto", id, "andamal", "Nattlig hämtning"));
        var nyckel = sida("/konton").select(".besked code").text();

        assertThat(nyckel).startsWith("lk_");
        var svar = anrop.las("/api/v1/vem", "Authorization", "Bearer " + nyckel);
        assertThat(svar.body()).contains("\"REVISOR\"", id, "anna");
        assertThat(anrop.las("/api/v1/vem", "Authorization", "Bearer " + nyckel.replaceFirst(".$", "!")).statusCode())
                .isEqualTo(401);
        assertThat(jdbc.sql("select count(*) from konton.api_nyckel k where position(? in k::text) > 0")
                .param(nyckel).query(Integer.class).single()).isZero();

        var aterkalla = sida("/konton").select("form[action$=/aterkalla]").attr("action");
        assertThat(dit(anrop.skickaFormular("/konton", aterkalla, Map.of()))).isEqualTo("/konton");
        assertThat(anrop.las("/api/v1/vem", "Authorization", "Bearer " + nyckel).statusCode()).isEqualTo(401);
    }

    @Test
    void bara_administratoren_ser_konton() {
        var annat = konton.skapa("bo", Set.of(Roll.LASARE), "Regionen",
                new Inloggad("", "", Set.of(), "")).orElseThrow();
        anrop.loggaIn("bo", annat);
        anrop.skickaFormular("/byt-losenord", "/byt-losenord", Map.of("nuvarande", annat, "nytt", NYTT, "igen", NYTT));
        anrop.loggaIn("bo", NYTT);

        assertThat(anrop.las("/konton").statusCode()).isEqualTo(403);
        assertThat(sida("/").select("nav a[href=/konton]")).isEmpty();
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

    private String nyttKonto(String namn) {
        return anrop.skickaFormular("/konton", "/konton",
                Map.of("namn", namn, "organisation", "Region Gävleborg", "roller", "REVISOR")).body();
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

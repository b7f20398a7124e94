package se.liggaren.platform.sakerhet;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.platform.http.Anrop.dit;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.platform.http.Utifran;
import tools.jackson.databind.json.JsonMapper;

class InloggningTest extends Demotjanst {

    @Autowired
    private Sessioner sessioner;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"upphandlare", "inkopschef", "delegat", "jurist", "sekreterare", "namnd", "revisor",
            "lasare", "admin"})
    void varje_demokonto_loggar_in_med_sitt_namn_och_far_sin_roll(String konto) {
        assertThat(dit(anrop.loggaIn(konto, LOSENORD))).startsWith("/");
        assertThat(Jsoup.parse(anrop.las("/").body()).select(".inloggad").text()).contains("Inloggad som " + konto);

        var vem = JsonMapper.shared().readTree(anrop.las("/api/v1/vem", "Authorization", bearer(konto)).body());
        assertThat(vem.get("konto").stringValue()).isEqualTo(konto);
        assertThat(vem.get("roller").get(0).stringValue()).isEqualToIgnoringCase(konto);
        assertThat(vem.get("organisation").stringValue()).isEqualTo("Region Jämtland Härjedalen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer demo.admin.fel", "Bearer demo.ingen.prov", "Bearer demo.admin", "Bearer demo.",
            "Bearer", "Bearer ", "Bearer lk_a_b", "Basic YWRtaW46cHJvdg==", "demo.admin.prov",
            "Bearer demo.tjanst.prov"})
    void utan_ratt_nyckel_slapper_apiet_ingen_in(String huvud) {
        var svar = anrop.las("/api/v1/vem", "Authorization", huvud);

        assertThat(svar.statusCode()).isEqualTo(401);
        assertThat(svar.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(svar.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(svar.body()).contains("Inloggning krävs");
        assertThat(svar.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void en_inloggad_webblasare_nar_inte_apiet_utan_nyckel() {
        anrop.loggaIn("admin", LOSENORD);

        assertThat(anrop.las("/api/v1/vem").statusCode()).isEqualTo(401);
    }

    @Test
    void den_som_inte_ar_inloggad_leds_till_inloggningen_och_sedan_dit_den_ville() {
        assertThat(dit(anrop.las("/asidan?v=1"))).isEqualTo("/logga-in");

        assertThat(dit(anrop.loggaIn("lasare", LOSENORD))).startsWith("/asidan?v=1");
    }

    @Test
    void vem_som_helst_far_lasa_hur_tillganglig_tjansten_ar_och_var_brister_anmals() {
        var sida = Jsoup.parse(anrop.las("/tillganglighet").body());

        assertThat(sida.select("h1").text()).isEqualTo("Tillgänglighet");
        assertThat(sida.select("main a").eachAttr("href"))
                .containsExactly("mailto:forvaltning@liggaren.example", "https://www.digg.se/tdosanmalan");
    }

    @Test
    void fel_losenord_och_okant_konto_far_samma_svar() {
        assertThat(dit(anrop.loggaIn("admin", "fel"))).isEqualTo("/logga-in?fel");
        assertThat(dit(anrop.loggaIn("finns-inte", "fel"))).isEqualTo("/logga-in?fel");
        assertThat(Jsoup.parse(anrop.las("/logga-in?fel").body()).select("#fel a").text())
                .isEqualTo("Kontot eller lösenordet stämmer inte.");
    }

    @Test
    void den_som_gissar_far_vanta() {
        for (var forsok = 0; forsok < 5; forsok++) {
            assertThat(dit(anrop.loggaIn("gissad", "fel"))).isEqualTo("/logga-in?fel");
        }
        assertThat(dit(anrop.loggaIn("gissad", "fel"))).isEqualTo("/logga-in?vanta");
    }

    @Test
    void sessionen_byts_vid_inloggning_och_kakan_ar_skyddad() {
        var fore = anrop.las("/logga-in").headers().firstValue("Set-Cookie").orElseThrow();
        var efter = anrop.loggaIn("lasare", LOSENORD).headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(efter).contains("HttpOnly", "SameSite=Lax").doesNotStartWith(fore.split(";")[0]);
    }

    @Test
    void ett_formular_utan_skydd_tas_inte_emot() {
        anrop.loggaIn("lasare", LOSENORD);

        var svar = anrop.skriv("/asidan", "", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(svar.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(svar.body()).select("h1").text()).isEqualTo("Du får inte göra detta");
    }

    @Test
    void den_som_loggar_ut_ar_ute() {
        anrop.loggaIn("lasare", LOSENORD);

        assertThat(dit(anrop.skickaFormular("/asidan", "/logga-ut", Map.of()))).isEqualTo("/logga-in?ut");
        assertThat(anrop.las("/asidan").statusCode()).isEqualTo(302);
    }

    @Test
    void fel_pa_en_sida_blir_en_sida_som_inte_rojer_nagot() {
        anrop.loggaIn("lasare", LOSENORD);

        var saknas = anrop.las("/sida-nej");
        assertThat(saknas.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(saknas.body()).select("main").text()).contains("Upphandlingen finns inte.");
        assertThat(Jsoup.parse(saknas.body()).select(".inloggad").text()).contains("lasare");
        assertThat(anrop.las("/finns-inte").statusCode()).isEqualTo(404);
        var trasig = anrop.las("/sida-trasig");
        assertThat(trasig.statusCode()).isEqualTo(500);
        assertThat(trasig.body()).contains("Något gick fel hos oss").doesNotContain("select", "Exception");
        var borta = anrop.las("/lagret-borta");
        assertThat(borta.statusCode()).isEqualTo(503);
        assertThat(borta.headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void den_som_inte_ar_en_betrodd_proxy_blir_inte_trodd() {
        for (var namn : List.of("X-Forwarded-Proto", "X-Forwarded-Ssl", "Forwarded")) {
            Utifran.granska(namn, anrop.las("/logga-in", namn, namn.equals("Forwarded") ? "proto=https" : "https",
                    "X-Forwarded-For", "203.0.113.7", "X-Forwarded-Host", "evil.example"), false);
        }
    }

    @Test
    void halsan_ar_oppen_och_matningarna_ar_for_den_som_skoter_tjansten() {
        assertThat(anrop.las("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(anrop.las("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(anrop.las("/actuator/prometheus", "Authorization", bearer("lasare")).statusCode()).isEqualTo(403);
        assertThat(anrop.las("/actuator/prometheus", "Authorization", bearer("admin")).body()).contains("jvm_");
        anrop.loggaIn("admin", LOSENORD);
        assertThat(anrop.las("/actuator/prometheus").statusCode()).isEqualTo(200);
    }

    @Test
    void beskrivningens_sida_ar_oppen() {
        assertThat(anrop.las("/swagger-ui/index.html").statusCode()).isEqualTo(200);
        assertThat(anrop.skicka("GET", "/swagger-ui/swagger-ui.css", BodyPublishers.noBody()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void en_inloggning_star_i_databasen_under_ett_id_och_avslutas_darifran() {
        anrop.loggaIn("jurist", LOSENORD);
        var id = JsonMapper.shared().readTree(anrop.las("/api/v1/vem", "Authorization", bearer("jurist")).body())
                .get("anvandarId").stringValue();
        assertThat(jdbc.sql("select count(*) from konton.session where principal_name = ?").param(id)
                .query(Integer.class).single()).isPositive();
        assertThat(anrop.las("/asidan").statusCode()).isEqualTo(200);

        sessioner.avsluta(id);

        assertThat(dit(anrop.las("/asidan"))).isEqualTo("/logga-in");
    }

    @Test
    void en_inloggning_racker_ett_halvt_dygn_hur_den_an_anvands() {
        anrop.loggaIn("lasare", LOSENORD);
        aldra("creation_time", Duration.ofHours(12).minusMinutes(1));
        assertThat(anrop.las("/asidan").statusCode()).isEqualTo(200);

        aldra("creation_time", Duration.ofMinutes(2));
        assertThat(dit(anrop.las("/asidan"))).isEqualTo("/logga-in");
    }

    @Test
    void den_som_laser_skriver_inget_i_databasen_forran_en_minut_har_gatt() {
        anrop.loggaIn("lasare", LOSENORD);
        var skriven = sessionerna();
        anrop.las("/asidan");
        assertThat(sessionerna()).isEqualTo(skriven);

        aldra("last_access_time", Duration.ofMinutes(2));
        var aldrad = sessionerna();
        anrop.las("/asidan");
        assertThat(sessionerna()).isNotEqualTo(aldrad);
    }

    @Test
    void nar_det_inte_gar_att_se_vem_som_laser_visas_anda_en_sida_och_sedan_ar_allt_som_forut() {
        anrop.loggaIn("lasare", LOSENORD);

        jdbc.sql("alter table konton.session rename to session_borta").update();
        try {
            var svar = anrop.las("/asidan");
            assertThat(svar.statusCode()).isEqualTo(500);
            assertThat(Jsoup.parse(svar.body()).select("h1").text()).isEqualTo("Något gick fel hos oss");
        } finally {
            jdbc.sql("alter table konton.session_borta rename to session").update();
        }
        assertThat(anrop.las("/asidan").statusCode()).isEqualTo(200);
    }

    private void aldra(String kolumn, Duration tid) {
        jdbc.sql("update konton.session set %s = %s - ?".formatted(kolumn, kolumn)).param(tid.toMillis()).update();
    }

    private String sessionerna() {
        return jdbc.sql("select string_agg(xmin::text || session::text, ' ' order by primary_id) from konton.session")
                .query(String.class).single();
    }
}

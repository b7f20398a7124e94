package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A meeting from its planning to its report, by forms. */
class SammantradesformularTest extends Tjanst {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void ett_sammantrade_planeras_flyttas_och_redovisas_i_formular() {
        Webblasare webb = inloggad("sekreterare");
        Svar planera = webb.oppna("/sammantraden/kommandon/planera-sammantrade");
        assertThat(planera.sida().select("[name=start]").attr("type")).isEqualTo("time");
        assertThat(planera.sida().select("[name=kallrad]")).isEmpty();
        Svar planerat = webb.skicka(planera, Map.of(
                "typ", "ORDINARIE", "form", "DIGITALT", "datum", "2024-02-12", "start", "09:30", "slut", "12:00",
                "gallerFran", "2024-01-10", "amnen.0.rubrik", "Upphandlingar",
                "amnen.0.foredragande", "Inköpschef\nUpphandlare", "amnen.1.rubrik", "Fördjupning",
                "amnen.1.preliminart", "true"));
        String sida = planerat.dit().replaceFirst("\\?.*", "");
        assertThat(planerat.status()).isEqualTo(303);
        assertThat(amnen(sida)).isEqualTo(JsonMapper.shared().readTree("""
                [{"nr":1,"rubrik":"Upphandlingar","foredragande":["Inköpschef","Upphandlare"],"preliminart":false},
                 {"nr":2,"rubrik":"Fördjupning","foredragande":[],"preliminart":true}]"""));

        Svar flytta = webb.oppna(sida + "/kommandon/andra-sammantrade");
        assertThat(flytta.sida().select("main").text()).contains("Ordinarie sammanträde 2024-02-12");
        assertThat(webb.skicka(flytta, Map.of("form", "FYSISKT", "datum", "2024-02-19", "gallerFran", "2024-02-01"))
                .status()).isEqualTo(303);

        Svar redovisa = webb.oppna(sida + "/kommandon/redovisa-upphandlingslaget");
        assertThat(redovisa.sida().select("main").text()).contains("Ordinarie sammanträde 2024-02-19");
        assertThat(redovisa.varde("gallerFran")).isEqualTo("2024-02-19");
        assertThat(redovisa.sida().select("[name=rapport]")).isEmpty();
        assertThat(webb.skicka(redovisa, Map.of()).sida().select("main").text())
                .contains("Rättelser efteråt visas bredvid den.");
        Svar utanPlan = webb.bekrafta(redovisa, Map.of());
        assertThat(utanPlan.status()).isEqualTo(409);
        assertThat(utanPlan.fel()).singleElement().asString()
                .startsWith("Det fanns ingen upphandlingsplan för 2024 den 2024-02-19.");
        assertThat(webb.oppna(sida + "/kommandon/genomfor-sammantrade").varde("gallerFran")).isEqualTo("2024-02-19");
        assertThat(webb.oppna(sida + "/kommandon/justera-protokoll").varde("gallerFran")).isNotEqualTo("2024-02-19");
    }

    private JsonNode amnen(String sida) {
        return JsonMapper.shared().readTree(jdbc.sql("select (innehall -> 'amnen')::text from handelser.handelse where strom = ?")
                .param(sida.substring(sida.lastIndexOf('/') + 1)).query(String.class).single());
    }
}

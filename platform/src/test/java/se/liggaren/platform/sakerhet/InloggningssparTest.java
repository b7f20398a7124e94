package se.liggaren.platform.sakerhet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.liggaren.platform.http.Anrop.dit;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class InloggningssparTest extends Demotjanst {

    private static final String RADERNA_EFTER = """
            select vad, anvandar_id, array_to_string(roller, ' ') roller, om, adress from sparning.spar
            where nummer > ? order by nummer""";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Demokonton demo;

    @Test
    void varje_inloggning_och_utloggning_blir_en_rad_med_id_roll_och_adress() {
        var fore = senaste();
        anrop.loggaIn("revisor", LOSENORD);
        anrop.las("/asidan");
        anrop.skickaFormular("/asidan", "/logga-ut", Map.of());

        assertThat(rader(fore)).extracting(r -> r.get("vad"), r -> r.get("anvandar_id"), r -> r.get("roller"),
                r -> r.get("om"), r -> r.get("adress")).containsExactly(
                tuple("INLOGGAD", id("revisor"), "REVISOR", "/logga-in", "127.0.0.1"),
                tuple("UTLOGGAD", id("revisor"), "REVISOR", "/logga-ut", "127.0.0.1"));
    }

    @Test
    void en_miss_pa_ett_konto_som_finns_sager_vilket_men_aldrig_vad_som_skrevs(CapturedOutput logg) {
        var fore = senaste();
        anrop.loggaIn("Jurist ", "hemligt-lösen-1");
        anrop.loggaIn("hemligt-lösen-2", "jurist");

        assertThat(rader(fore)).extracting(r -> r.get("vad"), r -> r.get("anvandar_id")).containsExactly(
                tuple("INLOGGNING_MISSLYCKAD", id("jurist")),
                tuple("INLOGGNING_MISSLYCKAD", ""));
        assertThat(rader(fore).toString()).doesNotContain("hemligt-lösen");
        assertThat(logg.getAll()).doesNotContain("hemligt-lösen");
    }

    @Test
    void den_som_sparren_stoppar_star_dar_som_stoppad() {
        var fore = senaste();
        for (var forsok = 0; forsok < 6; forsok++) {
            anrop.loggaIn("namnd", "fel");
        }

        assertThat(rader(fore)).extracting(r -> r.get("vad")).startsWith("INLOGGNING_MISSLYCKAD")
                .endsWith("INLOGGNING_SPARRAD");
        assertThat(rader(fore)).extracting(r -> r.get("anvandar_id")).containsOnly(id("namnd"));
    }

    @Test
    void den_som_provar_vad_rollen_inte_far_star_i_loggen(CapturedOutput logg) {
        anrop.loggaIn("lasare", LOSENORD);
        anrop.las("/konton");
        anrop.las("/api/v1/sparlogg", "Authorization", "Bearer demo.namnd." + LOSENORD);

        assertThat(logg.getAll()).contains("Refused to " + id("lasare") + ": GET /konton",
                "Refused to " + id("namnd") + ": GET /api/v1/sparlogg");
    }

    @Test
    void ett_anrop_med_nyckel_ar_ingen_inloggning() {
        var fore = senaste();
        anrop.las("/api/v1/vem", "Authorization", bearer("lasare"));
        anrop.las("/api/v1/vem", "Authorization", bearer("lasare") + "fel");

        assertThat(rader(fore)).isEmpty();
    }

    @Test
    void ingen_slapps_in_nar_sparet_inte_kan_skrivas() {
        jdbc.sql("alter table sparning.spar rename to undan").update();
        try {
            var svar = anrop.loggaIn("delegat", LOSENORD);

            assertThat(svar.statusCode()).isEqualTo(503);
            assertThat(Jsoup.parse(svar.body()).select("main").text()).contains("spårloggen");
            assertThat(dit(anrop.las("/asidan"))).isEqualTo("/logga-in");
        } finally {
            jdbc.sql("alter table sparning.undan rename to spar").update();
        }
    }

    private String id(String konto) {
        return demo.anvandarId(konto).orElseThrow();
    }

    private long senaste() {
        return jdbc.sql("select coalesce(max(nummer), 0) from sparning.spar").query(Long.class).single();
    }

    private List<Map<String, Object>> rader(long efter) {
        return jdbc.sql(RADERNA_EFTER).param(efter).query().listOfRows();
    }
}

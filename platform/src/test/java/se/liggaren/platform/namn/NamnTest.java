package se.liggaren.platform.namn;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.platform.http.Anrop.dit;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.events.Roll;
import se.liggaren.platform.sakerhet.Demotjanst;

@ExtendWith(OutputCaptureExtension.class)
class NamnTest extends Demotjanst {

    private static final String ANNA = "07042e1c-6e96-3314-81df-277675bcd921";

    @Autowired
    private Namnkatalog katalog;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void ett_namn_skrivs_in_andras_och_raderas_och_sparet_sager_vem_men_aldrig_namnet(CapturedOutput logg) {
        anrop.loggaIn("admin", LOSENORD);

        assertThat(dit(satt(ANNA, "Anna Mårkörsson"))).isEqualTo("/namn");
        assertThat(sida().select("tbody tr").eachText()).containsExactly("Anna Mårkörsson " + ANNA + " Ändra Radera");
        assertThat(namnet()).isEqualTo("Anna Mårkörsson");
        satt(ANNA, "Anna Ek-Mårkörsson");
        assertThat(namnet()).isEqualTo("Anna Ek-Mårkörsson");

        anrop.skickaFormular("/namn", "/namn/radera", Map.of("anvandare", ANNA));
        assertThat(sida().select(".besked").text()).contains("raderat");
        assertThat(namnet()).isEqualTo("07042e1c");
        assertThat(jdbc.sql("select count(*) from namn.person").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select vad || ' ' || om from sparning.spar where vad like 'NAMN%' order by nummer")
                .query(String.class).list())
                .containsExactly("NAMN_SATT " + ANNA, "NAMN_SATT " + ANNA, "NAMN_RADERAT " + ANNA);
        assertThat(jdbc.sql("select s::text from sparning.spar s").query(String.class).list().toString() + logg)
                .doesNotContain("Mårkörsson");
    }

    @ParameterizedTest
    @CsvSource({"'',namn", "<b>Anna</b>,namn", "Anna\u202Eke,namn", "=1+1,namn", "An\u0007na,namn"})
    void det_som_inte_ar_ett_namn_far_ett_svar_vid_faltet(String namn, String falt) {
        anrop.loggaIn("admin", LOSENORD);

        assertThat(Jsoup.parse(satt("u-1", namn).body()).select("#fel a").eachAttr("href"))
                .containsExactly("#falt-" + falt);
    }

    @Test
    void den_som_loggat_in_och_saknar_namn_star_pa_tur() {
        anrop.loggaIn("admin", LOSENORD);

        var utan = sida().select("h2:contains(saknar namn) + ul a");
        assertThat(utan).isNotEmpty();
        var formular = Jsoup.parse(anrop.las(utan.first().attr("href")).body());
        assertThat(utan.first().attr("href")).endsWith(formular.select("#falt-anvandare").attr("value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"upphandlare", "inkopschef", "delegat", "jurist", "sekreterare", "namnd", "revisor", "lasare"})
    void bara_administratoren_ror_namnen(String konto) {
        anrop.loggaIn(konto, LOSENORD);

        assertThat(anrop.las("/namn").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(value = Roll.class, names = {"NAMND", "LASARE", "TJANST"})
    void den_som_inte_behover_veta_vem_ser_rollen(Roll roll) {
        assertThat(katalog.till(Set.of(roll), List.of("u-1")).efter("jurist", "u-1")).isEqualTo("jurist");
    }

    @ParameterizedTest
    @EnumSource(value = Roll.class, names = {"NAMND", "LASARE", "TJANST"}, mode = Mode.EXCLUDE)
    void den_som_arbetar_med_det_ser_vem(Roll roll) {
        assertThat(katalog.till(Set.of(roll), List.of("u-1")).efter("jurist", "u-1")).isEqualTo("jurist u-1");
    }

    private String namnet() {
        return katalog.till(Set.of(Roll.JURIST), List.of(ANNA)).pa(ANNA).orElseThrow();
    }

    private HttpResponse<String> satt(String id, String namn) {
        return anrop.skickaFormular("/namn", "/namn", Map.of("anvandare", id, "namn", namn));
    }

    private Document sida() {
        return Jsoup.parse(anrop.las("/namn").body());
    }
}

package se.liggaren.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.liggaren.query.Lasvagar.Adress;
import se.liggaren.query.Sekretessrunda.Svar;

/**
 * Nobody but those who handle procurements, and the auditor, can tell anything of the tenders before the award,
 * whichever way she reads. Two rounds over the whole query side, that differ only in what is told of tenders and
 * tenderers in procurements of every phase before the award.
 */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SekretessTest {

    /** Two hundred of them take minutes; see CONTRIBUTING. */
    private static final int PAR = Integer.getInteger("sekretess.par", 40);

    private static final List<String> UTANFOR =
            List.of(Sekretessrunda.INGEN, "lasare", "sekreterare", "namnd", "admin");

    /** Those whose answers are compared: everybody outside sees what one of these sees. */
    private static final List<String> MED_TVILLING = List.of(Sekretessrunda.INGEN, "lasare", "sekreterare");
    private static final String HANDLAGGARE = "jurist";
    private static final Pattern HEMLIGT =
            Pattern.compile(Anbudshistorier.MARKE + "|" + Anbudshistorier.MARKT_TAL, Pattern.CASE_INSENSITIVE);
    private static final Adress MATVARDEN = new Adress("/actuator/prometheus", "text/plain");

    private Map<String, Svar> ena;
    private Map<String, Svar> andra;
    private Map<String, Svar> handlaggare;
    private Map<String, Svar> matvarden;
    private String logg;
    private List<Adress> overallt;

    @BeforeAll
    void tva_omgangar_som_bara_skiljer_sig_i_anbuden(CapturedOutput utskrift) {
        int port;
        try (Sekretessrunda runda = new Sekretessrunda(0, PAR, true)) {
            port = runda.port();
            overallt = runda.overallt();
            ena = utifran(runda, UTANFOR);
            handlaggare = runda.las(List.of(HANDLAGGARE), overallt);
            matvarden = runda.las(List.of("admin"), List.of(MATVARDEN));
        }
        logg = utskrift.getAll();
        try (Sekretessrunda runda = new Sekretessrunda(port, PAR, false)) {
            andra = utifran(runda, MED_TVILLING);
        }
    }

    /** The path that was asked for, whatever was asked about. */
    private static String vag(String fraga) {
        return fraga.replaceAll("^\\w* |\\?.*| \\(.*", "").replaceAll("/[0-9a-f-]{36}|/\\d+", "/X");
    }

    private Map<String, Svar> utifran(Sekretessrunda runda, List<String> konton) {
        Map<String, Svar> alla = new TreeMap<>(runda.las(konton, overallt));
        alla.putAll(runda.las(List.of("lasare"),
                IntStream.range(0, PAR).boxed().flatMap(nummer -> Sekretessrunda.om(nummer).stream()).toList()));
        return alla;
    }

    @Test
    void de_som_handlagger_ser_anbuden_pa_varje_vag_som_leder_till_dem() {
        assertThat(handlaggare.keySet().stream()
                .filter(fraga -> HEMLIGT.matcher(handlaggare.get(fraga).text()).find())
                .map(SekretessTest::vag).distinct()).contains("/", "/upphandlingar/X", "/api/v1/upphandlingar/X/historik", "/revision",
                "/revision/X", "/revision/handelser.ndjson", "/api/v1/handelser");
    }

    @Test
    void varje_vag_svarar_nagon() {
        assertThat(overallt).hasSizeGreaterThan(100).filteredOn(adress -> !adress.vag().contains(Sekretessrunda.INGET_KONTO)
                && UTANFOR.stream()
                .noneMatch(konto -> ena.get(konto + " " + adress).status() < 400)).isEmpty();
    }

    @Test
    void ingen_annan_ser_nagot_av_anbuden_nagonstans() {
        ena.forEach((fraga, svar) -> assertThat(HEMLIGT.matcher(svar.text()).results().map(r -> r.group()))
                .as(fraga).isEmpty());
    }

    @Test
    void den_som_inte_loggat_in_laser_det_som_ar_oppet_utan_personer_och_utan_session() {
        Map<String, Svar> oppna = new TreeMap<>(ena);
        oppna.keySet().removeIf(fraga -> !fraga.startsWith(Sekretessrunda.INGEN + " ")
                || ena.get(fraga).status() != 200);

        assertThat(oppna.keySet().stream().map(SekretessTest::vag).distinct().sorted()).containsExactly(
                "/api/v1/api-info", "/api/v1/avtal", "/api/v1/avtal/X", "/api/v1/avtal/X/avrop", "/api/v1/jamforelse",
                "/api/v1/kommunstatistik", "/api/v1/kommunstatistik/X", "/api/v1/mal/X", "/api/v1/nyckeltal",
                "/api/v1/nyckeltal/trohet", "/api/v1/planer/X", "/api/v1/planer/X.csv", "/api/v1/planer/X.xlsx",
                "/api/v1/sammantraden", "/api/v1/sammantraden.ics", "/api/v1/sammantraden/X",
                "/api/v1/sammantraden/X.ics", "/api/v1/sammantraden/X/rapport", "/api/v1/sammantraden/X/rapport.csv",
                "/api/v1/sammantraden/X/rapport.json", "/api/v1/sammantraden/X/rapport.pdf",
                "/api/v1/sammantraden/X/rapport.xlsx", "/api/v1/statuslegend", "/api/v1/upphandlingar",
                "/api/v1/upphandlingar/X", "/avtal", "/avtal/X", "/jamforelse", "/kommunstatistik",
                "/kommunstatistik/X", "/logga-in", "/mal", "/mal/X", "/nyckeltal", "/nyckeltal/trohet",
                "/planer", "/planer/X", "/planer/X.csv", "/planer/X.xlsx", "/sammantraden", "/sammantraden.ics",
                "/sammantraden/X", "/sammantraden/X.ics", "/sammantraden/X/rapport", "/sammantraden/X/rapport.csv",
                "/sammantraden/X/rapport.json", "/sammantraden/X/rapport.pdf", "/sammantraden/X/rapport.xlsx",
                "/statuslegend", "/tillganglighet", "/upphandlingar", "/upphandlingar/X",
                "/v3/api-docs", "/v3/api-docs/swagger-config");
        oppna.forEach((fraga, svar) -> {
            assertThat(svar.text()).as(fraga).doesNotContainPattern("\\bu-\\d|demo\\.").doesNotContain("/kommandon/");
            if (!fraga.contains("/logga-in")) {
                assertThat(svar.huvuden()).as(fraga).doesNotContainKey("set-cookie");
            }
        });
        assertThat(oppna.get(" /planer/2026 (text/html)").text()).contains("href=\"/logga-in\"",
                "href=\"/upphandlingar\"").doesNotContain("href=\"/revision\"", "Logga ut");
    }

    @Test
    void det_som_visas_utat_ar_lika_till_sista_byte_vad_anbuden_an_ar() {
        assertThat(ena.keySet()).containsAll(andra.keySet());
        andra.forEach((fraga, annat) -> {
            Svar svar = ena.get(fraga);
            assertThat(annat.status()).as(fraga).isEqualTo(svar.status());
            assertThat(annat.huvuden()).as(fraga).isEqualTo(svar.huvuden());
            if (!Arrays.equals(annat.innehall(), svar.innehall())) {
                assertThat(annat.text()).as(fraga).isEqualTo(svar.text());
            }
        });
    }

    @Test
    void loggen_och_matvardena_sager_inget_om_anbuden() {
        assertThat(logg).contains("Started").doesNotContainPattern(HEMLIGT);
        assertThat(matvarden.values()).singleElement().extracting(Svar::text).asString()
                .contains("http_server_requests").doesNotContainPattern(HEMLIGT);
    }
}

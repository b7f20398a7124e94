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
                .map(fraga -> fraga.replaceAll("^\\w+ |\\?.*| \\(.*", "").replaceAll("/[0-9a-f-]{36}|/\\d+", "/X"))
                .distinct()).contains("/", "/upphandlingar/X", "/api/v1/upphandlingar/X/historik", "/revision",
                "/revision/X", "/revision/handelser.ndjson", "/api/v1/handelser");
    }

    @Test
    void varje_vag_svarar_nagon() {
        assertThat(overallt).hasSizeGreaterThan(100).filteredOn(adress -> UTANFOR.stream()
                .noneMatch(konto -> ena.get(konto + " " + adress).status() < 400)).isEmpty();
    }

    @Test
    void ingen_annan_ser_nagot_av_anbuden_nagonstans() {
        ena.forEach((fraga, svar) -> assertThat(HEMLIGT.matcher(svar.text()).results().map(r -> r.group()))
                .as(fraga).isEmpty());
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

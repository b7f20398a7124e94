package se.liggaren.platform.handelser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.liggaren.events.sammantrade.Statusantal;
import tools.jackson.databind.json.JsonMapper;

class KanoniskJsonTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param ar an absent part is left out, with its name */
    record Del(int nr, Optional<String> ar, LocalDate dag, boolean sant, List<Statusantal> antal) {
    }

    private static String kanonisk(String json) {
        return KanoniskJson.skriv(JSON.readTree(json));
    }

    @Test
    void en_record_skrivs_med_namnen_i_ordning_utan_mellanrum_och_utan_det_som_saknas() {
        Del del = new Del(7, Optional.empty(), LocalDate.of(2026, 2, 16), true,
                List.of(new Statusantal("Överprövning", 1), new Statusantal("Pågår", 7)));

        assertThat(KanoniskJson.skriv(del)).isEqualTo("""
                {"antal":[{"antal":1,"status":"Överprövning"},{"antal":7,"status":"Pågår"}],"dag":"2026-02-16",\
                "nr":7,"sant":true}""");
    }

    @Test
    void namnen_ordnas_efter_sina_utf_16_enheter() {
        assertThat(kanonisk("{\"\\ufb33\":1,\"\\ud83d\\ude00\":2,\"ö\":3,\"a\":4,\"B\":5,\"\\r\":6}"))
                .isEqualTo("{\"\\r\":6,\"B\":5,\"a\":4,\"ö\":3,\"\ud83d\ude00\":2,\"\ufb33\":1}");
    }

    @Test
    void bara_det_som_maste_skrivs_om() {
        assertThat(kanonisk("\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\\\/\\u007f\\u20ac\\u00e5§\""))
                .isEqualTo("\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\/\u007f€å§\"");
    }

    @Test
    void hashen_ar_den_som_vem_som_helst_kan_rakna_ut() {
        assertThat(KanoniskJson.sha256(JSON.readTree("{ \"b\": 1, \"a\": [] }")))
                .isEqualTo("1c8f8816506a8ccbc55140d8a7bb70214a8942c7030fc0fc2914cec675cd1c15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "9007199254740992", "-9007199254740992", "[1e3]", "\"\\ud83d\""})
    void det_som_inte_har_en_form_har_avvisas(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> kanonisk(json));
    }

    @Test
    void det_som_ar_lagrat_behaller_sina_siffror() {
        assertThat(KanoniskJson.skrivLagrat("{\"b\": 92.50, \"a\": [1e3, 9007199254740993, -0.1]}"))
                .isEqualTo("{\"a\":[1000,9007199254740993,-0.1],\"b\":92.50}");
        for (String avvisad : List.of("1e1001", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":")) {
            assertThatIllegalArgumentException().isThrownBy(() -> KanoniskJson.skrivLagrat(avvisad));
        }
    }

    @Test
    void det_storsta_talet_skrivs_helt() {
        assertThat(kanonisk("[9007199254740991,-9007199254740991,0,null,false]"))
                .isEqualTo("[9007199254740991,-9007199254740991,0,null,false]");
    }

    @Test
    void det_som_ar_skrivet_skrivs_likadant_nar_det_har_lasts() {
        String kanonisk = kanonisk("{\"ö\": [1, {\"b\": \"\\u00e5\\n\", \"a\": true}], \"\": null}");

        assertThat(kanonisk).isEqualTo("{\"\":null,\"ö\":[1,{\"a\":true,\"b\":\"å\\n\"}]}");
        assertThat(kanonisk(kanonisk)).isEqualTo(kanonisk);
    }
}

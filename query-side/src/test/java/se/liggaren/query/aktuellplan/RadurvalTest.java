package se.liggaren.query.aktuellplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.liggaren.query.platform.Ordning;
import se.liggaren.webkit.Faltfel;

class RadurvalTest {

    private final List<Faltfel> fel = new ArrayList<>();

    @Test
    void det_som_lamnas_tomt_fragas_inte() {
        assertThat(las("q", " ", "region", "", "status", "", "bemanning", "", "sortera", "", "page", ""))
                .isEqualTo(Radurval.ALLA);
        assertThat(fel).isEmpty();
    }

    @Test
    void allt_kan_fragas_pa_en_gang() {
        assertThat(las("q", "  mjuka \u00a0 a\u030armsto\u0308d ", "region", "Region Norrbotten", "status", "Överprövning",
                "bemanning", "SAKNAS", "passerad", "true", "sortera", "start", "riktning", "fallande", "page", "2"))
                .isEqualTo(new Radurval("mjuka årmstöd", "Region Norrbotten", "Överprövning", "SAKNAS", true,
                        new Ordning("start", true), 2));
        assertThat(fel).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"status,pågår", "status,Borttappad", "bemanning,utsedd", "passerad,ja", "sortera,pris", "page,0",
        "page,-1", "page,två", "page,99999999999"})
    void det_som_inte_kan_forstas_sags_pa_svenska_och_fragas_inte(String falt, String varde) {
        assertThat(las(falt, varde)).isEqualTo(Radurval.ALLA);
        assertThat(fel).singleElement().satisfies(f -> assertThat(f.falt()).isEqualTo(falt))
                .satisfies(f -> assertThat(f.meddelande()).endsWith("."));
    }

    @Test
    void for_lang_text_sags_pa_svenska() {
        las("q", "x".repeat(201), "region", "y".repeat(201), "status", "z".repeat(201));

        assertThat(fel).extracting(Faltfel::falt).containsExactly("q", "region", "status");
    }

    private Radurval las(String... par) {
        MultiValueMap<String, String> begaran = new LinkedMultiValueMap<>();
        for (int i = 0; i < par.length; i += 2) {
            begaran.add(par[i], par[i + 1]);
        }
        return Radurval.las(begaran, fel);
    }
}

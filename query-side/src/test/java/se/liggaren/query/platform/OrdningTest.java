package se.liggaren.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Kolumn;

/** The order of a list, and the address that keeps what is asked of it. */
class OrdningTest {

    private static final List<String> KOLUMNER = List.of("namn", "start");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|''|''|false", "namn|''|namn|false", " namn |stigande|namn|false",
        "start|fallande|start|true"})
    void en_ordning_har_kolumn_och_riktning(String sortera, String riktning, String kolumn, boolean fallande) {
        List<Faltfel> fel = new ArrayList<>();

        assertThat(Ordning.las(Optional.of(sortera), Optional.of(riktning), KOLUMNER, fel))
                .isEqualTo(new Ordning(kolumn, fallande));
        assertThat(fel).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"pris|''|sortera|Välj någon av namn, start.",
        "namn|baklänges|riktning|Välj stigande eller fallande."})
    void en_ordning_som_inte_finns_far_veta_vilka_som_finns(String sortera, String riktning, String falt, String ord) {
        List<Faltfel> fel = new ArrayList<>();

        Ordning.las(Optional.of(sortera), Optional.of(riktning), KOLUMNER, fel);

        assertThat(fel).singleElement().satisfies(f -> assertThat(f.falt()).isEqualTo(falt))
                .satisfies(f -> assertThat(f.meddelande()).endsWith(ord));
    }

    @Test
    void en_rubrik_sorterar_och_vander_den_som_redan_ar_sorterad() {
        Listadress har = adress("giltigt", "2026-05-11", "sortera", "namn", "page", "3");

        assertThat(new Ordning("namn", false).rubrik("namn", "Upphandling", "", har)).isEqualTo(new Kolumn("Upphandling",
                "/planer/2026?giltigt=2026-05-11&sortera=namn&riktning=fallande", "ascending", ""));
        assertThat(new Ordning("namn", true).rubrik("namn", "Upphandling", "", har.med("riktning", "fallande")))
                .isEqualTo(new Kolumn("Upphandling", "/planer/2026?giltigt=2026-05-11&sortera=namn", "descending", ""));
        assertThat(new Ordning("namn", true).rubrik("start", "Start", "datum", har.med("riktning", "fallande")))
                .isEqualTo(new Kolumn("Start", "/planer/2026?giltigt=2026-05-11&sortera=start", "none", "datum"));
    }

    @Test
    void adressen_behaller_bara_det_som_hor_till_den_och_ar_ifyllt() {
        Listadress har = adress("q", "å&ä =+", "sortera", "", "efter", "3", "giltigt", "2026-05-11");

        assertThat(har).hasToString("/planer/2026?q=%C3%A5%26%C3%A4%20%3D%2B&giltigt=2026-05-11");
        assertThat(har.fragar("q", "sortera")).isTrue();
        assertThat(har.utan("q", "giltigt")).hasToString("/planer/2026");
        assertThat(har.utan("q", "giltigt").fragar("q", "sortera")).isFalse();
        assertThat(har.byggare().replaceQueryParam("page", 2).build().toUriString()).isEqualTo(har + "&page=2");
    }

    private static Listadress adress(String... par) {
        MultiValueMap<String, String> begaran = new LinkedMultiValueMap<>();
        for (int i = 0; i < par.length; i += 2) {
            begaran.add(par[i], par[i + 1]);
        }
        return Listadress.av("/planer/2026", begaran, Set.of("q", "giltigt", "sortera", "riktning"));
    }
}

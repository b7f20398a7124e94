package se.liggaren.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.WebApplicationContext;
import se.liggaren.webkit.diagram.Andelsstapel;
import se.liggaren.webkit.diagram.Linjediagram;
import se.liggaren.webkit.diagram.Stapeldiagram;

@SpringBootTest
class SidaTest {

    @Autowired
    private WebApplicationContext context;

    private MockMvc mvc;

    @BeforeEach
    void starta() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void sidan_har_sprak_rubrik_hopplank_och_ett_enda_main() throws Exception {
        var sida = sida("/prov");

        assertThat(sida.selectFirst("html").attr("lang")).isEqualTo("sv");
        assertThat(sida.title()).isEqualTo("Provsida – Liggaren");
        var hopp = sida.selectFirst("a.hoppa").attr("href");
        assertThat(sida.select(hopp + " main")).hasSize(1);
        assertThat(sida.select("main")).hasSize(1);
        assertThat(sida.select("h1")).hasSize(1);
    }

    @Test
    void huvudet_visar_menyn_i_ordning_och_vem_som_ar_inloggad() throws Exception {
        var sida = sida("/prov");

        assertThat(sida.select("header nav a").eachText()).containsExactly("Prov", "Annat");
        assertThat(sida.select("header nav a[aria-current=page]").eachText()).containsExactly("Prov");
        assertThat(sida.selectFirst("header form.inloggad").attr("action")).isEqualTo("/logga-ut");
        assertThat(sida.selectFirst("header form.inloggad").text()).contains("Inloggad som anna");
    }

    @Test
    void den_som_inte_ar_inloggad_ser_varken_meny_eller_utloggning() throws Exception {
        var sida = Jsoup.parse(mvc.perform(MockMvcRequestBuilders.get("/prov")).andReturn()
                .getResponse().getContentAsString());

        assertThat(sida.select("header nav, header form")).isEmpty();
    }

    @Test
    void varje_falt_har_en_etikett_och_behaller_sitt_varde() throws Exception {
        var sida = sida("/prov-med-fel");

        for (var kontroll : sida.select("main form input:not([name=flera]), main form select, main form textarea")) {
            assertThat(sida.select("label[for=" + kontroll.id() + "]")).as(kontroll.outerHtml()).hasSize(1);
        }
        assertThat(sida.select("fieldset legend").text()).isEqualTo("Vilka?");
        assertThat(sida.selectFirst("#falt-namn").attr("value")).isEqualTo("Handskar <b>");
        assertThat(sida.selectFirst("#falt-losenord").attr("value")).isEmpty();
        assertThat(sida.selectFirst("#falt-dag").attr("value")).isEqualTo("2026-05-11");
        assertThat(sida.selectFirst("#falt-skal").text()).isEqualTo("Därför");
        assertThat(sida.select("#falt-sort option[selected]").eachAttr("value")).containsExactly("b");
        assertThat(sida.select("input[name=flera][checked]").eachAttr("value")).containsExactly("a", "b");
        assertThat(sida.selectFirst("#falt-ja").hasAttr("checked")).isTrue();
        assertThat(sida.select(".frivilligt")).hasSize(3);
    }

    @Test
    void felen_star_forst_leder_till_sina_falt_och_ar_bundna_till_dem() throws Exception {
        var sida = sida("/prov-med-fel");

        assertThat(sida.title()).startsWith("Fel: ");
        assertThat(sida.select("#fel[tabindex=-1][role=alert][autofocus]")).hasSize(1);
        var lankar = sida.select("#fel a");
        assertThat(lankar.eachText()).containsExactly("Namnet är för långt.", "Välj minst en.", "Läs det först.");
        for (var lank : lankar) {
            var falt = sida.selectFirst(lank.attr("href"));
            assertThat(falt).as(lank.attr("href")).isNotNull();
            assertThat(sida.getElementById(falt.id() + "-fel").text()).contains(lank.text());
            assertThat(falt.attr("aria-describedby").split(" ")).contains(falt.id() + "-fel")
                    .allSatisfy(id -> assertThat(sida.getElementById(id)).as(id).isNotNull());
        }
        assertThat(sida.select("#fel li").last().text()).isEqualTo("Det gick inte.");
        assertThat(sida.selectFirst("#falt-namn").attr("aria-invalid")).isEqualTo("true");
        assertThat(sida.select("[aria-invalid]")).hasSize(2);
    }

    @Test
    void ett_marke_sager_sitt_lage_med_ord_och_form() throws Exception {
        var marken = sida("/prov").select(".marke");

        assertThat(marken).hasSize(5).allSatisfy(m -> assertThat(m.text()).endsWith("Läge"));
        assertThat(marken.select("[aria-hidden=true]").eachText()).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void ett_diagram_har_namn_och_beskrivning_och_varje_form_som_det_fyller_med_finns() throws Exception {
        var sida = sida("/diagram");

        assertThat(sida.select("svg[role=img]")).hasSize(3).allSatisfy(svg -> {
            var namn = svg.attr("aria-labelledby").split(" ");
            assertThat(namn).hasSize(2).allSatisfy(id -> assertThat(sida.getElementById(id).text()).isNotBlank());
        });
        assertThat(sida.select("svg [fill]").eachAttr("fill")).isNotEmpty().allSatisfy(fyllning ->
                assertThat(sida.getElementById(fyllning.substring("url(#".length(), fyllning.length() - 1)))
                        .as(fyllning).isNotNull());
        assertThat(sida.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(sida.select("#staplar-namn ~ text").eachText())
                .containsExactly("Kort 3", "Lång etikett som inte ryms på en rad,", "så den bryts 1");
        assertThat(sida.select("#linjer-namn ~ .linje")).hasSize(1);
        assertThat(sida.select("#delar-namn ~ rect")).hasSize(2);
        assertThat(sida.select("figcaption").eachText()).containsExactly("Mål", "Utfall Skalan börjar inte vid noll.",
                "Ja: 3 (75 %) Nej: 1 (25 %)");
        assertThat(sida.select("[style], style, script")).isEmpty();
    }

    @Test
    void inga_skript_eller_stilar_star_i_sidan_och_allt_hamtas_fran_oss() throws Exception {
        var sida = sida("/prov-med-fel");

        assertThat(sida.select("script, style, [style], [onclick], [onload]")).isEmpty();
        for (var lank : sida.select("link[href]")) {
            mvc.perform(MockMvcRequestBuilders.get(lank.attr("href"))).andExpect(svar ->
                    assertThat(svar.getResponse().getStatus()).as(lank.attr("href")).isEqualTo(200));
        }
    }

    private Document sida(String adress) throws Exception {
        var svar = mvc.perform(MockMvcRequestBuilders.get(adress).principal(() -> "anna")).andReturn().getResponse();
        assertThat(svar.getStatus()).isEqualTo(200);
        return Jsoup.parse(svar.getContentAsString());
    }

    @SpringBootApplication
    static class Prov {

        @Bean
        @Order(2)
        Menylank annat() {
            return new Menylank("/annat", "Annat");
        }

        @Bean
        Menylank baraForChefer() {
            return Menylank.forRoll("/chef", "Chefer", "CHEF");
        }

        @Bean
        @Order(1)
        Menylank prov() {
            return new Menylank("/prov", "Prov");
        }

        @Controller
        static class ProvPage {

            private static final Formular IFYLLT = Formular.inskickat(Map.of(
                    "namn", List.of("Handskar <b>"), "losenord", List.of("hemligt"), "dag", List.of("2026-05-11"),
                    "skal", List.of("Därför"), "sort", List.of("b"), "ja", List.of("true"),
                    "flera", List.of("a", "b")));

            @GetMapping("/prov")
            String prov(Model sida) {
                return visa(sida, Formular.tomt());
            }

            @GetMapping("/prov-med-fel")
            String fel(Model sida) {
                return visa(sida, IFYLLT.medFel(List.of(new Faltfel("namn", "Namnet är för långt."),
                        new Faltfel("flera", "Välj minst en."), new Faltfel("ja", "Läs det först."),
                        new Faltfel("", "Det gick inte."))));
            }

            @GetMapping("/diagram")
            String diagram(Model sida) {
                sida.addAttribute("staplar", Stapeldiagram.av(List.of(
                        new Stapeldiagram.Post("Kort", BigDecimal.valueOf(3), "3", Optional.of(BigDecimal.TWO), "klar"),
                        Stapeldiagram.Post.av("Lång etikett som inte ryms på en rad, så den bryts", 1, "lugn"))));
                sida.addAttribute("linjer", Linjediagram.av(List.of(new Linjediagram.Linje("Utfall",
                        Linjediagram.Form.HEL, List.of(
                                new Linjediagram.Varde(2025, BigDecimal.valueOf(97), "97"),
                                new Linjediagram.Varde(2026, BigDecimal.valueOf(98), "98"))))));
                sida.addAttribute("delar", Andelsstapel.av(List.of(
                        new Andelsstapel.Post("Ja", 3, "klar"), new Andelsstapel.Post("Nej", 1, "stopp"))));
                return "diagram";
            }

            private static String visa(Model sida, Formular formular) {
                sida.addAttribute("formular", formular);
                sida.addAttribute("val", List.of(
                        new Val("a", "Första"), new Val("b", "Andra"), new Val("c", "Tredje")));
                sida.addAttribute("toner", List.of("lugn", "aktiv", "klar", "varning", "stopp"));
                return "prov";
            }
        }
    }
}

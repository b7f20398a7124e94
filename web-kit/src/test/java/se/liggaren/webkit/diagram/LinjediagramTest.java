package se.liggaren.webkit.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.liggaren.webkit.diagram.Linjediagram.Ar;
import se.liggaren.webkit.diagram.Linjediagram.Form;
import se.liggaren.webkit.diagram.Linjediagram.Linje;
import se.liggaren.webkit.diagram.Linjediagram.Namn;
import se.liggaren.webkit.diagram.Linjediagram.Punkt;
import se.liggaren.webkit.diagram.Linjediagram.Varde;

class LinjediagramTest {

    @Test
    void varje_ar_har_sin_kolumn_aven_det_som_saknar_varde_och_dar_bryts_linjen() {
        var diagram = Linjediagram.av(List.of(utfall(varde(2020, 10), varde(2021, 40), varde(2023, 20))));

        assertThat(diagram.ar()).extracting(Ar::ar).containsExactly(2020, 2021, 2022, 2023);
        assertThat(diagram.ar()).extracting(Ar::x).containsExactly("12.5%", "37.5%", "62.5%", "87.5%");
        assertThat(diagram.punkter()).extracting(Punkt::x).containsExactly("12.5%", "37.5%", "87.5%");
        assertThat(diagram.strackor()).singleElement()
                .satisfies(s -> assertThat(List.of(s.x1(), s.x2())).containsExactly("12.5%", "37.5%"));
    }

    @Test
    void hogre_varden_star_hogre_upp_och_noll_ligger_i_botten_nar_vardena_skiljer_sig_mycket() {
        var diagram = Linjediagram.av(List.of(utfall(varde(2020, 10), varde(2021, 40))));

        assertThat(diagram.punkter()).extracting(Punkt::y).containsExactly("7.8em", "1.8em");
        assertThat(diagram.noll()).contains("9.8em");
        assertThat(diagram.utanNoll()).isFalse();
    }

    @Test
    void nar_vardena_ligger_nara_varandra_borjar_skalan_strax_under_dem_och_det_framgar() {
        var diagram = Linjediagram.av(List.of(utfall(varde(2020, 96), varde(2021, 98))));

        assertThat(diagram.utanNoll()).isTrue();
        assertThat(diagram.punkter()).extracting(Punkt::y).containsExactly("7.82em", "3.78em");
    }

    @Test
    void det_hogre_av_tva_varden_samma_ar_har_sin_text_over_sig_och_det_lagre_under() {
        var diagram = Linjediagram.av(List.of(utfall(varde(2020, 10), varde(2021, 40), varde(2022, 30)),
                mal(varde(2020, 40), varde(2021, 10), varde(2022, 30))));

        assertThat(diagram.punkter().stream().map(p -> over(p) ? "över" : "under"))
                .containsExactly("under", "över", "över", "över", "under", "under");
        assertThat(diagram.linjer()).containsExactly(new Namn("Utfall", Form.HEL), new Namn("Mål", Form.STRECKAD));
    }

    @Test
    void en_linje_utan_varden_ritas_inte() {
        assertThat(Linjediagram.av(List.of(utfall(varde(2020, 1)), mal())).linjer()).hasSize(1);
        assertThat(Linjediagram.av(List.of(utfall(), mal())).tomt()).isTrue();
    }

    @Test
    void manga_ar_kraver_bredd_och_fler_an_trettio_visas_inte() {
        assertThat(overAr(2020, 2025).bredd()).isEmpty();
        assertThat(overAr(2020, 2026).bredd()).isEqualTo("bred");
        assertThat(overAr(2010, 2022).bredd()).isEqualTo("bredast");
        assertThat(overAr(1950, 2026).ar()).extracting(Ar::ar).startsWith(1997).endsWith(2026).hasSize(30);
        assertThat(overAr(1950, 2026).punkter()).hasSize(30);
    }

    @Test
    void lika_varden_star_mitt_i_diagrammet() {
        assertThat(Linjediagram.av(List.of(utfall(varde(2020, 100), varde(2021, 100)))).punkter())
                .extracting(Punkt::y).containsOnly("5.8em");
    }

    private static Linjediagram overAr(int fran, int till) {
        return Linjediagram.av(List.of(utfall(IntStream.rangeClosed(fran, till).mapToObj(ar -> varde(ar, ar))
                .toArray(Varde[]::new))));
    }

    private static boolean over(Punkt punkt) {
        return tal(punkt.textY()) < tal(punkt.y());
    }

    private static double tal(String em) {
        return Double.parseDouble(em.replace("em", ""));
    }

    private static Linje utfall(Varde... varden) {
        return new Linje("Utfall", Form.HEL, List.of(varden));
    }

    private static Linje mal(Varde... varden) {
        return new Linje("Mål", Form.STRECKAD, List.of(varden));
    }

    private static Varde varde(int ar, int tal) {
        return new Varde(ar, BigDecimal.valueOf(tal), Integer.toString(tal));
    }
}

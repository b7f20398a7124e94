package se.liggaren.webkit.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.liggaren.webkit.diagram.Stapeldiagram.Post;
import se.liggaren.webkit.diagram.Stapeldiagram.Stapel;
import se.liggaren.webkit.diagram.Stapeldiagram.Textrad;

class StapeldiagramTest {

    @Test
    void den_langsta_stapeln_fyller_bredden_och_de_andra_sin_del() {
        var diagram = Stapeldiagram.av(List.of(Post.av("A", 8, "lugn"), Post.av("B", 2, "lugn"),
                Post.av("C", 0, "lugn")));

        assertThat(diagram.staplar()).extracting(Stapel::bredd).containsExactly("100%", "25%", "0%");
        assertThat(diagram.staplar()).extracting(Stapel::x).containsOnly("0%");
        assertThat(diagram.harMal()).isFalse();
    }

    @Test
    void under_noll_gar_stapeln_at_andra_hallet() {
        var diagram = Stapeldiagram.av(List.of(Post.av("A", 30, "lugn"), Post.av("B", -10, "lugn")));

        assertThat(diagram.noll()).isEqualTo("25%");
        assertThat(diagram.staplar()).extracting(Stapel::x).containsExactly("25%", "0%");
        assertThat(diagram.staplar()).extracting(Stapel::bredd).containsExactly("75%", "25%");
    }

    @Test
    void malet_ryms_ocksa_nar_det_ar_hogre_an_utfallet() {
        var diagram = Stapeldiagram.av(List.of(new Post("A", new BigDecimal("45"), "45 %",
                Optional.of(new BigDecimal("90")), "stopp")));

        assertThat(diagram.staplar().getFirst().bredd()).isEqualTo("50%");
        assertThat(diagram.staplar().getFirst().mal().orElseThrow().x()).isEqualTo("100%");
        assertThat(diagram.harMal()).isTrue();
    }

    @Test
    void en_lang_etikett_bryts_mellan_ord_och_skjuter_allt_efter_sig_nedat() {
        var kort = Stapeldiagram.av(List.of(Post.av("A", 1, "lugn"), Post.av("B", 1, "lugn")));
        var lang = Stapeldiagram.av(List.of(
                Post.av("Tekniska konsulttjänster inom byggnation och anläggning", 1, "lugn"),
                Post.av("B", 1, "lugn")));

        assertThat(lang.staplar().getFirst().rader()).extracting(Textrad::text)
                .containsExactly("Tekniska konsulttjänster inom", "byggnation och anläggning");
        assertThat(lang.staplar().getFirst().rader()).extracting(Textrad::y).containsExactly("1.3em", "2.6em");
        assertThat(kort.staplar().get(1).y()).isEqualTo("4.95em");
        assertThat(lang.staplar().get(1).y()).isEqualTo("6.25em");
        assertThat(lang.hojd()).isEqualTo("7.9em");
    }

    @Test
    void ett_ord_som_ar_langre_an_raden_delas_inte() {
        assertThat(Etikett.rader("en upphandlingsenhetsöverenskommelse till", 10))
                .containsExactly("en", "upphandlingsenhetsöverenskommelse", "till");
    }

    @Test
    void utan_poster_ar_diagrammet_tomt_och_med_bara_nollor_har_staplarna_ingen_langd() {
        assertThat(Stapeldiagram.av(List.of()).tomt()).isTrue();
        assertThat(Stapeldiagram.av(List.of(Post.av("A", 0, "lugn"))).staplar().getFirst().bredd()).isEqualTo("0%");
    }
}

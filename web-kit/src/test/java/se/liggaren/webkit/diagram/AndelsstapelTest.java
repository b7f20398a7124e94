package se.liggaren.webkit.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.liggaren.webkit.diagram.Andelsstapel.Del;
import se.liggaren.webkit.diagram.Andelsstapel.Post;

class AndelsstapelTest {

    @Test
    void delarna_star_efter_varandra_och_fyller_hela_stapeln() {
        var stapel = Andelsstapel.av(List.of(new Post("Ja", 5, "klar"), new Post("Nej", 3, "stopp"),
                new Post("Vet inte", 2, "lugn")));

        assertThat(stapel.totalt()).isEqualTo(10);
        assertThat(stapel.delar()).extracting(Del::x).containsExactly("0%", "50%", "80%");
        assertThat(stapel.delar()).extracting(Del::bredd).containsExactly("50%", "30%", "20%");
        assertThat(stapel.delar()).extracting(Del::mitt).containsExactly("25%", "65%", "90%");
        assertThat(stapel.delar().get(1).text()).isEqualTo("Nej: 3 (30\u00A0%)");
    }

    @Test
    void en_del_som_inget_faller_i_utelamnas() {
        assertThat(Andelsstapel.av(List.of(new Post("Ja", 0, "klar"), new Post("Nej", 3, "stopp"))).delar())
                .extracting(Del::etikett).containsExactly("Nej");
        assertThat(Andelsstapel.av(List.of(new Post("Ja", 0, "klar"))).tomt()).isTrue();
    }

    @Test
    void en_smal_del_har_sitt_tal_bara_i_forklaringen() {
        assertThat(Andelsstapel.av(List.of(new Post("Ja", 96, "klar"), new Post("Nej", 4, "stopp"))).delar())
                .extracting(Del::visarTal).containsExactly(true, false);
    }
}

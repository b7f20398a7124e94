package se.liggaren.platform.sakerhet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class LosenordskravTest {

    private static final Inloggad ANNA = new Inloggad("id", "anna.berg", Set.of(), "Region Jämtland Härjedalen");

    private final Losenordskrav krav = new Losenordskrav();

    @ParameterizedTest
    @ValueSource(strings = {"korrekt häst batteri", "xq7fjw2mkd9t", "det var en gång en gris", "vi ses på lördag då",
            "alla tal utan skiljetecken duger", "7777 mörka skogar"})
    void langa_losenord_duger_utan_krav_pa_tecken(String losenord) {
        assertThat(krav.feletMed(losenord, ANNA)).isEmpty();
    }

    @Test
    void sextiofyra_tecken_ryms_och_vad_som_inte_ryms_avvisas() {
        assertThat(krav.feletMed(Hemlighet.ny(64), ANNA)).isEmpty();
        assertThat(krav.feletMed(Hemlighet.ny(72), ANNA)).isEmpty();
        assertThat(krav.feletMed(Hemlighet.ny(73), ANNA)).get().asString().contains("för långt");
        assertThat(krav.feletMed("å".repeat(40), ANNA)).get().asString().contains("för långt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kort", "elva tecken", "😀😀😀😀😀😀"})
    void korta_duger_inte(String losenord) {
        assertThat(krav.feletMed(losenord, ANNA)).contains("Lösenordet ska ha minst 12 tecken.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"passwordpassword", "password1234", "123456789012", "111111111111", "qwertyuiop123",
            "1q2w3e4r5t6y", "iloveyou1234", "abcdefghijkl", "zaq12wsxzaq12wsx", "qwerty123456", "lösenord12345",
            "anna.berg2026", "annaberg1234", "gr3bgr3bgr3b", "liggaren2026!", "Liggaren-Liggaren", "region jämtland",
            "Region Jämtland", "jämtlandhärjedalen", "upphandling1", "sommar202612"})
    void vanliga_losenord_monster_och_namn_duger_inte(String losenord) {
        assertThat(krav.feletMed(losenord, ANNA)).get().asString().contains("lätt att gissa");
    }
}

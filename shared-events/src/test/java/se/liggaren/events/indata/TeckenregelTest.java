package se.liggaren.events.indata;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeckenregelTest {

    @ParameterizedTest
    @ValueSource(strings = {"Åsa Öberg", "André Müller", "Sámi Čearru Ŋáŋŋu Đŧžš", "مستشفى", "בֵּית חוֹלִים", "医療用品",
        "Łódź", "Ça va?", "𠮷野家", "Handskar 🧤", "Familj 👨‍👩‍👧‍👦", "Hjärta ❤️ 👍🏽", "1️⃣", "a=b; \"citat\" <tagg> ½ % § —", "Việt Nam",
        "क्षि", "ไทย", "=SUM(A1)", "{{7*7}}"})
    void det_som_syns_tas_emot(String text) {
        assertThat(Teckenregel.hinder(Teckenregel.renskriven(text, false), false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0000, ett styrtecken", "0007, ett styrtecken", "0009, ett styrtecken", "000A, ett styrtecken",
        "0085, ett styrtecken", "00AD, ett osynligt tecken", "034F, ett osynligt tecken", "061C, ett osynligt tecken",
        "115F, ett osynligt tecken", "180E, ett osynligt tecken", "200B, ett osynligt tecken",
        "200C, ett osynligt tecken", "200D, ett osynligt tecken", "200E, ett osynligt tecken",
        "2028, en dold radbrytning", "202A, vänder skrivriktningen", "202E, vänder skrivriktningen",
        "2060, ett osynligt tecken", "2066, vänder skrivriktningen", "2069, vänder skrivriktningen",
        "2800, ett osynligt tecken", "3164, ett osynligt tecken", "D800, ett halvt tecken", "DFFF, ett halvt tecken",
        "E000, utan fastställd betydelse", "FE0F, ett osynligt tecken", "FEFF, ett osynligt tecken",
        "FFA0, ett osynligt tecken", "FFFF, utan fastställd betydelse", "0378, utan fastställd betydelse",
        "E0041, ett osynligt tecken", "E0100, ett osynligt tecken", "10FFFF, utan fastställd betydelse"})
    void det_som_inte_syns_pekas_ut_med_plats_och_nummer(String kod, String slag) {
        String text = "La" + Character.toString(Integer.parseInt(kod, 16)) + "kan";

        assertThat(Teckenregel.hinder(text, false)).get().asString()
                .startsWith("Tecken nummer 3 är U+" + kod + ", ").contains(slag);
        assertThat(Teckenregel.forsta(text, false)).contains("U+" + kod);
    }

    @Test
    void staplade_tecken_tas_emot_sa_langt_som_skrift_behover_dem() {
        assertThat(Teckenregel.hinder("a" + "\u0330".repeat(6), false)).isEmpty();
        assertThat(Teckenregel.hinder("a" + "\u0330".repeat(7), false)).get().asString()
                .startsWith("Tecken nummer 8 är U+0330").contains("ovanpå varandra");
    }

    @Test
    void bara_flera_rader_har_radbrytningar_och_tabbar() {
        assertThat(Teckenregel.hinder("a\n\tb", true)).isEmpty();
        assertThat(Teckenregel.hinder("a\n\tb", false)).isPresent();
        assertThat(Teckenregel.hinder("a\u0000b", true)).isPresent();
        assertThat(Teckenregel.hinder("a\u202Eb", true)).isPresent();
    }

    @Test
    void samma_text_skrivs_pa_ett_satt() {
        assertThat(Teckenregel.renskriven(Normalizer.normalize("  Förband\u00A0i påse\u3000", Normalizer.Form.NFD), false))
                .isEqualTo("Förband i påse");
        assertThat(Teckenregel.renskriven("\u00A0\u2007 \n", false)).isEmpty();
        assertThat(Teckenregel.renskriven(" a\r\nb\u00A0c\rd\n", true)).isEqualTo("a\nb\u00A0c\nd");
        assertThat(Teckenregel.tom("\u00A0\t\u3000")).isTrue();
        assertThat(Teckenregel.tom("\u200B")).isFalse();
    }
}

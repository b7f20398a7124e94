package se.liggaren.webkit.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class UtrymmeTest {

    @ParameterizedTest
    @CsvSource({"Utvärdering,1,fran-18", "Utvärdering,0.2,fran-28", "Utvärdering,0.1,fran-60",
        "Utvärdering,0.054,fran-95"})
    void en_text_visas_fran_den_smalaste_teckning_som_rymmer_den(String text, double andel, String klass) {
        assertThat(Utrymme.klass(text, andel)).contains(klass);
    }

    @Test
    void en_text_utan_plats_visas_inte() {
        assertThat(Utrymme.klass("Utvärdering", 0.05)).isEmpty();
        assertThat(Utrymme.klass("", 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"18", "28", "38", "48", "60", "75", "95"})
    void stilmallen_har_en_regel_for_varje_bredd(int bredd) throws IOException {
        assertThat(Utrymme.klass("x".repeat((int) ((bredd - 0.6) / 0.42)), 1)).contains("fran-" + bredd);
        assertThat(new ClassPathResource("static/webkit/liggaren.css").getContentAsString(StandardCharsets.UTF_8))
                .contains("@container (min-width: " + bredd + "rem)", ".fran-" + bredd);
    }
}

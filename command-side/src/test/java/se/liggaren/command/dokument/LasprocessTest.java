package se.liggaren.command.dokument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.liggaren.command.dokument.Lasprocess.Slag;
import se.liggaren.command.dokument.TolkningMisslyckades.Orsak;

/** Whatever a document does to the process that reads it, the service is left with an answer or a refusal. */
class LasprocessTest {

    private static final byte[] WORD = Worddokument.med(word -> {
        Worddokument.stycke(word, "Rad ett");
        Worddokument.tabell(word, List.of(List.of("a", "b")));
    });

    @Test
    void svaret_kommer_fram_helt() throws Exception {
        assertThat(Lasprocess.vanlig().las(Slag.WORD, WORD)).containsExactly(List.of(
                new Dokumentdel("text", false, List.of(List.of("Rad ett"))),
                new Dokumentdel("tabell 1", true, List.of(List.of("a", "b")))));
    }

    @Test
    void den_som_inte_blir_klar_i_tid_avslutas() {
        assertForTungt(Lasprocess.med(Duration.ofMillis(1), "192m"), WORD);
    }

    @Test
    void den_som_inte_far_plats_i_sitt_minne_avslutas() {
        byte[] stort = Worddokument.med(word -> IntStream.range(0, 30_000).forEach(i ->
                Worddokument.stycke(word, Integer.toHexString(31 * i * i))));
        assertForTungt(Lasprocess.med(Duration.ofSeconds(60), "16m"), stort);
    }

    private static void assertForTungt(Lasprocess process, byte[] dokument) {
        TolkningMisslyckades nej =
                catchThrowableOfType(TolkningMisslyckades.class, () -> process.las(Slag.WORD, dokument));
        assertThat(nej.orsak()).isEqualTo(Orsak.FOR_STORT);
        assertThat(nej.text()).contains("för stort eller för krångligt");
    }
}

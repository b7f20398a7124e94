package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import se.liggaren.command.api.Klient.Svar;

/** Several clients at the same moment. */
class SamtidighetTest extends ApiTest {

    @Test
    void av_tva_med_samma_version_far_en_ja_och_en_nej_varje_gang() {
        String id = upphandlare.upplagd("Två om budet");
        for (int version = 1; version <= 40; version++) {
            String forvantad = "\"" + version + "\"";
            String varv = "varv-" + version;

            List<Svar> svar = Tillsammans.gor(2, i -> inkopschef.upphandling(id, "tilldela-upphandlare",
                    "{\"upphandlare\":\"%s-%d\"}".formatted(varv, i), "If-Match", forvantad));

            assertThat(svar).extracting(Svar::status).containsExactlyInAnyOrder(200, 412);
            assertThat(svar).extracting(Svar::version).containsOnly(version + 1L);
            assertThat(antalHandelser(id)).isEqualTo(version + 1);
        }
    }

    @RepeatedTest(10)
    void av_tva_lika_upplaggningar_blir_en_upphandling_och_samma_svar() {
        String nyckel = "samtidig-" + antalHandelser();
        long fore = antalHandelser();

        List<Svar> svar = Tillsammans.gor(2, _ -> upphandlare.laggUpp(
                Klient.upplaggning("Samtidigt", "2024-01-10"), "Idempotency-Key", nyckel));

        assertThat(svar).extracting(Svar::status).containsExactly(201, 201);
        assertThat(svar.getFirst().kropp()).isEqualTo(svar.getLast().kropp());
        assertThat(antalHandelser()).as("upphandlingen och dess nummer").isEqualTo(fore + 2);
    }

    @RepeatedTest(10)
    void av_fyra_lika_kommandon_blir_en_handelse_och_samma_svar() {
        String id = upphandlare.upplagd("Fyra lika");

        List<Svar> svar = Tillsammans.gor(4, _ -> inkopschef.upphandling(id, "tilldela-upphandlare",
                "{\"upphandlare\":\"u-1\"}", "Idempotency-Key", "k"));

        assertThat(svar).extracting(Svar::status).containsOnly(200);
        assertThat(svar).extracting(Svar::kropp).containsOnly(svar.getFirst().kropp());
        assertThat(antalHandelser(id)).isEqualTo(2);
    }

    @Test
    void sexton_samtidiga_upplaggningar_far_var_sitt_nummer_utan_lucka() {
        List<Svar> svar = Tillsammans.gor(16, i -> upphandlare.laggUpp(Klient.upplaggning("Sak " + i, "2023-05-10")));

        assertThat(svar).extracting(Svar::status).containsOnly(201);
        assertThat(svar).extracting(s -> s.text("lopnummer")).containsExactlyInAnyOrder(
                IntStream.rangeClosed(1, 16).mapToObj("GNUS-2023-%02d"::formatted).toArray(String[]::new));
    }

    @Test
    void en_avvisad_upplaggning_kostar_inget_nummer() {
        upphandlare.laggUpp(Klient.upplaggning("Först", "2022-05-10")).krav(201);
        upphandlare.laggUpp(Klient.upplaggning("Nej", "2022-05-10").replace("Jämtland", "Ingenstans"))
                .nej("OKAND_ORGANISATION");

        assertThat(upphandlare.laggUpp(Klient.upplaggning("Sist", "2022-05-10")).krav(201).text("lopnummer"))
                .isEqualTo("GNU-2022-02");
    }
}

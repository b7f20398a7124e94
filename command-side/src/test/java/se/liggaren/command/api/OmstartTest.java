package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.liggaren.command.api.Klient.Svar;
import se.liggaren.events.Roll;
import se.liggaren.platform.TestPostgres;

/** What has been answered is answered so also by the next process. */
class OmstartTest {

    private static final String UPPLAGGNING = Klient.upplaggning("Sängar", "2026-01-10");
    private static final String UTSEDD = "{\"upphandlare\":\"u-9\"}";

    @Test
    void nycklar_versioner_och_nummer_minns_over_en_omstart() {
        String databas = TestPostgres.nyDatabas();
        Svar upplagd;
        Svar utsedd;
        try (Kommandotjanst forsta = Kommandotjanst.start(databas)) {
            upplagd = forsta.i(Roll.UPPHANDLARE).laggUpp(UPPLAGGNING, "Idempotency-Key", "a").krav(201);
            utsedd = forsta.i(Roll.INKOPSCHEF)
                    .upphandling(upplagd.text("id"), "tilldela-upphandlare", UTSEDD, "Idempotency-Key", "b").krav(200);
        }
        try (Kommandotjanst andra = Kommandotjanst.start(databas)) {
            Klient upphandlare = andra.i(Roll.UPPHANDLARE);
            Klient inkopschef = andra.i(Roll.INKOPSCHEF);
            String id = upplagd.text("id");

            assertThat(upphandlare.laggUpp(UPPLAGGNING, "Idempotency-Key", "a").krav(201).kropp())
                    .isEqualTo(upplagd.kropp());
            assertThat(inkopschef.upphandling(id, "tilldela-upphandlare", UTSEDD, "Idempotency-Key", "b").krav(200)
                    .kropp()).isEqualTo(utsedd.kropp());
            upphandlare.laggUpp(Klient.upplaggning("Annat", "2026-01-10"), "Idempotency-Key", "a").krav(422);
            inkopschef.upphandling(id, "anmal-avsaknad-av-upphandlare", "{}", "Idempotency-Key", "b").krav(422);
            assertThat(inkopschef.upphandling(id, "anmal-avsaknad-av-upphandlare", "{}", "If-Match", "\"1\"").krav(412)
                    .version()).isEqualTo(2);
            assertThat(upphandlare.laggUpp(Klient.upplaggning("Nästa", "2026-01-10")).krav(201).text("lopnummer"))
                    .isEqualTo("GNUS-2026-02");
        }
    }

    @Test
    void tva_processer_over_samma_lager_ger_en_ja_och_en_nej() {
        String databas = TestPostgres.nyDatabas();
        try (Kommandotjanst ena = Kommandotjanst.start(databas); Kommandotjanst andra = Kommandotjanst.start(databas)) {
            Klient[] klienter = {ena.i(Roll.INKOPSCHEF), andra.i(Roll.INKOPSCHEF)};
            String id = klienter[0].upplagd("Delad");
            for (int version = 1; version <= 20; version++) {
                String forvantad = "\"" + version + "\"";
                String vem = "varv-" + version + "-";
                assertThat(Tillsammans.gor(2, i -> klienter[i].upphandling(id, "tilldela-upphandlare",
                        "{\"upphandlare\":\"" + vem + i + "\"}", "If-Match", forvantad)))
                        .extracting(Svar::status).containsExactlyInAnyOrder(200, 412);
            }
            assertThat(Tillsammans.gor(8, i -> klienter[i % 2].laggUpp(Klient.upplaggning("Sak " + i, "2021-05-10"))))
                    .extracting(svar -> svar.krav(201).text("lopnummer")).doesNotHaveDuplicates()
                    .contains("GNU-2021-01", "GNU-2021-08");
        }
    }
}

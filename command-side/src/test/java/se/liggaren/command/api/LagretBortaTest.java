package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.command.api.Klient.Svar;
import se.liggaren.events.Roll;

/** PostgreSQL is stopped while commands come in, and started again. */
class LagretBortaTest {

    private static final int KLIENTER = 4;
    private static final int FORE_STOPPET = 20;
    private static final int SEKUNDER = 60;

    @TempDir
    private Path katalog;

    private EmbeddedPostgres postgres;

    @BeforeEach
    void starta() throws IOException {
        postgres = starta(0);
    }

    @AfterEach
    void stoppa() throws IOException {
        postgres.close();
    }

    private EmbeddedPostgres starta(int port) throws IOException {
        return EmbeddedPostgres.builder().setDataDirectory(katalog.resolve("data")).setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").start();
    }

    @Test
    void nar_lagret_ar_borta_ar_svaret_503_inget_blir_halvgjort_och_sedan_gar_allt_igen() throws Exception {
        int port = postgres.getPort();
        try (Kommandotjanst tjanst = Kommandotjanst.start(postgres.getJdbcUrl("postgres", "postgres"))) {
            Klient upphandlare = tjanst.i(Roll.UPPHANDLARE);
            Map<String, Svar> besvarade = new ConcurrentHashMap<>();
            List<Svar> nekade = new ArrayList<>();

            try (var tradar = Executors.newVirtualThreadPerTaskExecutor()) {
                CountDownLatch igang = new CountDownLatch(FORE_STOPPET);
                List<Future<Svar>> nej = new ArrayList<>();
                for (int k = 0; k < KLIENTER; k++) {
                    String klient = "klient-" + k;
                    nej.add(tradar.submit(() -> skickaTillsNej(upphandlare, klient, besvarade, igang)));
                }
                assertThat(igang.await(SEKUNDER, TimeUnit.SECONDS)).isTrue();
                postgres.close();
                for (Future<Svar> svar : nej) {
                    nekade.add(svar.get(SEKUNDER, TimeUnit.SECONDS));
                }
            }
            assertThat(nekade).hasSize(KLIENTER).allSatisfy(svar ->
                    assertThat(svar.krav(503).huvud("Retry-After")).matches("\\d+"));
            Svar borta = upphandlare.laggUpp(Klient.upplaggning("Under tiden", "2026-01-10")).krav(503);
            assertThat(borta.http().body()).doesNotContain("SQL", "Exception", "localhost", "Hikari");

            postgres = starta(port);
            await().atMost(SEKUNDER, TimeUnit.SECONDS).until(() -> forstaIgen(upphandlare).status() == 201);
            allaIgen(upphandlare, besvarade);
        }
    }

    /** Sends what has been answered once before, as one does who was asked to come again in a while. */
    private static Svar forstaIgen(Klient klient) {
        return klient.laggUpp(Klient.upplaggning("klient-0-0", "2026-01-10"), "Idempotency-Key", "klient-0-0");
    }

    /** Enters one procurement after another, each with its own key, until one is not answered with a yes. */
    private static Svar skickaTillsNej(Klient klient, String vem, Map<String, Svar> besvarade, CountDownLatch igang) {
        for (int i = 0; ; i++) {
            String nyckel = vem + "-" + i;
            Svar svar = klient.laggUpp(Klient.upplaggning(nyckel, "2026-01-10"), "Idempotency-Key", nyckel);
            if (svar.status() != 201) {
                return svar;
            }
            besvarade.put(nyckel, svar);
            igang.countDown();
        }
    }

    /** Every client sends all it has sent, and the one that failed, once more. */
    private void allaIgen(Klient upphandlare, Map<String, Svar> besvarade) {
        JdbcClient jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        Map<String, Svar> igen = new HashMap<>();
        for (int k = 0; k < KLIENTER; k++) {
            String nyckel;
            int i = 0;
            do {
                nyckel = "klient-" + k + "-" + i++;
                igen.put(nyckel, upphandlare.laggUpp(Klient.upplaggning(nyckel, "2026-01-10"), "Idempotency-Key", nyckel)
                        .krav(201));
            } while (besvarade.containsKey(nyckel));
        }

        assertThat(besvarade).allSatisfy((nyckel, svar) ->
                assertThat(igen.get(nyckel).kropp()).isEqualTo(svar.kropp()));
        assertThat(igen).hasSize(besvarade.size() + KLIENTER);
        assertThat(jdbc.sql("select innehall ->> 'namn' from handelser.handelse where typ = 'UpphandlingUpplagd'")
                .query(String.class).list()).containsExactlyInAnyOrderElementsOf(igen.keySet());
        assertThat(jdbc.sql("select count(distinct innehall ->> 'lopnummer') from handelser.handelse where typ = 'UpphandlingUpplagd'")
                .query(Integer.class).single()).isEqualTo(igen.size());
    }
}

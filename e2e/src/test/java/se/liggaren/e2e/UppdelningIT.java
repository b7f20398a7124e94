package se.liggaren.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.liggaren.e2e.Klient.Svar;
import se.liggaren.e2e.Kommandologg.Forsok;
import tools.jackson.databind.JsonNode;

/**
 * Two processes of each side on one database, under clients that go on whatever happens: one that is killed or stands
 * still costs nobody an acknowledged command, and no view an event.
 */
@TestMethodOrder(OrderAnnotation.class)
class UppdelningIT {

    private static final int KLIENTER = 4;

    /** How many acknowledgements to wait for between what happens, so that it comes in the midst of the commands. */
    private static final int I_FARTEN = 40;

    /** A caller gives up a process that stands still, and turns to the other. */
    private static final Duration KLIENTENS_TALAMOD = Duration.ofSeconds(3);

    private static final Duration TALAMOD = Duration.ofMinutes(3);

    private static Uppdelning tjanst;

    @BeforeAll
    static void starta() {
        tjanst = Uppdelning.starta(2, 2);
    }

    @AfterAll
    static void stoppa() {
        tjanst.close();
    }

    @Test
    @Order(1)
    void av_tva_som_skriver_pa_samma_version_vid_var_sin_kommandosida_far_en_ratt_och_den_andra_veta() throws Exception {
        List<Klient> sidor = tjanst.vidKommandosidorna("inkopschef", TALAMOD);
        String id = upplagd(sidor.getFirst(), "Handskar");

        List<Svar> svar = Kommandologg.samtidigt(IntStream.range(0, 2).mapToObj(nummer -> (Callable<Svar>) () ->
                sidor.get(nummer).skicka(Kommandologg.tilldela(id), Kommandologg.upphandlare("u-" + nummer),
                        Map.of("If-Match", "\"1\""))).toList());

        assertThat(svar).extracting(Svar::status).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    @Order(2)
    void kvitterade_kommandon_finns_en_gang_nar_processer_dodas() throws Exception {
        tjanst.invantaLasare(tjanst.fragesida(0), tjanst.fragesida(1));

        alltSomKvitteratsFinnsEnGang("dodade", last -> {
            tjanst.kommandosida(0).doda();
            tjanst.fragesida(0).doda();
            last.invanta(I_FARTEN);
            tjanst.invantaLasare(tjanst.fragesida(1));
        });
    }

    @Test
    @Order(3)
    void kvitterade_kommandon_finns_en_gang_nar_processer_har_statt_still_langre_an_de_far() throws Exception {
        Stream.of(tjanst.kommandosida(0), tjanst.fragesida(0)).peek(Tjanst::borjaOm).toList().forEach(Tjanst::invantaStart);
        tjanst.invantaLasare(tjanst.fragesida(0), tjanst.fragesida(1));

        alltSomKvitteratsFinnsEnGang("pausade", last -> {
            tjanst.kommandosida(1).pausa();
            tjanst.fragesida(1).pausa();
            last.invanta(I_FARTEN);
            tjanst.invantaLasare(tjanst.fragesida(0));
            tjanst.kommandosida(1).fortsatt();
            tjanst.fragesida(1).fortsatt();
            tjanst.invantaLasare(tjanst.fragesida(0), tjanst.fragesida(1));
        });
    }

    @Test
    @Order(4)
    @Tag("axonserver")
    void kvitterade_kommandon_finns_en_gang_nar_axon_server_dodas_och_kommer_tillbaka() throws Exception {
        AxonServermotor axonServer = (AxonServermotor) tjanst.motor();

        alltSomKvitteratsFinnsEnGang("utan-server", last -> {
            axonServer.doda();
            Klient lasare = tjanst.vidFragesidorna("inkopschef", TALAMOD).getFirst();
            assertThat(lasare.las("/api/v1/planer/2026").isEmpty()).isFalse();
            axonServer.startaOm();
            last.invanta(I_FARTEN);
        });
    }

    /** Does this to the processes in the midst of the commands. */
    private static void alltSomKvitteratsFinnsEnGang(String omgang, Consumer<Last> handelse) throws Exception {
        Last last = new Last(omgang);
        try (last) {
            last.invanta(I_FARTEN);
            handelse.accept(last);
            last.invanta(I_FARTEN);
        }
        List<JsonNode> loggen = tjanst.vidFragesidorna("inkopschef", TALAMOD).getLast().logg();
        Map<String, List<String>> funna = Kommandologg.perMarke(loggen);
        assertThat(last.forsok()).hasSizeGreaterThanOrEqualTo(3 * I_FARTEN).allSatisfy(
                ett -> assertThat(funna.get(ett.marke())).as(ett.toString()).isEqualTo(ett.kvitteradeHandelser()));
        Kommandologg.ordnad(loggen);
        System.out.printf("%d kommandon kvitterades, %d av dem först efter ett nytt försök.%n", last.forsok().size(),
                last.omtagna.get());
    }

    @Test
    @Order(5)
    void bada_fragesidorna_svarar_lika_och_som_loggen() {
        List<Klient> sidor = tjanst.vidFragesidorna("inkopschef", TALAMOD);

        List<JsonNode> loggen = sidor.getFirst().logg();

        assertThat(sidor.getLast().logg()).isEqualTo(loggen);
        Kommandologg.vyernaVisar(loggen, sidor.getFirst());
        List<List<JsonNode>> svar = sidor.stream().map(sida -> Stream.of("/api/v1/upphandlingar?limit=100",
                "/api/v1/planer/2026").map(sida::las).toList()).toList();
        assertThat(svar.getLast()).isEqualTo(svar.getFirst());
    }

    @Test
    @Order(6)
    void varje_vy_ar_som_en_som_byggs_pa_nytt_ur_loggen() {
        List<String> vyer = tjanst.vyer();

        List<String> svar = tjanst.kommando(Stream.concat(Stream.of("rebuild"), vyer.stream()).toArray(String[]::new));

        List<String> fore = utan("före   ", svar);
        assertThat(vyer).contains("aktuellplan", "historik", "upphandling");
        assertThat(utan("efter  ", svar)).hasSameSizeAs(vyer).isEqualTo(fore);
        assertThat(fore).extracting(rad -> rad.split("\\s+")[1]).as("hur långt vyerna har läst")
                .containsOnly(fore.getFirst().split("\\s+")[1]);
    }

    private static List<String> utan(String borjan, List<String> rader) {
        return rader.stream().filter(rad -> rad.startsWith(borjan)).map(rad -> rad.substring(borjan.length())).toList();
    }

    /** Clients that send command upon command, each until it is acknowledged, and read what they have written. */
    private static final class Last implements AutoCloseable {

        private final List<Klient> skrivare = tjanst.vidKommandosidorna("inkopschef", KLIENTENS_TALAMOD);
        private final List<Klient> lasare = tjanst.vidFragesidorna("inkopschef", KLIENTENS_TALAMOD);
        private final AtomicBoolean slut = new AtomicBoolean();
        private final AtomicInteger kvitterade = new AtomicInteger();
        private final AtomicInteger omtagna = new AtomicInteger();
        private final ExecutorService klienter = Executors.newVirtualThreadPerTaskExecutor();
        private final String omgang;
        private final List<Future<List<Forsok>>> igang;

        Last(String omgang) throws IOException {
            this.omgang = omgang;
            String gemensam = upplagd(new Klient(tjanst.kommandosida(0), "inkopschef"), "Gemensam " + omgang);
            igang = IntStream.range(0, KLIENTER)
                    .mapToObj(klient -> klienter.submit(() -> skriv(klient, gemensam))).toList();
        }

        /** Waits until so many more commands have been acknowledged. */
        void invanta(int fler) {
            int mal = kvitterade.get() + fler;
            await().atMost(TALAMOD).until(() -> kvitterade.get() >= mal || igang.stream().anyMatch(Future::isDone));
            assertThat(igang).as("en klient har fått ett svar som den inte skulle").noneMatch(Future::isDone);
        }

        /** What was acknowledged. */
        List<Forsok> forsok() throws Exception {
            List<Forsok> alla = new ArrayList<>();
            for (Future<List<Forsok>> klient : igang) {
                alla.addAll(klient.get());
            }
            return alla;
        }

        @Override
        public void close() {
            slut.set(true);
            klienter.close();
        }

        private List<Forsok> skriv(int klient, String gemensam) {
            List<Forsok> forsok = new ArrayList<>();
            for (int nummer = 0; !slut.get(); nummer++) {
                String marke = omgang + "-" + klient + "-" + nummer;
                Forsok kvitterat = kvitterat(nummer % 2 == 0 ? Forsok.upplaggning(marke)
                        : Forsok.tilldelning(marke, gemensam), klient + nummer);
                forsok.add(kvitterat);
                kvitterade.incrementAndGet();
                las(kvitterat, nummer);
            }
            return forsok;
        }

        /** Turns to the other process when one does not answer, with the same key. */
        private Forsok kvitterat(Forsok forsok, int forst) {
            for (int gang = 0; ; gang++) {
                Klient sida = skrivare.get((forst + gang) % skrivare.size());
                try {
                    Svar svar = sida.skicka(forsok.vag(), forsok.kropp(), forsok.huvuden());
                    if (svar.status() != 503 && svar.status() != 409) {
                        if (gang > 0) {
                            omtagna.incrementAndGet();
                        }
                        return forsok.kvitterat(svar);
                    }
                } catch (IOException utanSvar) {
                    // whether it was stored nobody knows; the key tells
                }
            }
        }

        /** Whoever is answered sees her own write; a view that changes hands may be late. */
        private void las(Forsok kvitterat, int nummer) {
            JsonNode kvitto = kvitterat.kvitto().orElseThrow();
            long version = kvitto.path("version").longValue();
            try {
                Svar svar = lasare.get(nummer % lasare.size()).fraga("/api/v1/upphandlingar/"
                        + kvitto.path("id").stringValue() + "?efter=" + version);
                assertThat(svar.status()).as(svar.text()).isIn(200, 503, 504);
                if (svar.status() == 200) {
                    assertThat(svar.kropp().path("version").longValue()).isGreaterThanOrEqualTo(version);
                }
            } catch (IOException utanSvar) {
                // the process is away, or stands still
            }
        }
    }

    private static String upplagd(Klient klient, String namn) throws IOException {
        return klient.skicka("/api/v1/upphandlingar", Kommandologg.upplaggningAv(namn), Map.of()).krav(201)
                .kropp().path("id").stringValue();
    }
}

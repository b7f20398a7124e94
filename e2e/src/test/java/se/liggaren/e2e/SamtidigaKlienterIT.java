package se.liggaren.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.liggaren.e2e.Kommandologg.ordnad;
import static se.liggaren.e2e.Kommandologg.perMarke;
import static se.liggaren.e2e.Kommandologg.perStrom;
import static se.liggaren.e2e.Kommandologg.tilldela;
import static se.liggaren.e2e.Kommandologg.upphandlare;
import static se.liggaren.e2e.Kommandologg.upplaggningAv;
import static se.liggaren.e2e.Kommandologg.vyernaVisar;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.liggaren.e2e.Klient.Svar;
import se.liggaren.e2e.Kommandologg.Forsok;
import tools.jackson.databind.JsonNode;

/** Many clients at once, also when the service is killed under them: what has been acknowledged stands, and once. */
@TestMethodOrder(OrderAnnotation.class)
class SamtidigaKlienterIT {

    private static final int KLIENTER = 6;

    /** How many acknowledgements to wait for before the kill, so that it comes in the midst of the commands. */
    private static final int I_FARTEN = 60;

    private static final Duration TALAMOD = Duration.ofMinutes(2);

    @TempDir
    private static Path data;

    private static Tjanst tjanst;
    private static Klient inkopschef;

    @BeforeAll
    static void starta() {
        tjanst = Tjanst.starta(data);
        inkopschef = new Klient(tjanst, "inkopschef");
    }

    @AfterAll
    static void stoppa() {
        tjanst.close();
    }

    @Test
    @Order(1)
    void av_tva_klienter_med_samma_if_match_far_den_ena_ratt_och_den_andra_veta_versionen() throws Exception {
        String id = upplagd("Handskar");
        CyclicBarrier samtidigt = new CyclicBarrier(2);

        List<Svar> svar = Kommandologg.samtidigt(IntStream.range(0, 2).mapToObj(klient -> (Callable<Svar>) () -> {
            samtidigt.await();
            return inkopschef.skicka(tilldela(id), upphandlare("u-" + klient), Map.of("If-Match", "\"1\""));
        }).toList());

        assertThat(svar).extracting(Svar::status).containsExactlyInAnyOrder(200, 412);
        assertThat(svar).filteredOn(s -> s.status() == 412).singleElement()
                .satisfies(s -> assertThat(s.kropp().path("version").longValue()).isEqualTo(2));
        assertThat(perStrom(inkopschef.logg()).get(id)).hasSize(2);
    }

    @Test
    @Order(2)
    void kvitterade_kommandon_overlever_att_tjansten_dodas_mitt_i() throws Exception {
        List<Forsok> forsok = skrivTills("tjanst", tjanst::doda);

        tjanst.startaOm();

        alltSomKvitteratsFinnsEnGang(forsok);
    }

    @Test
    @Order(3)
    void kvitterade_kommandon_overlever_att_tjansten_och_databasen_dodas_mitt_i() throws Exception {
        List<Forsok> forsok = skrivTills("strom", () -> {
            tjanst.dodaDatabasen();
            tjanst.doda();
        });

        tjanst.startaOm();

        alltSomKvitteratsFinnsEnGang(forsok);
    }

    @Test
    @Order(4)
    void varje_vy_som_byggs_om_blir_lik_den_som_fanns() {
        List<String> fore = tjanst.kommando("digest").stream().filter(rad -> !rad.startsWith("logg ")).toList();
        List<String> vyer = fore.stream().map(rad -> rad.split("\\s+")[0]).toList();

        List<String> svar = tjanst.kommando(Stream.concat(Stream.of("rebuild"), vyer.stream()).toArray(String[]::new));

        assertThat(vyer).contains("aktuellplan", "historik", "upphandling");
        assertThat(svar).filteredOn(rad -> rad.startsWith("efter  "))
                .isEqualTo(fore.stream().map(rad -> "efter  " + rad).toList());
    }

    /** Lets every client send command upon command, and does this to the service in the midst of it. */
    private static List<Forsok> skrivTills(String omgang, Runnable avbrott) throws Exception {
        String gemensam = upplagd("Gemensam " + omgang);
        AtomicInteger kvitterade = new AtomicInteger();
        try (ExecutorService klienter = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Forsok>>> skrivare = IntStream.range(0, KLIENTER)
                    .mapToObj(klient -> klienter.submit(() -> skriv(omgang + "-" + klient, gemensam, kvitterade)))
                    .toList();
            await().atMost(TALAMOD).until(() -> kvitterade.get() >= I_FARTEN);
            avbrott.run();
            List<Forsok> forsok = new ArrayList<>();
            for (Future<List<Forsok>> enskrivare : skrivare) {
                forsok.addAll(enskrivare.get());
            }
            return forsok;
        }
    }

    /** By turns a procurement of its own and a change of one that all clients change, until no answer comes. */
    private static List<Forsok> skriv(String klient, String gemensam, AtomicInteger kvitterade) {
        List<Forsok> forsok = new ArrayList<>();
        while (true) {
            String marke = klient + "-" + forsok.size();
            Forsok nasta = forsok.size() % 2 == 0
                    ? Forsok.upplaggning(marke)
                    : Forsok.tilldelning(marke, gemensam);
            try {
                Svar svar = skicka(nasta);
                if (svar.status() == 503) {
                    forsok.add(nasta);
                    return forsok;
                }
                forsok.add(nasta.kvitterat(svar));
                kvitterade.incrementAndGet();
            } catch (IOException utanSvar) {
                forsok.add(nasta);
                return forsok;
            }
        }
    }

    private static Svar skicka(Forsok forsok) throws IOException {
        return inkopschef.skicka(forsok.vag(), forsok.kropp(), forsok.huvuden());
    }

    private static void alltSomKvitteratsFinnsEnGang(List<Forsok> forsok) throws IOException {
        List<JsonNode> loggen = inkopschef.logg();
        Map<String, List<String>> funna = perMarke(loggen);
        List<Forsok> kvitterade = forsok.stream().filter(f -> f.kvitto().isPresent()).toList();
        List<Forsok> okvitterade = forsok.stream().filter(f -> f.kvitto().isEmpty()).toList();
        assertThat(kvitterade).hasSizeGreaterThanOrEqualTo(I_FARTEN);
        for (Forsok ett : kvitterade) {
            assertThat(funna.get(ett.marke())).as(ett.toString()).isEqualTo(ett.kvitteradeHandelser());
        }
        assertThat(okvitterade).hasSize(KLIENTER);
        for (Forsok ett : okvitterade) {
            assertThat(funna.getOrDefault(ett.marke(), List.of())).as(ett.toString()).hasSizeLessThanOrEqualTo(1);
        }
        ordnad(loggen);

        for (Forsok ett : kvitterade) {
            assertThat(ett.kvitterat(skicka(ett))).isEqualTo(ett);
        }
        for (Forsok ett : okvitterade) {
            ett.kvitterat(skicka(ett));
        }

        List<JsonNode> efter = inkopschef.logg();
        Map<String, List<String>> alla = perMarke(efter);
        for (Forsok ett : forsok) {
            assertThat(alla.get(ett.marke())).as(ett.toString()).hasSize(1);
        }
        ordnad(efter);
        vyernaVisar(efter, inkopschef);
    }

    private static String upplagd(String namn) throws IOException {
        return inkopschef.skicka("/api/v1/upphandlingar", upplaggningAv(namn), Map.of()).krav(201)
                .kropp().path("id").stringValue();
    }
}

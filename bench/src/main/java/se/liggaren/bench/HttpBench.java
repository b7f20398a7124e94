package se.liggaren.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.liggaren.standalone.postgres.DataDirectory;
import se.liggaren.standalone.postgres.DatabaseAddress;
import se.liggaren.standalone.postgres.PostgresServer;

/**
 * Commands and reads over HTTP, against two limits of the same machine in the same run: durable single-row inserts of
 * an event's size into the same kind of PostgreSQL, and an answer of the same server that asks nothing.
 */
public final class HttpBench {

    private static final int KLIENTER = 8;
    private static final Duration UPPVARMNING = Duration.ofSeconds(5);
    private static final Duration MATNING = Duration.ofSeconds(10);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final String HANDELSE = "{\"fyllnad\": \"" + "x".repeat(580) + "\"}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Tjanst tjanst;

    private HttpBench(Tjanst tjanst) {
        this.tjanst = tjanst;
    }

    /** One client's way to do the thing once; {@code nr} grows. */
    private interface Handling {
        void gor(int nr) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Path katalog = Files.createTempDirectory("liggaren-bench");
        double insattningar = insattningar(katalog.resolve("grans"));
        try (Tjanst tjanst = Tjanst.starta(arguments[0], katalog)) {
            HttpBench bench = new HttpBench(tjanst);
            double tomma = bench.takt(klient -> nr -> bench.get("/actuator/health/liveness"));
            double planer = bench.takt(klient -> nr -> bench.get("/api/v1/planer/2026"));
            double kommandon = bench.takt(klient -> {
                String id = bench.laggUpp(klient);
                return nr -> bench.post("/api/v1/upphandlingar/" + id + "/kommandon/andra-planerad-avtalsstart",
                        "upphandlare", "{\"planeradAvtalsstart\": \"%d-%02d\", \"skal\": \"mätning\"}"
                                .formatted(2027 + nr / 12 % 70, nr % 12 + 1), 200);
            });
            System.out.printf("%-44s %10s %8s%n", "", "per s", "andel");
            rad("gräns: insättning, varaktig, en rad", insattningar, insattningar);
            rad("kommando över HTTP", kommandon, insattningar);
            rad("gräns: tomt svar över HTTP", tomma, tomma);
            rad("läsning av planen över HTTP", planer, tomma);
        }
    }

    private static void rad(String vad, double takt, double grans) {
        System.out.printf("%-44s %10.0f %7.1f%%%n", vad, takt, 100 * takt / grans);
    }

    private static double insattningar(Path katalog) throws Exception {
        try (DataDirectory data = DataDirectory.open(katalog); PostgresServer server = PostgresServer.start(data)) {
            DatabaseAddress databas = server.address();
            try (Connection c = ansluten(databas); Statement s = c.createStatement()) {
                s.execute("create table grans (position bigserial primary key, innehall jsonb not null)");
            }
            return takt(MATNING, klient -> {
                Connection c = ansluten(databas);
                PreparedStatement insattning = c.prepareStatement("insert into grans (innehall) values (?::jsonb)");
                return nr -> {
                    insattning.setString(1, HANDELSE);
                    insattning.executeUpdate();
                };
            });
        }
    }

    private static Connection ansluten(DatabaseAddress databas) throws Exception {
        return DriverManager.getConnection(databas.url(), databas.user(), databas.password());
    }

    private double takt(Klient klient) throws Exception {
        takt(UPPVARMNING, klient);
        return takt(MATNING, klient);
    }

    /** Makes one client ready. */
    private interface Klient {
        Handling klar(int klient) throws Exception;
    }

    /** How many times a second the clients together do the thing. */
    private static double takt(Duration tid, Klient klient) throws Exception {
        List<Callable<Integer>> klienter = new ArrayList<>();
        for (int k = 0; k < KLIENTER; k++) {
            Handling handling = klient.klar(k);
            klienter.add(() -> {
                long slut = System.nanoTime() + tid.toNanos();
                int gjorda = 0;
                while (System.nanoTime() < slut) {
                    handling.gor(gjorda++);
                }
                return gjorda;
            });
        }
        try (ExecutorService tradar = Executors.newFixedThreadPool(KLIENTER)) {
            long start = System.nanoTime();
            int summa = 0;
            for (Future<Integer> gjorda : tradar.invokeAll(klienter)) {
                summa += gjorda.get();
            }
            return summa * 1e9 / (System.nanoTime() - start);
        }
    }

    private String laggUpp(int klient) throws IOException, InterruptedException {
        Matcher id = ID.matcher(post("/api/v1/upphandlingar", "inkopschef",
                "{\"namn\": \"Mätning %d\", \"ansvarigRegion\": \"Region Jämtland Härjedalen\"}".formatted(klient), 201));
        if (!id.find()) {
            throw new IOException("no id in the answer");
        }
        return id.group(1);
    }

    private void get(String vag) throws IOException, InterruptedException {
        skicka(tjanst.begaran(vag, "lasare").GET().build(), 200);
    }

    private String post(String vag, String konto, String kropp, int status) throws IOException, InterruptedException {
        return skicka(tjanst.begaran(vag, konto).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(kropp)).build(), status);
    }

    private String skicka(HttpRequest begaran, int status) throws IOException, InterruptedException {
        HttpResponse<String> svar = http.send(begaran, BodyHandlers.ofString());
        if (svar.statusCode() != status) {
            throw new IOException(begaran.uri() + " answered " + svar.statusCode() + ": " + svar.body());
        }
        return svar.body();
    }
}

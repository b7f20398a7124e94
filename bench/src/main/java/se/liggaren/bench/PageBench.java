package se.liggaren.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.liggaren.standalone.postgres.DatabaseAddress;
import se.liggaren.standalone.postgres.PostgresServer;

/**
 * The pages that people open most, warm and one at a time, among ten thousand procurements: what they weigh on the wire
 * and how long the server takes, against an answer of the same server that asks nothing.
 */
public final class PageBench {

    private static final List<String> SIDOR = List.of("/", "/planer/2026", "/planer/2026?giltigt=2026-02-16",
            "/upphandlingar", "/upphandlingar?q=madrasser", "/ko", "/avtal", "/sammantraden", "/revision");
    private static final int UPPVARMNING = 60;
    private static final int MATNINGAR = 41;
    private static final Pattern SKYDD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern EFTERSLAPNING = Pattern.compile("liggaren_vy_efterslapning_handelser\\{.*} ([0-9.E]+)");

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final Tjanst tjanst;

    private PageBench(Tjanst tjanst) {
        this.tjanst = tjanst;
    }

    /** @param arguments the executable jar of the service */
    public static void main(String[] arguments) throws Exception {
        Path katalog = Files.createTempDirectory("liggaren-sidor");
        try (Tjanst tjanst = Tjanst.starta(arguments[0], katalog)) {
            fyll(PostgresServer.addressOfRunning(tjanst.data()));
            PageBench bench = new PageBench(tjanst);
            bench.vantaInVyerna();
            bench.loggaIn("inkopschef");
            double tomt = bench.mediantid("/actuator/health/liveness");
            System.out.printf("%-44s %8s %8s %8s%n", "", "ms", "x tomt", "kB");
            System.out.printf("%-44s %8.1f %8.1f%n", "gräns: tomt svar över HTTP", tomt, 1.0);
            for (String sida : SIDOR) {
                double tid = bench.mediantid(sida);
                System.out.printf("%-44s %8.1f %8.1f %8.1f%n", sida, tid, tid / tomt, bench.las(sida).body().length / 1e3);
            }
        }
    }

    private static void fyll(DatabaseAddress databas) throws Exception {
        String sql = new String(PageBench.class.getResourceAsStream("fyll.sql").readAllBytes(), StandardCharsets.UTF_8);
        try (Connection c = DriverManager.getConnection(databas.url(), databas.user(), databas.password());
                Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            s.execute(sql);
            c.commit();
            s.execute("analyze");
            c.commit();
        }
    }

    /** Until every view has read all that was laid in the log. */
    private void vantaInVyerna() throws IOException, InterruptedException {
        long slut = System.nanoTime() + Duration.ofMinutes(20).toNanos();
        while (System.nanoTime() < slut) {
            Matcher efter = EFTERSLAPNING.matcher(http.send(tjanst.begaran("/actuator/prometheus", "admin").build(),
                    BodyHandlers.ofString()).body());
            double mest = efter.results().mapToDouble(en -> Double.parseDouble(en.group(1))).max().orElse(1);
            if (mest == 0) {
                return;
            }
            TimeUnit.SECONDS.sleep(2);
        }
        throw new IOException("the views did not catch up");
    }

    private void loggaIn(String konto) throws IOException, InterruptedException {
        Matcher skydd = SKYDD.matcher(http.send(HttpRequest.newBuilder(tjanst.adress("/logga-in")).build(),
                BodyHandlers.ofString()).body());
        if (!skydd.find()) {
            throw new IOException("the page for logging in has no form");
        }
        http.send(HttpRequest.newBuilder(tjanst.adress("/logga-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("konto=" + konto + "&losenord=" + Tjanst.LOSENORD + "&_csrf="
                        + URLEncoder.encode(skydd.group(1), StandardCharsets.UTF_8))).build(), BodyHandlers.discarding());
    }

    private double mediantid(String sida) throws IOException, InterruptedException {
        for (int i = 0; i < UPPVARMNING; i++) {
            las(sida);
        }
        double[] tider = new double[MATNINGAR];
        for (int i = 0; i < MATNINGAR; i++) {
            long start = System.nanoTime();
            las(sida);
            tider[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(tider);
        return tider[MATNINGAR / 2];
    }

    private HttpResponse<byte[]> las(String sida) throws IOException, InterruptedException {
        HttpResponse<byte[]> svar = http.send(HttpRequest.newBuilder(tjanst.adress(sida))
                .header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        if (svar.statusCode() != 200 || svar.uri().getPath().equals("/logga-in")) {
            throw new IOException(sida + " answered " + svar.statusCode() + " at " + svar.uri());
        }
        return svar;
    }
}

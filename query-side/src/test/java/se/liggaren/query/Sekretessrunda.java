package se.liggaren.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.fran;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jsoup.Jsoup;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.liggaren.events.Handelse;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.avtal.AvtalEvent.AvropRegistrerat;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.behov.BehovEvent.BehovRegistrerat;
import se.liggaren.events.legend.StatuslegendEvent.StatuslegendFaststalld;
import se.liggaren.events.mal.MalEvent.MalFaststallt;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.KommunstatistikRegistrerad;
import se.liggaren.events.nyckeltal.Kommunstatistikstrom;
import se.liggaren.events.nyckeltal.NyckeltalEvent.NyckeltalRegistrerat;
import se.liggaren.events.nyckeltal.Nyckeltalsstrom;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseRegistrerad;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.events.sammantrade.Rapportrad;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeGenomfort;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.SammantradeEvent.UpphandlingslagetRedovisat;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.sammantrade.Statusantal;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.platform.TestPostgres;
import se.liggaren.platform.handelser.KanoniskJson;
import se.liggaren.query.Lasvagar.Adress;
import se.liggaren.query.platform.Vantan;
import se.liggaren.query.platform.Vyer;

/**
 * The query side in a process of its own kind, filled with one of the twins of {@link Anbudshistorier} at instants that
 * are the same every time, and read by whoever asks.
 */
final class Sekretessrunda implements AutoCloseable {

    static final String INGEN = "";

    /** The demonstration's accounts have no page of their own. */
    static final String INGET_KONTO = "00000000-0000-0000-0000-000000000000";

    private static final String LOSENORD = "prov";
    private static final Duration LANGE = Duration.ofMinutes(2);
    private static final UUID FEBRUARI = new UUID(5, 2);
    private static final UUID MAJ = new UUID(5, 5);
    private static final UUID AVTAL = new UUID(6, 1);
    private static final UUID MAL = new UUID(4, 1);
    private static final UUID BEHOV = new UUID(9, 1);
    private static final UUID OMVARLD = new UUID(9, 2);

    /** Half of what is told of each procurement is known then. */
    private static final String MITT_I = "2026-05-10T09:00:05Z";

    private final ConfigurableApplicationContext tjanst;
    private final int port;
    private final HttpClient utanKaka = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, HttpClient> klienter = new ConcurrentHashMap<>();
    private final int par;
    private final List<DomainEventMessage<?>> fakta = new ArrayList<>();

    /** A moment that stands still, so that two rounds are on the same day and second. */
    static final class StillaKlocka {

        @Bean
        @Primary
        Clock stillaKlocka() {
            return Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneId.of("Europe/Stockholm"));
        }
    }

    /**
     * @param port which port to answer at; 0 for any
     * @param par  how many procurements
     */
    Sekretessrunda(int port, int par, boolean markt) {
        this.par = par;
        this.tjanst = new SpringApplicationBuilder(Lasprov.Prov.class, StillaKlocka.class).run(
                "--server.port=" + port, "--spring.datasource.url=" + TestPostgres.nyDatabas(), "--liggaren.demo=true",
                "--liggaren.demo.losenord=" + LOSENORD, "--server.shutdown=immediate",
                "--server.tomcat.max-keep-alive-requests=-1", "--liggaren.takt.inloggad=1000000",
                "--liggaren.oppen-lasning=true", "--liggaren.takt.okand=1000000", "--liggaren.takt.dyrt=1000000", "--liggaren.takt.inloggning=1000000");
        this.port = Integer.parseInt(tjanst.getEnvironment().getRequiredProperty("local.server.port"));
        fyll(markt);
    }

    int port() {
        return port;
    }

    private void fyll(boolean markt) {
        List<Handelse> plan = new ArrayList<>(List.of(new PlanUpprattad(fran("2026-01-01"), 2026)));
        IntStream.range(0, par).forEach(nummer -> plan.add(new UpphandlingIntagenIPlan(fran("2026-01-01"),
                new Planrad(new UUID(2, nummer), nummer + 1, new UpphandlingId(Anbudshistorier.upphandling(nummer))))));
        registrera("2026-05-09T08:00:00Z", i -> new UUID(2, i), Planstrom.namn(2026), plan);
        // what the start page tells of was registered last, and has something secret in it
        IntStream.range(0, par).forEach(nummer -> {
            List<? extends Handelse> historia = Anbudshistorier.historia(nummer, markt);
            registrera(historia.getLast() instanceof UppgiftRattad ? "2026-05-10T09:00:00Z" : "2026-05-10T08:00:00Z",
                    i -> Anbudshistorier.handelse(nummer, i), Anbudshistorier.upphandling(nummer), historia);
        });
        registrera("statuslegend", new StatuslegendFaststalld(fran("2026-01-01"),
                List.of(new Statusdefinition("Pågår", "Uppdraget är inkommet")), "Verksamhetsplan 2026"));
        registrera(FEBRUARI, planerat("2026-02-16"), redovisat("2026-02-16"),
                new SammantradeGenomfort(fran("2026-02-16"), Sammantradesform.DIGITALT));
        registrera(MAJ, planerat("2026-05-11"), redovisat("2026-05-11"));
        registrera(AVTAL, new AvtalUpplagt(fran("2026-04-20"), "Förbandsmaterial", Optional.empty(),
                List.of(new Leverantor("Ett AB", Optional.empty(), List.of())), true, Optional.empty(),
                datum("2026-05-01"), datum("2028-04-30"), List.of(), Optional.empty(), Optional.empty()),
                new AvropRegistrerat(fran("2026-05-02"), "Centralförrådet", Optional.of("Ett AB"), "Kompresser"));
        registrera(MAL, new MalFaststallt(fran("2026-01-01"), 2026, Optional.empty(), Optional.empty(),
                Optional.empty(), "Följa upp", "Genomförd", "Nämnden", Optional.empty()));
        registrera(Nyckeltalsstrom.namn("trohet"), new NyckeltalRegistrerat(fran("2026-04-01"), "Trohet", 2025, "%",
                Optional.empty(), Optional.of(new BigDecimal("92")), false, Optional.empty(), "92 %", "Bokslut", true));
        registrera(Kommunstatistikstrom.namn(2026), new KommunstatistikRegistrerad(fran("2026-04-01"), 2026, "Åre",
                "Hyror", Optional.of(BigDecimal.TEN), "tkr", "Åre: 10 tkr", "Centralen"));
        registrera(BEHOV, new BehovRegistrerat(fran("2026-01-01"), "Hoppborgar", Optional.empty(), Optional.empty()));
        registrera(OMVARLD, new OmvarldshandelseRegistrerad(fran("2026-01-11"), "Brist", Optional.empty(),
                datum("2026-01-01"), Optional.empty(), Optional.empty()));
        tjanst.getBean(EventStore.class).publish(fakta);
        Vantan vantan = tjanst.getBean(Vantan.class);
        tjanst.getBean(Vyer.class).namn().forEach(vy -> {
            try {
                assertThat(vantan.vanta(vy, OMVARLD.toString(), 1, LANGE)).as(vy).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void registrera(Object strom, Handelse... handelser) {
        int forst = fakta.size();
        registrera("2026-05-11T08:00:00Z", i -> new UUID(3, forst + i), strom, List.of(handelser));
    }

    private void registrera(String tid, IntFunction<UUID> id, Object strom, List<? extends Handelse> handelser) {
        for (int i = 0; i < handelser.size(); i++) {
            fakta.add(Vyprov.message(id.apply(i), Instant.parse(tid).plusSeconds(i).toString(), strom, i + 1,
                    handelser.get(i)));
        }
    }

    private static OsakertDatum datum(String text) {
        return OsakertDatum.tolka(text).orElseThrow();
    }

    private static SammantradePlanerat planerat(String datum) {
        return new SammantradePlanerat(fran("2026-01-01"), Sammantradestyp.ORDINARIE, Sammantradesform.DIGITALT,
                dag(datum), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(new Amne(1, "Upphandlingar", List.of("Inköpschef"), false)), List.of(), Optional.empty());
    }

    private static UpphandlingslagetRedovisat redovisat(String lagetDen) {
        Motesrapport rapport = new Motesrapport("GNUS", 2026, dag(lagetDen), 8, 2, 1, List.of(),
                List.of(new Rapportrad(new UUID(2, 0), 1, new UpphandlingId(Anbudshistorier.upphandling(0)), 1,
                        Anbudshistorier.lopnummer(0), "Madrasser 0", Optional.empty(), Fakta.NORRBOTTEN, "Utvärdering",
                        Fas.UTVARDERING, Bemanning.EJ_ANGIVEN, OsakertDatum.tolka("2026-09-01"), true, Optional.empty(),
                        dag("2026-01-01"))),
                List.of(new Statusantal("Utvärdering", 1)), List.of());
        return new UpphandlingslagetRedovisat(fran(lagetDen), rapport, KanoniskJson.sha256(rapport));
    }

    /** Every way to read, of some of the procurements. */
    List<Adress> overallt() {
        List<String> nummer = hemligast();
        List<String> ider = nummer.stream().map(n -> Anbudshistorier.upphandling(Integer.parseInt(n)).toString()).toList();
        List<String> positioner = tjanst.getBean(JdbcClient.class).sql("""
                        select min(position)::text from handelser.handelse
                        where typ in ('UtvarderingPaborjad', 'OverprovningRegistrerad', 'AvtalTilldelat')
                        or typ = 'UppgiftRattad' group by typ, innehall ->> 'falt' order by 1
                        """).query(String.class).list();
        return new Lasvagar(Map.ofEntries(
                Map.entry("/upphandlingar/{id}", ider),
                Map.entry("/upphandlingar/{beteckning}", List.of(Anbudshistorier.lopnummer(0))),
                Map.entry("/sammantraden/{id}", List.of(FEBRUARI.toString(), MAJ.toString())),
                Map.entry("/avtal/{id}", List.of(AVTAL.toString())),
                Map.entry("/mal/{id}", List.of(MAL.toString())),
                Map.entry("/mal/{ar}", List.of("2026")),
                Map.entry("/behov/{id}", List.of(BEHOV.toString())),
                Map.entry("/omvarldshandelser/{id}", List.of(OMVARLD.toString())),
                Map.entry("/planer/{ar}", List.of("2026")),
                Map.entry("/bokslut/{ar}", List.of("2026")),
                Map.entry("/miljo/{ar}", List.of("2026")),
                Map.entry("/kommunstatistik/{ar}", List.of("2026")),
                Map.entry("/nyckeltal/{serie}", List.of("trohet")),
                Map.entry("/konton/{anvandarId}", List.of(INGET_KONTO)),
                Map.entry("/revision/{position}", positioner)),
                Map.ofEntries(
                        Map.entry("/upphandlingar/{id}", List.of("kant=" + MITT_I, "giltigt=2026-02-10")),
                        Map.entry("/upphandlingar/{id}/historik", List.of("kant=" + MITT_I, "giltigt=2026-02-10")),
                        Map.entry("/upphandlingar", List.of("q=hemlig", "q=9876", "sortera=status", "page=2")),
                        Map.entry("/planer/{ar}", List.of("kant=" + MITT_I, "q=hemlig", "q=9876")),
                        Map.entry("/jamforelse", List.of("ar=2026&fran=2026-02-01&till=2026-05-11")),
                        Map.entry("/avtal", List.of("q=hemlig")),
                        Map.entry("/handelser", List.of("limit=1000", "limit=1000&efter=1000")),
                        Map.entry("/revision", List.of("upphandling=hemlig", "upphandling=9876", "rattelser=true",
                                "stromtyp=Upphandling&efter=100", "registreradFran=2026-05-10"))))
                .adresser(tjanst.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                        .getHandlerMethods().keySet().stream());
    }

    /** The procurements of which most is secret, one after the other until each kind of secret is among them. */
    private List<String> hemligast() {
        return tjanst.getBean(JdbcClient.class).sql("""
                        select (('x' || right(strom, 12))::bit(48)::bigint)::text from handelser.handelse
                        where stromtyp = 'Upphandling'
                        group by strom order by count(*) filter (where typ in
                            ('UtvarderingPaborjad', 'OverprovningRegistrerad', 'AvtalTilldelat', 'UppgiftRattad')) desc,
                            strom limit 3
                        """).query(String.class).list();
    }

    /** What is told of one procurement, by each way to read. */
    static List<Adress> om(int nummer) {
        String id = Anbudshistorier.upphandling(nummer).toString();
        return List.of(new Adress("/upphandlingar/" + id, "text/html"),
                new Adress("/api/v1/upphandlingar/" + id, "application/json"),
                new Adress("/api/v1/upphandlingar/" + id + "?kant=2026-05-10T08:00:05Z", "application/json"),
                new Adress("/api/v1/upphandlingar/" + id + "/historik", "application/json"),
                new Adress("/api/v1/upphandlingar/" + Anbudshistorier.lopnummer(nummer), "application/json"));
    }

    /** @param huvuden but for what is new in each answer whoever asks: the day, the trace and a session's id */
    record Svar(int status, Map<String, List<String>> huvuden, byte[] innehall) {

        /** Everything that can be read in it, also inside files. */
        String text() {
            StringBuilder text = new StringBuilder().append(status).append(huvuden)
                    .append(new String(innehall, StandardCharsets.UTF_8));
            String typ = String.join("", huvuden.getOrDefault("content-type", List.of()));
            if (status == 200 && typ.startsWith("application/pdf")) {
                text.append(pdf(innehall));
            } else if (status == 200 && typ.contains("spreadsheetml")) {
                text.append(zip(innehall));
            }
            return text.toString();
        }

        private static String pdf(byte[] fil) {
            try (var dokument = Loader.loadPDF(fil)) {
                return new PDFTextStripper().getText(dokument) + dokument.getDocumentInformation().getCOSObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String zip(byte[] fil) {
            StringBuilder text = new StringBuilder();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(fil))) {
                for (ZipEntry del = zip.getNextEntry(); del != null; del = zip.getNextEntry()) {
                    text.append(del.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }
    }

    /** What each of the accounts is answered, by account and address. */
    Map<String, Svar> las(List<String> konton, List<Adress> adresser) {
        konton.stream().filter(konto -> !konto.equals(INGEN)).forEach(this::klient);
        Map<String, Svar> svar = new ConcurrentHashMap<>();
        konton.stream().flatMap(konto -> adresser.stream().map(adress -> Map.entry(konto, adress))).toList()
                .parallelStream().forEach(fraga ->
                        svar.put(fraga.getKey() + " " + fraga.getValue(), las(fraga.getKey(), fraga.getValue())));
        return new TreeMap<>(svar);
    }

    private Svar las(String konto, Adress adress) {
        HttpRequest.Builder fraga = HttpRequest.newBuilder(uri(adress.vag())).header("Accept", adress.accept());
        if (adress.program() && !konto.equals(INGEN)) {
            fraga.header("Authorization", "Bearer demo." + konto + "." + LOSENORD);
        }
        HttpResponse<byte[]> svar = skicka(adress.program() || konto.equals(INGEN) ? utanKaka : klient(konto), fraga.build());
        Map<String, List<String>> huvuden = new TreeMap<>(svar.headers().map());
        huvuden.keySet().removeAll(List.of("date", "traceparent"));
        huvuden.replaceAll((_, varden) -> varden.stream().map(varde -> varde.replaceFirst("liggaren=[^;]*", "")).toList());
        return new Svar(svar.statusCode(), huvuden, huvuden.toString().contains("text/html")
                ? utanEngangsvarden(svar.body()) : svar.body());
    }

    /** The value that protects a form is another each time. */
    private static byte[] utanEngangsvarden(byte[] sida) {
        return new String(sida, StandardCharsets.UTF_8).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "name=\"_csrf\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private HttpClient klient(String konto) {
        return klienter.computeIfAbsent(konto, _ -> {
            HttpClient ny = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).build();
            loggaIn(ny, konto);
            return ny;
        });
    }

    private void loggaIn(HttpClient klient, String konto) {
        String skydd = Jsoup.parse(new String(skicka(klient, HttpRequest.newBuilder(uri("/logga-in")).build()).body(),
                StandardCharsets.UTF_8)).select("main form input[name=_csrf]").attr("value");
        String falt = Stream.of("konto", konto, "losenord", LOSENORD, "_csrf", skydd)
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")).replaceAll("(konto|losenord|_csrf)&", "$1=");
        HttpResponse<byte[]> svar = skicka(klient, HttpRequest.newBuilder(uri("/logga-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(falt)).build());
        assertThat(svar.headers().firstValue("Location")).as(konto).hasValueSatisfying(vag ->
                assertThat(vag).doesNotContain("logga-in"));
    }

    private URI uri(String vag) {
        return URI.create("http://localhost:" + port + vag);
    }

    private static HttpResponse<byte[]> skicka(HttpClient klient, HttpRequest fraga) {
        try {
            return klient.send(fraga, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        utanKaka.close();
        klienter.values().forEach(HttpClient::close);
        tjanst.close();
    }
}

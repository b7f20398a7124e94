package se.liggaren.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Roll;
import se.liggaren.query.platform.Vydigest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bad requests to everything that the service answers: each has at least one fault for which it must be refused. None
 * is our fault, none tells how we are built, none leaves a trace but in the answer. {@code -Pfuzz} sends ten thousand;
 * {@code -Dfuzz.fro=} sends the same ones again.
 */
class TiotusenSkrapbegaranTest extends Heltjanst {

    private static final int ANTAL = Integer.getInteger("fuzz.antal", 400);
    private static final long FRO = fro();

    /** Stands in every body and every header; what is sent is nobody's business in a log. */
    private static final String MARKE = "Zq7hemligt";

    private static final Set<String> LAMNAS_I_FRED = Set.of("/logga-ut", "/mitt-konto/logga-ut-overallt");
    private static final List<String> KONTON = Stream.of(Roll.values()).filter(r -> r != Roll.TJANST)
            .map(r -> r.name().toLowerCase(Locale.ROOT)).toList();

    private static final List<String> FULA_TEXTER = List.of("a\u0000b", "\u202Egnp.exe", "a\u200Bb", "\uFEFF", "a\u0085b",
            "\uE000", "\u2066x", "a\u001Bb", "x".repeat(5_000), "\u0301".repeat(300) + "x", "\uD83D\uDC68\u200Dx");
    private static final List<String> FULA_VARDEN = List.of("null", "{}", "[]", "[[[[]]]]", "1e999999999", "-1e-999999999",
            "99999999999999999999999", "-0", "1.5", "true", "\"+999999999-12-31\"", "\"-4712-01-01\"", "\"0000-01-01\"",
            "\"2026-02-29\"", "\"24:00\"", "\"9999-12-31\"", "\"1-1-1-1-1\"", "\"2101-01-01\"", "\"vintern 2100\"", "\"\\ud800\"",
            "\"\\u0000\"", "\"%s\"".formatted("9".repeat(90)), "{\"a\":1}", "[null]", "\"٢٠٢٦-٠١-٠١\"");
    private static final List<String> FRAGOR = List.of("%00", "%C0%AF", "%ED%A0%80", "%F0%9F%92%A9", "%E2%80%AE", "%0d%0aSet-Cookie:x=1",
            "+999999999-12-31", "-4712-01-01", "0000-01-01", "9999-12-31T23:59:59Z", "2026-05-11T24:00:00%2B02:00",
            "2026-12-31T23:59:60Z", "2026-05-11T12:00:00%2B18:00", "2026-05-11T12:00:00-18:01", "2026-02-29", "1989-12-31",
            "2101-01-01", "0x10", "%D9%A3", "-1", "0", "2147483648", "9223372036854775807", "99999999999999999999", "1e9",
            "NaN", "null", "true", "'%20or%201=1--", "$%7B7*7%7D", "__$%7B7*7%7D__::.x", "../../etc/passwd", "x".repeat(3000),
            "%25", "%27%22%3C", "*", "1,2", "[]", "%20", "", "1-1-1-1-1", "f0199c0de-000-7000-8000-000000000000",
            "0199c0de-0000-7000-8000-000000000000", "GNUS-2026-01", "2026", "2100", "1990", "%F0%9F%91%A8%E2%80%8D", "::1", "|");
    private static final List<String> HUVUDEN = List.of("Accept: application/xml", "Accept: x", "Accept: " + "a/b,".repeat(400),
            "Accept: */*;q=zz", "If-None-Match: *", "If-None-Match: \"" + "x".repeat(2000) + "\"", "If-None-Match: \u00e5",
            "If-Match: W/\"1\"", "Accept-Language: " + "sv-".repeat(300), "Range: bytes=-1", "Range: bytes=9-1,5-,-0",
            "Accept-Encoding: x;q=9", "Cookie: liggaren=" + MARKE, "Cookie: \u0001", "X-Forwarded-Host: ond.example",
            "Forwarded: for=\"[::1\"", "traceparent: 00-zz", "Origin: null", "If-Modified-Since: x",
            "X-HTTP-Method-Override: DELETE", "Last-Event-ID: -1", "Expect: x", "Upgrade: h2c", "TE: trailers");

    private final ListAppender<ILoggingEvent> logg = new ListAppender<>();
    private final Random slump = new Random(FRO);
    private List<Kommando> kommandon;
    private Map<String, HandlerMethod> lasningar;
    private List<String> formular;
    private Map<String, Inloggning> inloggade;

    /** The same each time, unless another is asked for; empty asks for any. */
    private static long fro() {
        String fro = System.getProperty("fuzz.fro", "1");
        return fro.isBlank() ? System.nanoTime() : Long.parseLong(fro);
    }

    /** A command as the API describes it. */
    private record Kommando(String adress, String namn, ObjectNode exempel, List<String> kravda, List<String> konton) {
    }

    /** A request that is to be refused, and whether a plain answer would do too, because it only reads. */
    private record Begaran(String metod, String vag, List<String> huvuden, byte[] innehall, boolean laser) {
    }

    @BeforeEach
    void lyssna() {
        kommandon = kommandon(beskrivning());
        lasningar = new TreeMap<>();
        List<String> poster = new ArrayList<>();
        adresser.getHandlerMethods().forEach((info, metod) -> adresserna(info).forEach(adress -> {
            if (metoder(info).contains(RequestMethod.GET)) {
                lasningar.put(adress, metod);
            }
            if (metoder(info).contains(RequestMethod.POST) && !adress.startsWith("/api/")
                    && !LAMNAS_I_FRED.contains(adress)) {
                poster.add(adress);
            }
        }));
        formular = poster.stream().sorted().toList();
        inloggade = new LinkedHashMap<>();
        List.of("upphandlare", "inkopschef", "delegat", "sekreterare", "namnd").forEach(konto ->
                inloggade.put(konto, loggaIn(konto)));
        logg.start();
        rot().addAppender(logg);
    }

    @AfterEach
    void sluta_lyssna() {
        rot().detachAppender(logg);
    }

    private static Logger rot() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void ingen_skrapbegaran_blir_vart_fel_eller_lamnar_nagot_efter_sig() {
        System.out.println("Skräpbegäranden: " + ANTAL + " med fröet " + FRO);
        assertThat(kommandon).hasSizeGreaterThan(60);
        assertThat(lasningar).hasSizeGreaterThan(60);
        assertThat(formular).hasSizeGreaterThan(5);
        long handelserFore = antalHandelser();
        List<Vydigest> vyerFore = vyerna();

        Map<Integer, Long> svar = new TreeMap<>();
        List<String> fel = new ArrayList<>();
        for (int i = 0; i < ANTAL; i++) {
            Begaran begaran = begaran();
            Svar fick = skicka(begaran.metod(), begaran.vag(), begaran.huvuden(), begaran.innehall());
            svar.merge(fick.status(), 1L, Long::sum);
            anmarkning(begaran, fick).ifPresent(a -> fel.add(a + "\n" + fick.begaran() + "\n=> " + fick.huvud() + "\n"
                    + fick.kropp().substring(0, Math.min(400, fick.kropp().length()))));
        }
        System.out.println("Svar: " + svar);

        assertThat(fel).as("%d av %d, fröet %d", fel.size(), ANTAL, FRO).isEmpty();
        assertThat(antalHandelser()).isEqualTo(handelserFore);
        assertThat(vyerna()).isEqualTo(vyerFore);
        assertThat(svar.keySet()).contains(400, 401, 403, 404, 405, 406, 413, 415);
        assertThat(logg.list).filteredOn(rad -> rad.getLevel().isGreaterOrEqual(Level.ERROR)
                || rad.getThrowableProxy() != null).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
        assertThat(logg.list).extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(rad -> rad.contains(LOSENORD) || rad.contains(MARKE));
        assertThat(las("/api/v1/planer/2026", nyckel("lasare")).status()).isEqualTo(200);
        assertThat(json("upphandlare", "/api/v1/upphandlingar",
                "{\"namn\":\"Efteråt\",\"ansvarigRegion\":\"Region Jämtland Härjedalen\"}").status()).isEqualTo(201);
    }

    /** Nothing but what was asked to wait for a version that never comes may be told that it took too long. */
    private static Optional<String> anmarkning(Begaran begaran, Svar svar) {
        boolean vantade = svar.status() == 504 && begaran.vag().contains("efter=") && !svar.huvud("Retry-After").isEmpty();
        if (svar.status() < 200 || svar.status() >= 500 && !vantade) {
            return Optional.of("Status " + svar.status());
        } else if (!begaran.laser() && svar.status() < 400 && !svar.huvud("Location").contains("/logga-in")) {
            return Optional.of("Släpptes in");
        } else if (Stream.of("Exception", "\tat ", "se.liggaren", "org.springframework", "org.apache", "java.lang",
                "insert into", "PSQL", "SQLState").anyMatch(svar.kropp()::contains)) {
            return Optional.of("Berättar hur vi är byggda");
        } else if (svar.huvud().lines().anyMatch(rad -> rad.startsWith("Set-Cookie:x"))) {
            return Optional.of("Ett huvud smögs in");
        } else if (svar.kropp().contains(LOSENORD)) {
            return Optional.of("Röjer lösenordet");
        } else if (svar.status() >= 400 && begaran.vag().startsWith("/api/")
                && !svar.huvud("Content-Type").startsWith("application/problem+json")) {
            return Optional.of("Inget problem+json");
        }
        return Optional.empty();
    }

    private Begaran begaran() {
        return switch (slump.nextInt(10)) {
            case 0, 1, 2, 3 -> kommando();
            case 4, 5, 6 -> lasning();
            case 7, 8 -> formularet();
            default -> inlasning();
        };
    }

    // -- commands

    private Begaran kommando() {
        Kommando kommando = ett(slump, kommandon);
        String vag = kommando.adress().replace("{ar}", "2026").replace("{serie}", "prov").replace("{id}",
                ett(slump, List.of("GNUS-2026-01", "GNUS-2026-05", "GNUS-2026-12", UUID.randomUUID().toString())));
        List<String> huvuden = new ArrayList<>(List.of(nyckel(ett(slump, kommando.konton())),
                "Content-Type: application/json"));
        ObjectNode hel = kommando.exempel().deepCopy();
        byte[] kropp = hel.toString().getBytes(UTF_8);
        String metod = "POST";
        switch (slump.nextInt(14)) {
            case 0 -> kropp = hel.put(ett(slump, List.of("okant", "__proto__", "id", "version", "\u202E", "")) + MARKE, 1)
                    .toString().getBytes(UTF_8);
            case 1 -> kropp = (kommando.kravda().isEmpty() ? "{\"x\":1}" : "{}").getBytes(UTF_8);
            case 2, 3, 4 -> kropp = medVarde(hel, ett(slump, FULA_VARDEN)).getBytes(UTF_8);
            case 5, 6 -> kropp = medText(hel, ett(slump, FULA_TEXTER) + MARKE).getBytes(UTF_8);
            case 7 -> kropp = trasig(hel.toString()).getBytes(UTF_8);
            case 8 -> kropp = ("{\"gallerFran\":\"2026-01-01\",\"gallerFran\":\"2026-01-01\"," + hel.toString().substring(1))
                    .getBytes(UTF_8);
            case 9 -> huvuden.set(0, ett(slump, List.of("Authorization: Bearer " + MARKE, "Authorization: Basic YTpi",
                    "X-Ingen: 1", nyckel("lasare"), "Authorization: Bearer demo.inkopschef." + MARKE,
                    "Authorization: Bearer demo.\u00e5." + MARKE, "Authorization: Bearer eyJhbGciOiJub25lIn0.e30.")));
            case 10 -> vag = ett(slump, List.of("/api/v1/planer/" + ett(slump, FRAGOR) + "x/kommandon/uppratta-plan",
                    vag + "x", "/api/v1/avtal/" + UUID.randomUUID() + "/kommandon/andra-avtal", vag + "/%2e%2e/x",
                    "/api/v1/upphandlingar/" + ett(slump, FRAGOR) + "x/kommandon/starta-upphandling"));
            case 11 -> huvuden.add(ett(slump, List.of("Idempotency-Key: " + "k".repeat(300), "Idempotency-Key: a b",
                    "Idempotency-Key: \u00e5", "Accept: application/xml", "Accept: x", "Accept: text/event-stream")));
            case 12 -> {
                metod = ett(slump, List.of("PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"));
                huvuden.set(1, "Content-Type: application/json");
            }
            default -> huvuden.set(1, "Content-Type: " + ett(slump, List.of("text/xml", "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x", "multipart/form-data", "application/yaml", "/", "text/plain",
                    "application/x-java-serialized-object", "application/json;charset=finns-inte")));
        }
        if (slump.nextInt(300) == 0) {
            kropp = ("{\"namn\":\"" + "x".repeat(1_100_000) + "\"}").getBytes(UTF_8);
        }
        return new Begaran(metod, vag, huvuden, kropp, false);
    }

    /** A field that nobody can give so: the day from which it holds, always, and one of the example's own beside it. */
    private String medVarde(ObjectNode hel, String varde) {
        List<String> falt = List.copyOf(hel.propertyNames());
        String text = hel.toString();
        if (!falt.isEmpty()) {
            ObjectNode utan = hel.deepCopy();
            String ett = ett(slump, falt);
            utan.remove(ett);
            text = utan.toString().replaceFirst("\\{", Matcher.quoteReplacement("{\"" + ett + "\":" + varde
                    + (utan.isEmpty() ? "" : ",")));
        }
        return text.replaceFirst("\\{", "{\"gallerFran\":\"9999-12-31\"" + (text.equals("{}") ? "" : ","))
                .replace(",\"gallerFran\":\"9999-12-31\",\"gallerFran\"", ",\"gallerFran\"");
    }

    private String medText(ObjectNode hel, String text) {
        List<JsonNode> stallen = new ArrayList<>();
        samla(hel, stallen);
        JsonNode stalle = ett(slump, stallen);
        if (stalle instanceof ObjectNode objekt) {
            List<String> texter = objekt.propertyNames().stream().filter(f -> objekt.get(f).isString()).toList();
            objekt.put(texter.isEmpty() ? "skal" : ett(slump, texter), text);
        } else if (stalle instanceof ArrayNode lista) {
            lista.add(text);
        }
        hel.put("skal", text);
        return hel.toString();
    }

    private static void samla(JsonNode nod, List<JsonNode> stallen) {
        if (nod.isObject() || nod.isArray()) {
            stallen.add(nod);
            nod.values().forEach(del -> samla(del, stallen));
        }
    }

    private String trasig(String json) {
        return switch (slump.nextInt(6)) {
            case 0 -> json.substring(0, slump.nextInt(json.length()));
            case 1 -> json + ett(slump, List.of("}", "]", "x", "{}", "\u0000"));
            case 2 -> "[".repeat(slump.nextInt(5_000) + 1);
            case 3 -> "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000);
            case 4 -> ett(slump, List.of("", "null", "\"x\"", "1", "NaN", "[" + json + "]", "{'namn':1}", "/*x*/" + json));
            default -> "\uFFFE" + json;
        };
    }

    // -- reads

    private Begaran lasning() {
        String adress = ett(slump, lasningar.keySet());
        List<String> namn = Arrays.stream(lasningar.get(adress).getMethod().getParameters())
                .filter(p -> p.isAnnotationPresent(RequestParam.class)).map(Parameter::getName).toList();
        String vag = adress.replaceAll("\\{\\w+:[^/]*}(?=/|$|\\.)", "{x}");
        while (vag.contains("{")) {
            vag = vag.substring(0, vag.indexOf('{')) + ett(slump, FRAGOR) + vag.substring(slut(vag));
        }
        List<String> fragor = IntStream.range(0, 1 + slump.nextInt(3)).mapToObj(_ ->
                (namn.isEmpty() || slump.nextInt(6) == 0 ? ett(slump, List.of("x", "giltigt", "kant", "page", "limit", "%00", "q",
                        "sortera", "riktning", "fran", "till", "typ", "ar", "a[0]")) : ett(slump, namn))
                        + "=" + ett(slump, FRAGOR)).toList();
        String konto = ett(slump, KONTON);
        List<String> huvuden = new ArrayList<>(List.of(adress.startsWith("/api/") || adress.startsWith("/actuator")
                ? nyckel(konto) : ett(slump, inloggade.values()).kaka()));
        if (slump.nextInt(3) == 0) {
            huvuden.add(ett(slump, HUVUDEN));
        }
        return new Begaran(slump.nextInt(12) == 0 ? ett(slump, List.of("HEAD", "OPTIONS")) : "GET",
                vag + "?" + String.join("&", fragor), huvuden, new byte[0], true);
    }

    private static int slut(String vag) {
        int djup = 0;
        for (int i = vag.indexOf('{'); i < vag.length(); i++) {
            djup += vag.charAt(i) == '{' ? 1 : vag.charAt(i) == '}' ? -1 : 0;
            if (djup == 0) {
                return i + 1;
            }
        }
        return vag.length();
    }

    // -- forms and documents

    private Begaran formularet() {
        Inloggning vem = ett(slump, inloggade.values());
        Kommando kommando = ett(slump, kommandon);
        String vag = slump.nextInt(3) > 0 ? kommando.adress().replace("/api/v1", "").replace("{ar}", "2026")
                .replace("{serie}", "prov").replace("{id}", ett(slump, List.of("GNUS-2026-01", "GNUS-2026-07", "finns-inte")))
                : ett(slump, formular).replaceAll("\\{[^/]+}", "2026");
        Map<String, String> falt = new LinkedHashMap<>();
        kommando.exempel().properties().forEach(f -> falt.put(f.getKey(), f.getValue().isString()
                ? f.getValue().stringValue() : f.getValue().toString()));
        falt.put("_nyckel", slump.nextInt(4) == 0 ? ett(slump, FRAGOR) : UUID.randomUUID().toString());
        falt.put("_version", slump.nextInt(4) == 0 ? ett(slump, FRAGOR) : "1");
        falt.put("_bekraftad", "true");
        falt.put(ett(slump, List.copyOf(falt.keySet())), ett(slump, FULA_TEXTER) + MARKE);
        falt.put("gallerFran", ett(slump, List.of("+999999999-12-31", "0000-01-01", "2101-01-01", "2026-02-30", "a\u202Eb")));
        if (slump.nextInt(4) == 0) {
            falt.put(ett(slump, List.of("_fler", "_andra", "beslut.organ.0.x", "leverantorer.999999999.namn", "a.b.c.d", "")),
                    ett(slump, FULA_TEXTER));
        }
        boolean skyddad = slump.nextInt(8) > 0;
        if (skyddad) {
            falt.put("_csrf", vem.skydd());
        }
        String kropp = falt.entrySet().stream().map(f -> kodad(f.getKey()) + "=" + kodad(f.getValue()))
                .collect(Collectors.joining("&"));
        if (slump.nextInt(10) == 0) {
            kropp = ett(slump, List.of("%zz", "a=%", "&&&", "=", kropp + "&x=%ff%fe", "a=" + "x".repeat(50_000)));
        }
        return new Begaran("POST", vag, List.of(vem.kaka(), "Content-Type: application/x-www-form-urlencoded"),
                kropp.getBytes(UTF_8), skyddad);
    }

    private static String kodad(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private Begaran inlasning() {
        boolean granskas = slump.nextBoolean();
        String vag = "/api/v1/planer/2026" + ett(slump, List.of("/import", "/sammantraden/import"))
                + (granskas ? "/forhandsgranskning" : "");
        byte[] dokument = dokument();
        String dag = granskas ? ett(slump, List.of("2026-01-01", "2101-01-01", "x")) : ett(slump, List.of("2101-01-01",
                "+999999999-12-31", "0000-01-01", "", "2026-02-29", "\u202E"));
        String fore = "--x\r\nContent-Disposition: form-data; name=\"gallerFran\"\r\n\r\n" + dag
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"dokument\"; filename=\""
                + ett(slump, List.of("plan.csv", "../../etc/passwd", "C:\\\\x\\\\plan.xlsx", "a\u202Efdp.exe", "x".repeat(4_000), "",
                        "%00", "<script>")) + "\"\r\nContent-Type: " + ett(slump, List.of("text/csv", "x", "image/png"))
                + "\r\n\r\n";
        byte[] kropp = Stream.of(fore.getBytes(UTF_8), dokument, (slump.nextInt(8) == 0 ? "" : "\r\n--x--\r\n").getBytes(UTF_8))
                .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes, (_, _) -> { })
                .toByteArray();
        return new Begaran("POST", vag, List.of(nyckel("inkopschef"), "Content-Type: multipart/form-data; boundary=x"), kropp,
                granskas);
    }

    private byte[] dokument() {
        String csv = "Upphandling;Ansvarig region;Status;Planerad avtalsstart\nLakan;Region Gotland;Pågår;2026-05-01\n";
        byte[] helt = switch (slump.nextInt(5)) {
            case 0 -> csv.getBytes(UTF_8);
            case 1 -> (csv + "a;b;c\"\n" + ett(slump, FULA_TEXTER) + ";Region Gotland;Pågår;9999-12-31\n").getBytes(UTF_8);
            case 2 -> "Mötesdatum Ämnesområde Föredragande\n16 februari 99999 kl. 25-99 (Digitalt)\n• x\n".getBytes(UTF_8);
            case 3 -> new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
            default -> new byte[slump.nextInt(400) == 0 ? 1_200_000 : slump.nextInt(300)];
        };
        for (int i = slump.nextInt(4); i > 0 && helt.length > 0; i--) {
            helt[slump.nextInt(helt.length)] = (byte) slump.nextInt(256);
        }
        return helt;
    }

    // -- what there is to ask

    private static List<Kommando> kommandon(OpenAPI api) {
        JsonMapper json = JsonMapper.shared();
        List<Kommando> alla = new ArrayList<>();
        api.getPaths().forEach((adress, vagen) -> Optional.ofNullable(vagen.getPost()).map(post -> post.getRequestBody())
                .map(kropp -> kropp.getContent().get("application/json")).ifPresent(innehall -> {
                    String namn = vagen.getPost().getOperationId().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(
                            Locale.ROOT);
                    List<String> kravda = Optional.ofNullable(api.getComponents().getSchemas()
                            .get(vagen.getPost().getOperationId())).map(s -> s.getRequired()).orElse(List.of());
                    alla.add(new Kommando(adress, namn,
                            (ObjectNode) json.readTree(String.valueOf(innehall.getExample() instanceof Map<?, ?> karta
                                    ? json.writeValueAsString(karta) : innehall.getExample())),
                            kravda, konton(regler().get(namn))));
                }));
        return alla;
    }

    /** The accounts whose role may issue the command; whichever, when only the service itself may. */
    private static List<String> konton(Kommandoregel regel) {
        List<String> konton = regel.roller(LocalDate.now()).stream().map(roll -> roll.name().toLowerCase(Locale.ROOT))
                .filter(KONTON::contains).toList();
        return konton.isEmpty() ? KONTON : konton;
    }

    private static List<String> adresserna(RequestMappingInfo info) {
        return info.getPathPatternsCondition() == null ? List.of()
                : info.getPathPatternsCondition().getPatternValues().stream().sorted().toList();
    }

    private static Set<RequestMethod> metoder(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods();
    }
}

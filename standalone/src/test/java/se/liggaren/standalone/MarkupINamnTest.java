package se.liggaren.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import se.liggaren.command.planimport.Plantolk;
import se.liggaren.command.planimport.TolkadRad.Forstadd;
import se.liggaren.events.Roll;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody writes is text wherever it is shown, whatever it looks like to a browser, a template or a spreadsheet. */
class MarkupINamnTest extends Heltjanst {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Opens an element, ends an attribute, and asks four template languages to count. */
    private static final String MARKE = "=M<script>alert(1)</script>\"><img src=x onerror=alert(1)>'{{7*7}}${7*7}*{7*7}"
            + "__${7*7}__#{7*7}@{7*7}~{7*7}[[${7*7}]][(${7*7})]&lt;b&gt;%0d%0aM";

    /** What it would be, had anybody counted. */
    private static final String RAKNAT = "49";

    /** What a calendar, a header or a log would take for a line of its own. */
    private static final String RADER = MARKE + "\r\nBEGIN:VEVENT\r\nX-SMUGEN:1\n\tindragen";

    private final Map<String, Set<String>> strommar = new TreeMap<>();

    @Test
    void uppmarkning_i_varje_textfalt_visas_som_text_overallt() throws Exception {
        int antagna = registreraAllt();
        assertThat(antagna).as("kommandon som gick igenom").isGreaterThan(20);
        int lopnummer = strommar.getOrDefault("upphandlingar", Set.of()).size();
        assertThat(lopnummer).isPositive();
        Inloggning vem = loggaIn("inkopschef");
        String sista = strommar.get("upphandlingar").iterator().next();
        await().atMost(Duration.ofSeconds(30)).until(() -> las("/upphandlingar/" + sista, vem.kaka()).status() == 200);
        await().atMost(Duration.ofSeconds(30)).until(() -> las("/planer/2026", vem.kaka()).kropp().contains("=M&lt;script"));

        List<String> medMarke = new ArrayList<>();
        for (String vag : sidor()) {
            Svar svar = las(vag, vem.kaka());
            String slag = svar.huvud("Content-Type");
            assertThat(svar.status()).as(vag).isLessThan(500);
            assertThat(svar.huvud().lines()).as(vag).noneMatch(rad -> rad.startsWith("X-SMUGEN"));
            if (slag.startsWith("text/html")) {
                Document sida = Jsoup.parse(svar.kropp());
                assertThat(sida.select("script:not([src]), [onerror], [onload], img[src=x]")).as(vag).isEmpty();
                assertThat(sida.wholeText()).as(vag).doesNotContain("'{{49", "{{7*7}}49", "__49__");
                if (sida.wholeText().contains("=M<script>alert(1)</script>\"><img")
                        || sida.select("option, input").eachAttr("value").stream().anyMatch(v -> v.startsWith("=M<script>"))) {
                    medMarke.add(vag);
                    assertThat(svar.kropp()).as(vag).contains("{7*7}");
                }
            } else if (slag.startsWith("text/calendar")) {
                assertThat(svar.kropp().lines()).as(vag).noneMatch(rad -> rad.startsWith("X-SMUGEN"));
                assertThat(svar.kropp().lines().filter("BEGIN:VEVENT"::equals).count()).as(vag)
                        .isEqualTo(svar.kropp().lines().filter("END:VEVENT"::equals).count());
            } else if (slag.startsWith("text/csv")) {
                assertThat(svar.kropp().lines().flatMap(rad -> List.of(rad.split(";")).stream())).as(vag)
                        .noneMatch(cell -> cell.matches("\"?[=+@\\t\\r].*"));
            }
        }
        System.out.println("Uppmärkning: " + antagna + " kommandon, visad på " + medMarke.size() + " sidor");
        assertThat(medMarke).hasSizeGreaterThan(15);

        assertThat(JSON.readTree(las("/api/v1/upphandlingar/" + sista, nyckel("lasare")).kropp()).get("namn").stringValue())
                .isEqualTo(MARKE);
        assertThat(las("/v3/api-docs").kropp()).doesNotContain("=M<script>");
    }

    @Test
    void det_vi_skriver_ut_laser_vi_in_som_samma_text() throws Exception {
        List<String> namn = List.of("=1+1", "-5 grader", "+46 63 14 75 00", "@alla", "'=redan skyddad", "＝1+1", "''-x",
                "a;b \"c\", d", "Förband\u00A0i påse", "123", "-1", "2026-05-01", "1e5", "s'en");
        List<String> ids = namn.stream().map(n -> JSON.readTree(json("upphandlare", "/api/v1/upphandlingar",
                JSON.writeValueAsString(Map.of("namn", n, "ansvarigRegion", "Region Jämtland Härjedalen"))).kropp())
                .get("id").stringValue()).toList();
        json("sekreterare", "/api/v1/planer/2027/kommandon/uppratta-plan", "{}");
        ids.forEach(id -> assertThat(json("sekreterare", "/api/v1/planer/2027/kommandon/ta-in-i-plan",
                "{\"upphandlingId\":\"" + id + "\"}").status()).isEqualTo(200));
        Inloggning vem = loggaIn("inkopschef");
        await().atMost(Duration.ofSeconds(30)).until(() -> las("/planer/2027.csv", vem.kaka()).kropp().contains("s'en"));

        for (String fil : List.of("/planer/2027.csv", "/planer/2027.xlsx")) {
            List<String> inlasta = Plantolk.tolka(fil(fil, vem), LocalDate.of(2026, 11, 1), 1_000_000).forstadda().stream()
                    .map(Forstadd::namn).toList();
            assertThat(inlasta).as(fil).containsExactlyInAnyOrderElementsOf(
                    namn.stream().map(n -> n.replace('\u00A0', ' ')).toList());
        }
    }

    private byte[] fil(String vag, Inloggning vem) {
        return las(vag, vem.kaka()).bytes();
    }

    /** Issues each command, with markup in each of its texts, to everything that there is; again while it leads on. */
    private int registreraAllt() {
        int antagna = 0;
        for (int varv = 0; varv < 3; varv++) {
            for (var vagen : beskrivning().getPaths().entrySet()) {
                var post = vagen.getValue().getPost();
                var innehall = Optional.ofNullable(post).map(p -> p.getRequestBody())
                        .map(k -> k.getContent().get("application/json"));
                if (innehall.isEmpty()) {
                    continue;
                }
                String namn = post.getOperationId().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
                ObjectNode exempel = (ObjectNode) JSON.readTree(JSON.writeValueAsString(innehall.get().getExample()));
                String samling = vagen.getKey().split("/")[3];
                for (String id : mal(vagen.getKey(), samling)) {
                    antagna += utfarda(vagen.getKey().replaceAll("\\{\\w+}", id), samling, namn, marktes(exempel)) ? 1 : 0;
                }
            }
        }
        return antagna;
    }

    private List<String> mal(String adress, String samling) {
        return adress.contains("{ar}") ? List.of("2026") : adress.contains("{serie}") ? List.of("prov")
                : adress.contains("{id}") ? List.copyOf(strommar.getOrDefault(samling, Set.of())) : List.of("");
    }

    private boolean utfarda(String adress, String samling, String namn, ObjectNode kropp) {
        ObjectNode forsok = kropp;
        for (int i = 0; i < 6; i++) {
            Svar svar = json(konto(namn), adress, forsok.toString());
            if (svar.status() < 300) {
                strommar.computeIfAbsent(samling, _ -> new TreeSet<>())
                        .add(JSON.readTree(svar.kropp()).get("id").stringValue());
                return true;
            } else if (svar.status() != 400) {
                return false;
            }
            forsok = utan(forsok, JSON.readTree(svar.kropp()).get("fel"));
        }
        return false;
    }

    /** A field that is no free text, such as a number or the name of a region, is given as in the example. */
    private ObjectNode utan(ObjectNode forsok, JsonNode fel) {
        ObjectNode andrat = forsok.deepCopy();
        fel.values().forEach(ett -> {
            String falt = ett.get("falt").stringValue().replaceAll("[.\\[].*", "");
            if (andrat.has(falt) && exempelvarden.containsKey(falt)) {
                andrat.set(falt, exempelvarden.get(falt));
            }
        });
        return andrat;
    }

    private final Map<String, JsonNode> exempelvarden = new TreeMap<>();

    private static String konto(String namn) {
        return regler().get(namn).roller(LocalDate.now()).stream().filter(roll -> roll != Roll.TJANST).findFirst()
                .orElse(Roll.INKOPSCHEF).name().toLowerCase(Locale.ROOT);
    }

    private ObjectNode marktes(ObjectNode exempel) {
        exempel.properties().forEach(falt -> exempelvarden.put(falt.getKey(), falt.getValue()));
        ObjectNode markt = exempel.deepCopy();
        marks(markt);
        markt.put("skal", RADER);
        return markt;
    }

    private static void marks(ObjectNode nod) {
        for (String falt : List.copyOf(nod.propertyNames())) {
            switch (nod.get(falt)) {
                case ObjectNode objekt -> marks(objekt);
                case ArrayNode lista -> {
                    for (int i = 0; i < lista.size(); i++) {
                        if (lista.get(i) instanceof ObjectNode objekt) {
                            marks(objekt);
                        } else if (fritt(lista.get(i))) {
                            lista.set(i, MARKE);
                        }
                    }
                }
                case JsonNode varde when fritt(varde) && !falt.equals("ansvarigRegion") -> nod.put(falt, MARKE);
                default -> {
                }
            }
        }
    }

    /** Whether it is neither a day, an id, a code nor a number. */
    private static boolean fritt(JsonNode varde) {
        return varde.isString() && !varde.stringValue().matches(
                "\\d{4}-\\d{2}-\\d{2}|[0-9a-f-]{36}|[A-Z_]{4,}|\\d[\\d:?-]*|GNUS-.*|.*/\\d+/\\d{4}");
    }

    /** Every page and file that the service has, of all that there is. */
    private List<String> sidor() {
        Set<String> vagar = new TreeSet<>();
        adresser.getHandlerMethods().forEach((info, metod) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                    && !metod.getMethod().getName().equals("lyssna") && info.getPathPatternsCondition() != null) {
                info.getPathPatternsCondition().getPatternValues().stream().filter(vag -> !vag.startsWith("/api")
                        && !vag.startsWith("/v3") && !vag.startsWith("/swagger")).forEach(vag -> vagar.addAll(utfyllda(vag)));
            }
        });
        return List.copyOf(vagar);
    }

    private List<String> utfyllda(String vag) {
        String ar = vag.replaceAll("\\{ar[^/.]*}", "2026").replaceAll("\\{serie[^/.]*}", "prov");
        if (!ar.contains("{")) {
            return List.of(ar);
        }
        String samling = ar.split("/")[1];
        return strommar.getOrDefault(samling, Set.of(UUID.randomUUID().toString())).stream()
                .limit(ar.contains("{kommando}") ? 1 : 2)
                .flatMap(id -> regler().keySet().stream().limit(ar.contains("{kommando}") ? 200 : 1)
                        .map(kommando -> ar.replaceFirst("\\{samling}", "upphandlingar").replaceFirst("\\{kommando}", kommando)
                                .replaceAll("\\{[^/.]*}", id)))
                .toList();
    }
}

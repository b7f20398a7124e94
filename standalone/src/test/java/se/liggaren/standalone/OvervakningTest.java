package se.liggaren.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands around the service agrees with it: the handbook, the dashboard, the alerts and the proxy. */
@TestInstance(Lifecycle.PER_CLASS)
class OvervakningTest extends Heltjanst {

    private static final Path ROT = Path.of("..");
    private static final Path NGINX = ROT.resolve("docker/nginx");

    /** A row in the handbook's table of meters: its name as Prometheus has it, first in the row. */
    private static final Pattern RAD = Pattern.compile("(?m)^\\| `(liggaren_[a-z_]+)` \\|");

    /** What in an expression is no meter: labels, ranges, words in quotes. */
    private static final Pattern ANNAT = Pattern.compile("\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"|\\b(?:by|without) *\\([^)]*\\)");
    private static final Pattern MATARE = Pattern.compile("\\b[a-z]+(?:_[a-z0-9]+)+\\b(?! *\\()");
    private static final Pattern DEL_AV_MATARE = Pattern.compile("_(?:bucket|count|sum)$");

    /** A rule in nginx' map: a pattern, and the side that it leads to. */
    private static final Pattern REGEL = Pattern.compile("(?m)^ +(?:\"~([^\"]+)\"|default) +([a-z-]+);");
    private static final Pattern VARIABEL = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    private Set<String> matare = Set.of();

    @Value("${spring.servlet.multipart.max-request-size}")
    private DataSize storstaBegaran = DataSize.ofBytes(0);

    @BeforeAll
    void matarna_nar_ett_kommando_har_avvisats() {
        String id = jdbc.sql("select strom from handelser.handelse where typ = 'UpphandlingUpplagd' limit 1")
                .query(String.class).single();
        assertThat(json("upphandlare", "/api/v1/upphandlingar/" + id + "/kommandon/starta-upphandling", "{}").status())
                .isEqualTo(409);
        matare = las("/actuator/prometheus", nyckel("admin")).kropp().lines()
                .filter(rad -> rad.startsWith("# TYPE ")).map(rad -> rad.split(" ")[2])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void vara_matare_ar_de_som_handboken_raknar_upp() {
        assertThat(matare.stream().filter(namn -> namn.startsWith("liggaren_") && !namn.endsWith("_max")))
                .containsExactlyElementsOf(RAD.matcher(text(ROT.resolve("docs/drift.md"))).results()
                        .map(traff -> traff.group(1)).sorted().toList());
    }

    @Test
    void tavlan_och_larmen_fragar_efter_matare_som_finns() {
        List<String> tavlans = alla(JsonMapper.shared().readTree(text(ROT.resolve("docker/grafana/liggaren.json"))))
                .toList();
        List<String> larmens = new Yaml().<Map<String, List<Map<String, List<Map<String, String>>>>>>load(
                        text(ROT.resolve("docker/prometheus/regler.yml"))).get("groups").stream()
                .flatMap(grupp -> grupp.get("rules").stream()).map(regel -> regel.get("expr")).toList();
        assertThat(tavlans).hasSizeGreaterThan(20);
        assertThat(larmens).hasSizeGreaterThan(5);
        assertThat(Stream.concat(tavlans.stream(), larmens.stream())).allSatisfy(uttryck ->
                assertThat(matare).containsAll(matarna(uttryck)));
    }

    private static Stream<String> alla(JsonNode nod) {
        return Stream.concat(nod.has("expr") ? Stream.of(nod.get("expr").stringValue()) : Stream.of(),
                nod.valueStream().flatMap(OvervakningTest::alla));
    }

    private static Set<String> matarna(String uttryck) {
        return MATARE.matcher(ANNAT.matcher(uttryck).replaceAll(" ")).results()
                .map(traff -> DEL_AV_MATARE.matcher(traff.group()).replaceFirst("")).collect(Collectors.toSet());
    }

    @Test
    void proxyn_leder_varje_adress_till_den_sida_som_har_den() {
        Map<String, String> fel = new TreeMap<>();
        adresser.getHandlerMethods().forEach((adress, metod) -> sida(metod).ifPresent(sida -> exempel(adress)
                .filter(begaran -> !leder(begaran).equals(sida)).forEach(begaran -> fel.put(begaran, sida))));
        assertThat(fel).isEmpty();
        assertThat(adresser.getHandlerMethods().values().stream().flatMap(metod -> sida(metod).stream()).distinct())
                .containsExactlyInAnyOrder("command-side", "query-side");
    }

    @ParameterizedTest
    @CsvSource({"GET,/upphandlingar/ny,command-side", "POST,/planer/2026/import,command-side", "GET,/,query-side",
        "GET,/upphandlingar/0190a5c8-0000-7000-8000-000000000001,query-side", "POST,/logga-in,command-side",
        "HEAD,/planer/2026,query-side", "GET,/planer/kommandon,query-side"})
    void proxyns_regler_lases_som_de_star(String metod, String vag, String sida) {
        assertThat(leder(metod + " " + vag)).isEqualTo(sida);
    }

    @Test
    void proxyn_tar_emot_sa_stora_filer_som_tjansten_men_inte_storre() {
        assertThat(text(NGINX.resolve("nginx.conf")))
                .containsPattern("client_max_body_size +" + storstaBegaran.toMegabytes() + "m;");
    }

    @ParameterizedTest
    @CsvSource({"404", "413", "502", "504"})
    void proxyns_egna_nej_har_samma_form_som_tjanstens(int status) {
        JsonNode problem = JsonMapper.shared().readTree(text(NGINX.resolve("fel/" + status + ".json")));
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("detail").stringValue()).endsWith(".");
        assertThat(text(NGINX.resolve("fel/" + status + ".html")))
                .contains("<html lang=\"sv\">", "<h1>" + problem.get("title").stringValue() + "</h1>",
                        problem.get("detail").stringValue());
        assertThat(text(NGINX.resolve("nginx.conf"))).contains("error_page " + status + " /proxy/fel/" + status + ".$form;");
    }

    /** The side that alone has the address; what belongs to both is answered by either. */
    private static Optional<String> sida(HandlerMethod metod) {
        String paket = metod.getBeanType().getPackageName();
        return paket.startsWith("se.liggaren.command.") ? Optional.of("command-side")
                : paket.startsWith("se.liggaren.query.") ? Optional.of("query-side") : Optional.empty();
    }

    /** Requests that the address answers. */
    private static Stream<String> exempel(RequestMappingInfo adress) {
        Set<RequestMethod> metoder = adress.getMethodsCondition().getMethods();
        return adress.getPatternValues().stream().map(monster -> VARIABEL.matcher(monster).replaceAll(variabel ->
                        switch (variabel.group(1)) {
                            case "ar" -> "2026";
                            case "samling" -> "upphandlingar";
                            case "nr", "position" -> "7";
                            default -> "0190a5c8-0000-7000-8000-000000000001";
                        }))
                .flatMap(vag -> (metoder.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : metoder).stream()
                        .map(metod -> metod + " " + vag));
    }

    /** Where nginx sends it: the first pattern that fits, otherwise the default. */
    private static String leder(String begaran) {
        List<MatchResult> regler = REGEL.matcher(text(NGINX.resolve("vagar.conf"))).results().toList();
        assertThat(regler).hasSizeGreaterThan(2);
        return regler.stream().filter(regel -> regel.group(1) != null && Pattern.compile(regel.group(1)).matcher(begaran).find())
                .findFirst().orElseGet(regler::getFirst).group(2);
    }

    private static String text(Path fil) {
        try {
            return Files.readString(fil);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.liggaren.e2e;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the built service is made of is what its bill of materials and docs/licenser.md say. */
class ProgramdelarIT {

    private static final Path JAR = Path.of(System.getProperty("liggaren.jar"));
    private static final Path LICENSER = Path.of("../docs/licenser.md");
    private static final String FORTECKNING = "META-INF/sbom/application.cdx.json";

    /** Stands for the checksum of what this build made itself. */
    private static final String VAR = "vår egen";
    private static final Pattern TILLATEN = Pattern.compile("(?m)^\\| ([^`|]+) \\| .+ \\| .+ \\|$");
    private static final Pattern DEL = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\|$");

    @Test
    void varje_bibliotek_i_tjansten_star_i_forteckningen_med_sin_version_adress_och_summa() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Sbom-Location")).isEqualTo(FORTECKNING);
            Map<String, String> fortecknade = delar(jar).collect(Collectors.toMap(ProgramdelarIT::fil, del ->
                    !adress(del).equals(del.path("purl").asString()) ? "fel adress" : egen(del) ? VAR : summa(del)));

            assertThat(jar.getManifest().getMainAttributes().getValue("Class-Path").split(" ")).isNotEmpty()
                    .allSatisfy(fil -> assertThat(fortecknade.get(fil.replace("lib/", ""))).as(fil)
                            .isIn(sha256(JAR.resolveSibling(fil)), VAR));
        }
    }

    @Test
    void varje_frammande_del_har_den_licens_som_licenslistan_sager() throws IOException {
        Map<String, String> verkliga = frammande();

        assertThat(rader(DEL).collect(Collectors.toMap(rad -> rad.group(1), rad -> rad.group(2))))
                .as("Tabellen över delar i docs/licenser.md ska vara:%n%s", verkliga.entrySet().stream()
                        .map(del -> "| `%s` | %s |".formatted(del.getKey(), del.getValue())).collect(joining("\n")))
                .isEqualTo(verkliga);
    }

    @Test
    void varje_frammande_del_har_en_licens_som_ar_tillaten_och_ingen_tillats_i_onodan() throws IOException {
        List<String> tillatna = rader(TILLATEN).map(rad -> rad.group(1)).filter(not("Licence"::equals)).toList();
        Map<String, String> verkliga = frammande();

        assertThat(verkliga).allSatisfy((del, licenser) ->
                assertThat(licenser.split(" or ")).as(del).containsAnyElementsOf(tillatna));
        assertThat(tillatna).allSatisfy(licens ->
                assertThat(verkliga.values()).as(licens).anyMatch(val -> List.of(val.split(" or ")).contains(licens)));
    }

    /** The licences of each part that is not our own, by its name. */
    private static Map<String, String> frammande() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return delar(jar).filter(not(ProgramdelarIT::egen))
                    .collect(Collectors.toMap(del -> del.path("group").asString() + ":" + del.path("name").asString(),
                            ProgramdelarIT::licenser, (ena, andra) -> ena, TreeMap::new));
        }
    }

    private static Stream<JsonNode> delar(JarFile jar) throws IOException {
        assertThat(jar.getEntry(FORTECKNING)).as("%s, som Maven inte gör med -o", FORTECKNING).isNotNull();
        try (InputStream in = jar.getInputStream(jar.getEntry(FORTECKNING))) {
            return JsonMapper.shared().readTree(in).path("components").valueStream();
        }
    }

    private static boolean egen(JsonNode del) {
        return del.path("group").asString().equals("se.liggaren");
    }

    private static String fil(JsonNode del) {
        return del.path("name").asString() + "-" + del.path("version").asString() + ".jar";
    }

    private static String adress(JsonNode del) {
        return "pkg:maven/%s/%s@%s?type=jar".formatted(del.path("group").asString(), del.path("name").asString(),
                del.path("version").asString());
    }

    private static String summa(JsonNode del) {
        return del.path("hashes").valueStream().filter(hash -> hash.path("alg").asString().equals("SHA-256"))
                .map(hash -> hash.path("content").asString()).collect(joining());
    }

    /** One of several is ours to choose. */
    private static String licenser(JsonNode del) {
        return del.path("licenses").valueStream().map(val -> val.path("license"))
                .map(licens -> licens.path("id").asString(licens.path("name").asString("")))
                .sorted().collect(joining(" or "));
    }

    private static String sha256(Path fil) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(fil)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<MatchResult> rader(Pattern slag) throws IOException {
        return slag.matcher(Files.readString(LICENSER)).results();
    }
}

package se.liggaren.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker-compose.yml} promises of every container. */
class ComposeTest {

    private static final Path ROT = Path.of("..");
    private static final Map<String, Map<String, Object>> DELAR = las();

    /** They write beside themselves when they start. */
    private static final Set<String> SKRIVER_BREDVID_SIG = Set.of("axonserver", "keycloak");

    private static Map<String, Map<String, Object>> las() {
        try {
            return new Yaml().load(Files.readString(ROT.resolve("docker-compose.yml")));
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tjanst(String namn) {
        return (Map<String, Object>) DELAR.get("services").get(namn);
    }

    static Stream<String> tjanster() {
        return DELAR.get("services").keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("tjanster")
    void varje_behallare_ar_bestamd_begransad_och_bevakad(String namn) {
        Map<String, Object> tjanst = tjanst(namn);
        assertThat(tjanst.get("image")).asString().matches(".+:v?\\d+(\\.\\d+)+[-.\\w]*");
        assertThat(tjanst).containsKeys("healthcheck", "mem_limit", "cpus", "pids_limit", "networks", "logging")
                .containsEntry("restart", "unless-stopped")
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .containsEntry("read_only", !SKRIVER_BREDVID_SIG.contains(namn));
        if (tjanst.get("ports") instanceof List<?> portar) {
            assertThat(portar).allSatisfy(port -> assertThat(port.toString()).containsPattern("^(\\$\\{\\w+:-)?127\\.0\\.0\\.1:"));
        }
        if (tjanst.get("volumes") instanceof List<?> volymer) {
            assertThat(volymer).map(Object::toString).filteredOn(volym -> volym.startsWith("./"))
                    .map(volym -> volym.replaceAll("\\$\\{\\w+:-([^}]*)}", "$1").split(":")[0])
                    .filteredOn(fil -> !fil.startsWith("./hemligheter")).allSatisfy(fil -> assertThat(ROT.resolve(fil)).exists());
        }
    }

    @ParameterizedTest
    @MethodSource("tjanster")
    void ingen_hemlighet_star_i_filen(String namn) {
        if (tjanst(namn).get("environment") instanceof Map<?, ?> miljo) {
            assertThat(miljo.keySet()).map(Object::toString)
                    .filteredOn(nyckel -> nyckel.matches(".*(PASSWORD|SECRET|TOKEN|LOSENORD).*"))
                    .allMatch(nyckel -> nyckel.endsWith("_FILE"));
        }
    }

    @Test
    void hemligheterna_ar_filer_som_skriptet_gor() throws IOException {
        String skript = Files.readString(ROT.resolve("docker/hemligheter"));
        assertThat(DELAR.get("secrets").values()).allSatisfy(hemlighet -> assertThat(((Map<?, ?>) hemlighet).get("file"))
                .asString().startsWith("./hemligheter/")
                .satisfies(fil -> assertThat(skript).contains(fil.substring("./hemligheter/".length()))));
        assertThat(Files.readString(ROT.resolve(".gitignore"))).contains("/hemligheter/");
    }

    @Test
    void sidorna_ar_tva_av_var_sort_ur_samma_bild_och_ingen_av_dem_nas_utom_genom_proxyn() throws IOException {
        String version = Files.readString(ROT.resolve("pom.xml")).replaceFirst("(?s).*?<version>([^<]+)</version>.*", "$1");
        for (String sida : List.of("command-side", "query-side")) {
            assertThat(tjanst(sida)).containsEntry("image", "liggaren:" + version)
                    .containsEntry("deploy", Map.of("replicas", 2)).containsEntry("user", "10001:10001").doesNotContainKey("ports");
        }
        assertThat(tjanst("postgres")).doesNotContainKey("ports").containsEntry("networks", List.of("lager"));
        assertThat(DELAR.get("networks")).containsEntry("lager", Map.of("internal", true));
    }
}

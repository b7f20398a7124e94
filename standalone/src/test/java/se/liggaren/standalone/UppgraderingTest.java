package se.liggaren.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.liggaren.platform.Databasschema;
import se.liggaren.platform.TestPostgres;
import se.liggaren.platform.handelser.Loggfil;
import se.liggaren.platform.handelser.Loggtabell;
import se.liggaren.query.platform.Vyer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each release stored is taken in, shows what it showed then, and stays as it was stored. */
@Timeout(300)
class UppgraderingTest {

    private static final Path UTGAVOR = Path.of("src/test/resources/utgavor");

    static Stream<Path> utgavor() throws IOException {
        try (Stream<Path> alla = Files.list(UTGAVOR)) {
            return alla.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("utgavor")
    void det_som_en_tidigare_utgava_lagrade_visar_detsamma_nu(Path utgava) throws Exception {
        String databas = TestPostgres.nyDatabas();
        DriverManagerDataSource dataSource = new DriverManagerDataSource(databas);
        Databasschema.migrering(dataSource, "handelser").migrate();
        Loggtabell logg = new Loggtabell(dataSource);
        Loggfil.Inlasning inlast;
        try (InputStream fil = Files.newInputStream(utgava.resolve("logg.ndjson"))) {
            inlast = Loggfil.importera(fil, logg);
        }
        try (ConfigurableApplicationContext tjanst = new SpringApplicationBuilder(Heltjanst.Hela.class).run(
                "--spring.datasource.url=" + databas, "--server.port=0", "--liggaren.demo=true",
                "--liggaren.demo.losenord=" + Heltjanst.LOSENORD)) {
            JsonMapper json = JsonMapper.shared();
            for (Map.Entry<String, JsonNode> svar
                    : json.readTree(utgava.resolve("svar.json").toFile()).properties()) {
                assertThat(json.readTree(las(tjanst, svar.getKey()))).as(svar.getKey()).isEqualTo(svar.getValue());
            }
            Vyer vyer = tjanst.getBean(Vyer.class);
            assertThat(vyer.byggOm("nyckeltal").avvek()).isFalse();
        }
        assertThat(logg.digest(inlast.digest().position()).sha256Hex()).isEqualTo(inlast.digest().sha256Hex());
    }

    private static String las(ConfigurableApplicationContext tjanst, String vag) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:"
                            + tjanst.getEnvironment().getRequiredProperty("local.server.port") + vag))
                    .header("Authorization", "Bearer demo.jurist." + Heltjanst.LOSENORD).build(),
                    BodyHandlers.ofString()).body();
        }
    }
}

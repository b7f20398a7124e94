package se.liggaren.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine;
import se.liggaren.platform.Databasschema;
import se.liggaren.platform.TestPostgres;
import se.liggaren.platform.handelser.Loggrad;
import se.liggaren.platform.handelser.Loggtabell;

/** The operator moves the log, and is told when it cannot be done. */
class MigrateCommandTest {

    private final String fran = TestPostgres.nyDatabas();
    private final String till = TestPostgres.nyDatabas();

    /** What the command said, and how it ended. */
    private record Utfall(int kod, String text) {
    }

    private static Utfall migrate(String... val) {
        StringBuilder fel = new StringBuilder();
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        PrintStream skarmen = System.out;
        System.setOut(new PrintStream(ut, true, StandardCharsets.UTF_8));
        try {
            int kod = new CommandLine(new MigrateCommand()).setExecutionExceptionHandler((hinder, _, _) -> {
                fel.append(Felbesked.av(hinder));
                return 1;
            }).execute(val);
            return new Utfall(kod, ut.toString(StandardCharsets.UTF_8) + fel);
        } finally {
            System.setOut(skarmen);
        }
    }

    private static Loggtabell logg(String url) {
        return new Loggtabell(new DriverManagerDataSource(url));
    }

    private static void sql(String url, String sql) {
        JdbcClient.create(new DriverManagerDataSource(url)).sql(sql).update();
    }

    private void tre() {
        Databasschema.migrering(new DriverManagerDataSource(fran), "handelser").migrate();
        logg(fran).skriv(0, IntStream.rangeClosed(1, 3).mapToObj(nr -> new Loggrad(2 * nr, new UUID(7, nr),
                "Statuslegend", "legend", nr, "StatuslegendFaststalld", "1", Instant.parse("2026-02-16T10:00:00.123456Z"),
                "{\"underlag\":{\"gallerFran\":\"2026-02-16\"},\"definitioner\":[],\"kalla\":\"Plan 2026\"}",
                "{\"anvandare\":\"u-1\",\"roll\":\"JURIST\",\"organisation\":\"GNU\"}")).toList());
    }

    @Test
    void loggen_flyttas_till_en_ny_databas_och_en_gang_till_gor_inget() {
        tre();

        Utfall forst = migrate("--from-database-url", fran, "--to-database-url", till);
        Utfall igen = migrate("--from-database-url", fran, "--to-database-url", till);

        assertThat(forst.text()).isEqualTo("""
                Loggen är densamma på båda ställena: 3 händelser, fingeravtryck %s.
                Flyttade nu: 3, fanns redan: 0.
                """.formatted(logg(fran).digest().sha256Hex()));
        assertThat(igen.text()).endsWith("Flyttade nu: 0, fanns redan: 3.\n");
        List<Loggrad> flyttade = logg(till).las(0, rader -> rader.toList());
        assertThat(flyttade).isEqualTo(logg(fran).<List<Loggrad>>las(0, rader -> rader.toList()));
    }

    @Test
    void en_kopia_flyttas_inte_och_en_databas_i_drift_ar_inget_mal() {
        tre();
        Databasschema.migrering(new DriverManagerDataSource(till), "handelser").migrate();
        sql(till, "insert into handelser.kopia (antal, till) values (0, now() + interval '1 hour')");

        assertThat(migrate("--from-database-url", fran, "--to-database-url", till)).isEqualTo(new Utfall(1,
                "Tjänsten kör på databasen som loggen ska flyttas till. Stoppa den först."));
        assertThat(migrate("--from-database-url", till, "--to-database-url", fran)).isEqualTo(new Utfall(1,
                "Databasens logg är en kopia av den i Axon Server. Flytta den därifrån, med --from-axon-server."));
        sql(till, "update handelser.kopia set till = now()");
        assertThat(migrate("--from-database-url", fran, "--to-database-url", till).kod()).isZero();
        assertThat(migrate("--from-database-url", till, "--to-database-url", fran).kod()).isZero();
    }

    @Test
    void det_som_inte_gar_att_flytta_fran_eller_till_pekas_ut(@TempDir Path katalog) {
        assertThat(migrate("--from-database-url", fran, "--to-database-url", till).text())
                .isEqualTo("Databasen som loggen ska flyttas från har ingen logg.");
        assertThat(migrate("--from-data", katalog.resolve("ingen").toString(), "--to-database-url", till).text())
                .startsWith("Det finns ingen datakatalog ");
        assertThat(migrate("--from-axon-server", "axon 1", "--to-database-url", till).text())
                .isEqualTo("Axon Servers adress skrivs VÄRD:PORT, med komma emellan om de är flera, inte axon 1.");
        assertThat(migrate("--from-database-url", fran).text()).startsWith("Ange varifrån loggen ska flyttas, med ");
        assertThat(migrate("--to-database-url", till).text()).startsWith("Ange varifrån loggen ska flyttas, med ");
        assertThat(migrate("--from-data", "a", "--from-database-url", fran, "--to-database-url", till).kod())
                .isEqualTo(CommandLine.ExitCode.USAGE);
    }
}

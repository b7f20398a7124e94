package se.liggaren.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.liggaren.platform.TestPostgres;
import se.liggaren.standalone.postgres.DataDirectory;

/** What an operator does with the data, by the commands and on a real database. */
@Timeout(300)
class DriftTest {

    private static final Path LOGG = Path.of("src/test/resources/utgavor/0.1.0/logg.ndjson");

    @TempDir
    Path temporary;

    private record Utfall(int kod, List<String> ut, List<String> fel) {
    }

    @Test
    void en_logg_lases_in_kopieras_aterstalls_och_gar_ut_som_den_kom_in() throws Exception {
        String data = temporary.resolve("data").toString();
        String kopia = temporary.resolve("kopia").toString();
        String ny = temporary.resolve("ny").toString();
        Path fil = temporary.resolve("ut.ndjson");

        Utfall inlast = liggaren("import", LOGG.toString(), "--data", data);
        assertThat(inlast.fel()).isEmpty();
        assertThat(inlast.ut()).first().isEqualTo("151 händelser är inlästa.");
        assertThat(liggaren("rebuild", "nyckeltal", "--data", data).kod()).isZero();
        Utfall kopierad = liggaren("backup", kopia, "--data", data);
        assertThat(kopierad.fel()).isEmpty();
        assertThat(kopierad.ut()).hasSize(3).contains(inlast.ut().get(1)).last().asString().startsWith("nyckeltal ");
        Utfall aterstalld = liggaren("restore", kopia, "--data", ny);
        assertThat(aterstalld.fel()).isEmpty();
        assertThat(aterstalld.ut()).startsWith(kopierad.ut().get(1), kopierad.ut().get(2));
        assertThat(liggaren("export", fil.toString(), "--data", ny).ut()).contains(inlast.ut().get(1));

        assertThat(fil).hasSameBinaryContentAs(LOGG);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fil))).isEqualTo("rw-------");
        assertThat(liggaren("export", fil.toString(), "--data", ny).fel()).containsExactly("Filen " + fil
                + " finns redan.");
        try (DataDirectory upptagen = DataDirectory.open(Path.of(ny))) {
            assertThat(liggaren("import", LOGG.toString(), "--data", ny).fel()).first().asString()
                    .contains(upptagen.root() + " används redan");
        }
    }

    @Test
    void en_databas_som_andra_anvander_tar_inte_emot_en_logg_och_kopieras_med_sina_egna_verktyg() throws Exception {
        String url = TestPostgres.nyDatabas();
        try (Connection annan = DriverManager.getConnection(url)) {
            assertThat(annan.isValid(1)).isTrue();
            assertThat(liggaren("import", LOGG.toString(), "--database-url", url).fel())
                    .containsExactly("Databasen används av andra (1 anslutningar). Stoppa tjänsten på alla maskiner och"
                            + " försök igen.");
        }
        try (Connection databas = DriverManager.getConnection(url); Statement sql = databas.createStatement()) {
            sql.execute("insert into handelser.kopia (antal) values (0)");
        }
        assertThat(liggaren("import", LOGG.toString(), "--database-url", url).fel()).first().asString()
                .startsWith("Databasens logg är en kopia av den i Axon Server.");
        assertThat(liggaren("backup", temporary.resolve("kopia").toString(), "--database-url", url).fel()).first()
                .asString().endsWith("kopieras med sina egna verktyg, se docs/drift.md.");
    }

    @Test
    void en_tidpunkt_kraver_ett_arkiv_och_ska_ga_att_forsta() {
        assertThat(liggaren("restore", "kopia", "--data", "ny", "--until", "2026-02-16T14:30").fel()).first().asString()
                .startsWith("--until kräver --archive");
        assertThat(liggaren("restore", "kopia", "--data", "ny", "--until", "snart").fel()).first().asString()
                .startsWith("Värdet snart passar inte --until.");
    }

    /** As in {@link Liggaren#main}, but within this process. */
    private static Utfall liggaren(String... arguments) {
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        ByteArrayOutputStream fel = new ByteArrayOutputStream();
        PrintStream skarm = System.out;
        System.setOut(new PrintStream(ut, true, StandardCharsets.UTF_8));
        try {
            int kod = Liggaren.program(new PrintStream(fel, true, StandardCharsets.UTF_8)).execute(arguments);
            return new Utfall(kod, ut.toString(StandardCharsets.UTF_8).lines().toList(),
                    fel.toString(StandardCharsets.UTF_8).lines().toList());
        } finally {
            System.setOut(skarm);
        }
    }
}

package se.liggaren.platform.handelser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.liggaren.events.EventTypes;
import se.liggaren.platform.Databasschema;
import se.liggaren.platform.TestPostgres;
import tools.jackson.databind.ObjectMapper;

/** The log leaves one PostgreSQL as a file and comes into another as it was. */
class LoggfilTest {

    private static final String METADATA = "{\"anvandare\":\"u-1\",\"roll\":\"JURIST\",\"organisation\":\"GNU\"}";
    private static final ObjectMapper JSON = new EventSerializer().getObjectMapper();

    private static DataSource kalla;
    private static Loggtabell tom;
    private static String fil;

    /** Every event there is, with a gap in the positions and times to the microsecond. */
    @BeforeAll
    static void enLogg() {
        kalla = tomLogg();
        Loggtabell tabell = new Loggtabell(kalla);
        tabell.skriv(0, handelser().subList(0, 600));
        tabell.skriv(handelser().get(599).position(), handelser().subList(600, handelser().size()));
        fil = exporterad(tabell);
        tom = new Loggtabell(tomLogg());
    }

    @Test
    void hela_loggen_gar_ut_och_in_och_ar_densamma() {
        assertThat(fil.lines()).hasSize(handelser().size() + 1)
                .allMatch(rad -> KanoniskJson.skrivLagrat(rad).equals(rad));
        Loggtabell mal = new Loggtabell(tomLogg());

        Loggfil.Inlasning inlasning = las(fil, mal);

        assertThat(inlasning.fanns()).isZero();
        assertThat(inlasning.inlasta()).isEqualTo(handelser().size());
        assertThat(exporterad(mal)).isEqualTo(fil);
        assertThat(mal.digest().sha256Hex()).isEqualTo(inlasning.digest().sha256Hex())
                .isEqualTo(new Loggtabell(kalla).digest().sha256Hex());
    }

    @Test
    void nasta_handelse_far_positionen_efter_den_sista() {
        DataSource ny = tomLogg();
        las(fil, new Loggtabell(ny));
        JdbcClient jdbc = JdbcClient.create(ny);

        long position = jdbc.sql("""
                        insert into handelser.handelse
                            (handelse_id, stromtyp, strom, sekvens, registrerad_tid, typ, typversion,
                            innehall, metadata)
                        values (gen_random_uuid(), 'Behov', 'ny', 0, now(), 'X', '1', '{}', :metadata::jsonb)
                        returning position""")
                .param("metadata", METADATA).query(Long.class).single();

        assertThat(position).isEqualTo(handelser().getLast().position() + 1);
    }

    @Test
    void en_avbruten_inlasning_fortsatter_dar_den_slutade_och_gors_inte_om() {
        Loggtabell mal = new Loggtabell(tomLogg());
        String avhuggen = String.join("\n", fil.lines().toList().subList(0, 700)) + "\n";

        assertThatThrownBy(() -> las(avhuggen, mal)).isInstanceOf(Loggfel.class)
                .hasMessage("Rad 701: filen är avhuggen, den sista raden med antal och kontrollsumma saknas.");
        assertThat(mal.digest().antal()).isEqualTo(500);
        Loggfil.Inlasning resten = las(fil, mal);
        Loggfil.Inlasning igen = las(fil, mal);

        assertThat(resten.fanns()).isEqualTo(500);
        assertThat(igen.inlasta()).isZero();
        assertThat(exporterad(mal)).isEqualTo(fil);
    }

    @Test
    void en_logg_med_annat_eller_mer_an_filen_lamnas_som_den_var() {
        DataSource ny = tomLogg();
        Loggtabell mal = new Loggtabell(ny);
        List<Loggrad> annan = new ArrayList<>(handelser().subList(0, 3));
        Loggrad tredje = annan.removeLast();
        annan.add(new Loggrad(tredje.position(), UUID.randomUUID(), tredje.stromtyp(), tredje.strom(),
                tredje.version(), tredje.typ(), tredje.typversion(), tredje.registreradTid(), tredje.innehall(),
                tredje.metadata()));
        mal.skriv(0, annan);

        assertThatThrownBy(() -> las(fil, mal)).isInstanceOf(Loggfel.class)
                .hasMessage("Rad 3: loggen har en annan händelse på den platsen. Ingenting är inläst.");
        assertThatThrownBy(() -> las(exporterad(tom), mal)).isInstanceOf(Loggfel.class)
                .hasMessage("Loggen har redan fler händelser än filen. Ingenting är inläst.");
        assertThat(mal.digest().antal()).isEqualTo(3);
    }

    @Test
    void den_som_skriver_samtidigt_marks_och_ingenting_blandas() {
        Loggtabell mal = new Loggtabell(tomLogg());
        mal.skriv(0, handelser().subList(0, 1));

        assertThatThrownBy(() -> mal.skriv(0, handelser().subList(1, 2))).isInstanceOf(Loggfel.class)
                .hasMessageContaining("Någon annan skriver i loggen");
        assertThat(mal.digest().antal()).isEqualTo(1);
    }

    static Stream<Arguments> fel() {
        return Stream.of(
                fall("version", rad -> rad.replaceFirst("\"version\":\\d+}", "\"version\":900}"),
                        "kan inte fortsätta med version 900"),
                fall("typ", rad -> rad.replaceFirst("\"typ\":\"\\w+\"", "\"typ\":\"AldrigHord\""),
                        "händelsen AldrigHord finns inte för "),
                fall("strömtyp", rad -> rad.replaceFirst("\"stromtyp\":\"\\w+\"", "\"stromtyp\":\"Okand\""),
                        "är av typen "),
                fall("innehåll", rad -> rad.replaceFirst("\"gallerFran\"", "\"gallerNar\""),
                        "innehållet går inte att läsa som "),
                fall("metadata", rad -> rad.replaceFirst("\"u-1\"", "\"\""), "metadata saknar anvandare"),
                fall("position", rad -> rad.replaceFirst("\"position\":\\d+", "\"position\":1"),
                        "position 1 kommer efter position "),
                fall("inte JSON", rad -> rad.substring(0, rad.length() - 1), "raden är inte en händelse"),
                fall("inte kanonisk", rad -> rad.replaceFirst(":", ": "), "raden är inte en händelse"),
                fall("tid", rad -> rad.replaceFirst("2026-11", "2026-12"), "antalet eller kontrollsumman"));
    }

    private static Arguments fall(String namn, UnaryOperator<String> andring, String varfor) {
        return Arguments.of(namn, andring, varfor);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fel")
    void en_andrad_rad_pekas_ut_eller_faller_pa_kontrollsumman(String namn, UnaryOperator<String> andring,
            String varfor) {
        List<String> rader = new ArrayList<>(fil.lines().limit(20).toList());
        String andrad = andring.apply(rader.get(19));
        assertThat(andrad).isNotEqualTo(rader.set(19, andrad));
        rader.add(fil.lines().toList().getLast());

        assertThatThrownBy(() -> las(String.join("\n", rader) + "\n", tom)).isInstanceOf(Loggfel.class)
                .hasMessageStartingWith("Rad " + (varfor.startsWith("antalet") ? 21 : 20) + ": ")
                .hasMessageContaining(varfor);
        assertThat(tom.digest().antal()).isZero();
    }

    /** The examples of every event, twelve times over, each event a stream of its own so that the kinds agree. */
    static List<Loggrad> handelser() {
        List<Loggrad> rader = new ArrayList<>();
        for (int varv = 0; varv < 12; varv++) {
            for (var strom : EventTypes.STROMMAR.entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .toList()) {
                long version = 0;
                for (Class<?> klass : EventTypes.handelser(strom.getValue()).toList()) {
                    version++;
                    int nr = rader.size();
                    rader.add(new Loggrad(2 * nr + 1, new UUID(7, nr), strom.getKey(), strom.getKey() + varv, version,
                            EventTypes.namn(klass), EventTypes.typversion(klass), Instant.parse("2026-11-22T10:00:00.123456Z").plusSeconds(nr),
                            JSON.writeValueAsString(Exempel.fyllig(klass)), METADATA));
                }
            }
        }
        return rader;
    }

    private static String exporterad(Loggtabell tabell) {
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        Loggfil.exportera(tabell, ut);
        return ut.toString(StandardCharsets.UTF_8);
    }

    private static Loggfil.Inlasning las(String fil, Loggtabell tabell) {
        return Loggfil.importera(new ByteArrayInputStream(fil.getBytes(StandardCharsets.UTF_8)), tabell);
    }

    static DataSource tomLogg() {
        DataSource tom = new DriverManagerDataSource(TestPostgres.nyDatabas());
        Databasschema.migrering(tom, "handelser").migrate();
        return tom;
    }
}

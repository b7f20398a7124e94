package se.liggaren.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.liggaren.events.plan.PlanKommando;
import se.liggaren.events.register.Registerfil;
import se.liggaren.events.upphandling.UpphandlingsKommando;

class DelegationTest {

    private static final LocalDate FORSTA_DAG = LocalDate.of(2019, 1, 1);

    @Test
    @DisplayName("fakta 37: varje kommando i varje tabell är delegerat på exakt en rad varje dag från 2019")
    void varje_kommando_ar_delegerat_varje_dag() throws Exception {
        List<Kommandoregel> alla = tabellerna();

        assertThat(alla).hasSizeGreaterThan(70).contains(UpphandlingsKommando.TILLDELA_AVTAL, PlanKommando.STANG_PLAN);
        assertThat(alla).extracting(Kommandoregel::name).as("one row must not speak of two commands")
                .doesNotHaveDuplicates();
        for (LocalDate dag = FORSTA_DAG; dag.getYear() < 2031; dag = dag.plusDays(1)) {
            for (Kommandoregel kommando : alla) {
                assertThat(Delegation.antalRader(kommando.name(), dag)).as("%s on %s", kommando, dag).isEqualTo(1);
            }
        }
        assertThat(Delegation.kommandon())
                .isEqualTo(alla.stream().map(Kommandoregel::name).collect(Collectors.toUnmodifiableSet()));
    }

    @Test
    void varje_rad_sager_vem_och_ur_vilken_kalla() {
        assertThat(Registerfil.las(Delegation.class, "delegation.csv")).allSatisfy(rad -> {
            assertThat(rad.get("kalla")).isNotBlank();
            assertThat(Delegation.roller(rad.get("kommando"), rad.dag("fran").orElseThrow())).isNotEmpty()
                    .doesNotContain(Roll.LASARE, Roll.REVISOR, Roll.ADMIN);
        });
    }

    @Test
    void ett_kommando_kan_utfardas_av_dem_som_delegationen_namner_den_dagen() {
        LocalDate dag = LocalDate.of(2023, 2, 20);

        assertThat(UpphandlingsKommando.TILLDELA_AVTAL.roller(dag)).containsExactly(Roll.DELEGAT);
        assertThat(UpphandlingsKommando.TILLDELA_AVTAL.farUtfardas(Set.of(Roll.DELEGAT, Roll.LASARE), dag)).isTrue();
        assertThat(UpphandlingsKommando.TILLDELA_AVTAL.farUtfardas(Set.of(Roll.UPPHANDLARE), dag)).isFalse();
        assertThat(UpphandlingsKommando.TILLDELA_AVTAL.roller(FORSTA_DAG.minusDays(1))).isEmpty();
    }

    /** Every command of every enum beside the events, found by its class file so that none can be forgotten. */
    private static List<Kommandoregel> tabellerna() throws IOException, URISyntaxException {
        Path klasser = Path.of(Kommandoregel.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> filer = Files.walk(klasser)) {
            return filer.filter(fil -> fil.toString().endsWith("Kommando.class"))
                    .map(fil -> klasser.relativize(fil).toString().replace(fil.getFileSystem().getSeparator(), ".")
                            .replaceFirst("\\.class$", ""))
                    .map(DelegationTest::klass).filter(Kommandoregel.class::isAssignableFrom)
                    .flatMap(klass -> Stream.of(klass.getEnumConstants())).map(Kommandoregel.class::cast).toList();
        }
    }

    private static Class<?> klass(String namn) {
        try {
            return Class.forName(namn);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

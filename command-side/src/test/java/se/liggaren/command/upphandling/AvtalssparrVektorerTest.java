package se.liggaren.command.upphandling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.liggaren.command.upphandling.Kommandon.*;
import static se.liggaren.events.upphandling.Domslut.AVSLAG;
import static se.liggaren.events.upphandling.Fas.*;
import static se.liggaren.events.upphandling.Instans.FORVALTNINGSRATT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The checked cases that come with the domain's description, when they are at hand; our own tests hold them too. */
class AvtalssparrVektorerTest {

    private static final Path VEKTORER = Path.of("..", "..", "shared", "doman", "vektorer", "avtalssparr.json");

    @TestFactory
    Stream<DynamicTest> varje_kontrollerat_fall_stammer() throws IOException {
        assumeTrue(Files.isReadable(VEKTORER), "the checked cases are not at hand: " + VEKTORER.toAbsolutePath());
        JsonNode vektorer = JsonMapper.shared().readTree(Files.readString(VEKTORER)).get("vektorer");
        assertThat(vektorer).isNotEmpty();
        return vektorer.valueStream().map(vektor ->
                DynamicTest.dynamicTest(String.join(", ", vektor.propertyNames()), () -> prova(vektor)));
    }

    private static void prova(JsonNode vektor) {
        if (vektor.has("skickad")) {
            LocalDate sista = Avtalssparr.sistaDag(dag(vektor, "skickad"), vektor.get("elektroniskt").booleanValue());
            assertThat(sista).isEqualTo(dag(vektor, "sistaSparrdag"));
            assertThat(sista.plusDays(1)).isEqualTo(dag(vektor, "tidigastAvtal"));
        } else if (vektor.has("forlangdUnderPagaendeSparr")) {
            JsonNode fall = vektor.get("forlangdUnderPagaendeSparr");
            String sista = fall.get("ursprungligSista").stringValue();
            Givet tilldelad = Givet.upphandling(laggUpp("2018-01-02"), utse("2018-01-02", "u"), starta("2018-01-08"),
                    annonsera("2018-03-01", "2018-04-30"), utvardera("2018-05-02"),
                    tilldela(LocalDate.parse(sista).minusDays(10).toString())).harSparrTillOchMed(sista);
            assertThat(vektor.get("tillatet").booleanValue()).isTrue();
            tilldelad.sedan(forlangSparr(sista, fall.get("nySista").stringValue()))
                    .harSparrTillOchMed(fall.get("nySista").stringValue());
        } else if (vektor.has("avbrytandebeslut")) {
            iFas(AVBRUTEN).tillaterInte(UpphandlingsKommando.FORLANG_AVTALSSPARR);
        } else if (vektor.has("overprovningAnsokt")) {
            iFas(TILLDELAD).sedan(overprova("2026-04-15", "1-26"), dom("2026-06-01", "1-26", FORVALTNINGSRATT, AVSLAG),
                    avsluta("2026-06-23")).harSparrTillOchMed("2026-06-11");
        } else if (vektor.has("tilldelningsbeslutAterkallat")) {
            iFas(TILLDELAD).sedan(aterkallaTilldelning("2026-04-13"), tilldela("2026-05-05"))
                    .harSparrTillOchMed("2026-05-15").tillater(UpphandlingsKommando.REGISTRERA_OVERPROVNING);
        } else {
            throw new AssertionError("no test for the case " + vektor);
        }
    }

    private static LocalDate dag(JsonNode vektor, String falt) {
        return LocalDate.parse(vektor.get(falt).stringValue());
    }
}

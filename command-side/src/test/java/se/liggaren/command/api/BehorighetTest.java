package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.liggaren.command.api.Samling.Slag;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Roll;

/** Every role tries every command, by the table. */
class BehorighetTest extends ApiTest {

    private static final EnumSet<Roll> PERSONER = EnumSet.complementOf(EnumSet.of(Roll.TJANST));

    /** A request that no command takes, so that whoever may issue it is told so and nothing is written. */
    private static final String OKANT_FALT = "{\"inget-sadant\":1}";

    @Autowired
    private List<Samling<?>> samlingar;

    @TestFactory
    Stream<DynamicTest> bara_de_roller_som_tabellen_namner_far_utfarda_kommandot() {
        return samlingar.stream().flatMap(samling -> samling.kommandon().values().stream().map(slag ->
                DynamicTest.dynamicTest(slag.regel().klartext(), () -> prova(vag(samling, slag), slag.regel()))));
    }

    private void prova(String vag, Kommandoregel kommando) {
        Map<Roll, Integer> svar = new TreeMap<>();
        Map<Roll, Integer> vantat = new TreeMap<>();
        for (Roll roll : PERSONER) {
            svar.put(roll, i(roll).skicka(vag, OKANT_FALT).status());
            vantat.put(roll, kommando.roller(LocalDate.now()).contains(roll) ? 400 : 403);
        }

        assertThat(svar).isEqualTo(vantat).containsValue(403);
        assertThat(kommando.roller(LocalDate.now())).isNotEmpty();
    }

    private static String vag(Samling<?> samling, Slag<?> slag) {
        String namn = samling.adressering().nyttId() ? UUID.randomUUID().toString() : "2039";
        return "/api/v1" + samling.adress(slag).replaceFirst("\\{\\w+}", namn);
    }
}

package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.liggaren.command.api.Samling.Slag;
import se.liggaren.events.Roll;
import se.liggaren.events.avtal.AvtalKommando;
import se.liggaren.events.avtal.Avtalslage;
import se.liggaren.events.plan.PlanKommando;
import se.liggaren.events.plan.Planlage;
import se.liggaren.events.sammantrade.SammantradeKommando;
import se.liggaren.events.sammantrade.Sammantradeslage;

/** Every role tries every command over HTTP, and is answered as {@code docs/behorighet.md} tells. */
class BehorighetTest extends ApiTest {

    private static final EnumSet<Roll> PERSONER = EnumSet.complementOf(EnumSet.of(Roll.TJANST));

    /** A request that no command takes, so that whoever may issue it is told so and nothing is written. */
    private static final String OKANT_FALT = "{\"inget-sadant\":1}";

    @Autowired
    private List<Samling<?>> samlingar;

    @TestFactory
    Stream<DynamicTest> bara_de_roller_som_tabellen_namner_far_utfarda_kommandot() {
        return samlingar.stream().flatMap(samling -> samling.kommandon().values().stream().map(slag ->
                DynamicTest.dynamicTest(slag.regel().klartext(), () -> prova(vag(samling, slag),
                        Behorighetsmatris.over(samling.namn()).get(slag.regel().klartext()).roller()))));
    }

    private void prova(String vag, Set<Roll> far) {
        Map<Roll, Integer> svar = new TreeMap<>();
        Map<Roll, Integer> vantat = new TreeMap<>();
        for (Roll roll : PERSONER) {
            svar.put(roll, i(roll).skicka(vag, OKANT_FALT).status());
            vantat.put(roll, far.contains(roll) ? 400 : 403);
        }

        assertThat(svar).isEqualTo(vantat).containsValue(403);    }

    @Test
    void dokumentet_namner_varje_kommando_och_de_lagen_som_tabellen_har() {
        assertThat(samlingar).allSatisfy(samling -> assertThat(Behorighetsmatris.over(samling.namn()).keySet())
                .containsExactlyElementsOf(samling.kommandon().values().stream()
                        .map(slag -> slag.regel().klartext()).toList()));
        assertThat(lagen("avtal")).isEqualTo(lagen(AvtalKommando.values(), k -> ord(k.lagen(), Avtalslage::klartext)));
        assertThat(lagen("planer")).isEqualTo(lagen(PlanKommando.values(), k -> ord(k.lagen(), Planlage::klartext)));
        assertThat(lagen("sammantraden")).isEqualTo(
                lagen(SammantradeKommando.values(), k -> ord(k.lagen(), Sammantradeslage::klartext)));
    }

    private static List<String> lagen(String samling) {
        return Behorighetsmatris.over(samling).values().stream().map(Behorighetsmatris.Rad::lagen).toList();
    }

    private static <K> List<String> lagen(K[] kommandon, Function<K, String> lagen) {
        return Stream.of(kommandon).map(lagen).toList();
    }

    private static <L extends Enum<L>> String ord(Set<L> lagen, Function<L, String> klartext) {
        return lagen.stream().sorted().map(klartext).collect(Collectors.joining(", "));
    }

    private static String vag(Samling<?> samling, Slag<?> slag) {
        String namn = samling.adressering().nyttId() ? UUID.randomUUID().toString() : "2039";
        return "/api/v1" + samling.adress(slag).replaceFirst("\\{\\w+}", namn);
    }
}

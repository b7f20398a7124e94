package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Roll;
import se.liggaren.events.legend.StatuslegendKommando;
import se.liggaren.events.plan.PlanKommando;
import se.liggaren.events.upphandling.UpphandlingsKommando;

/** Every role tries every command, by the table. */
class BehorighetTest extends ApiTest {

    private static final EnumSet<Roll> PERSONER = EnumSet.complementOf(EnumSet.of(Roll.TJANST));

    /** A request that no command takes, so that whoever may issue it is told so and nothing is written. */
    private static final String OKANT_FALT = "{\"inget-sadant\":1}";

    static Stream<Kommandoregel> kommandon() {
        return Stream.of(UpphandlingsKommando.values(), PlanKommando.values(), StatuslegendKommando.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("kommandon")
    void bara_de_roller_som_tabellen_namner_far_utfarda_kommandot(Kommandoregel kommando) {
        Map<Roll, Integer> svar = new TreeMap<>();
        Map<Roll, Integer> vantat = new TreeMap<>();
        for (Roll roll : PERSONER) {
            svar.put(roll, i(roll).skicka(vag(kommando), OKANT_FALT).status());
            vantat.put(roll, kommando.roller().contains(roll) ? 400 : 403);
        }

        assertThat(svar).isEqualTo(vantat);
        assertThat(svar).containsValue(400).containsValue(403);
    }

    private static String vag(Kommandoregel kommando) {
        return switch (kommando) {
            case UpphandlingsKommando k when k.grundar() -> "/api/v1/upphandlingar";
            case UpphandlingsKommando k -> "/api/v1/upphandlingar/" + UUID.randomUUID() + "/kommandon/" + k.adressnamn();
            case PlanKommando k -> "/api/v1/planer/2039/kommandon/" + k.adressnamn();
            case StatuslegendKommando k -> "/api/v1/statuslegend/kommandon/" + k.adressnamn();
            default -> throw new IllegalArgumentException(kommando.name());
        };
    }
}

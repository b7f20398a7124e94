package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.liggaren.events.Roll;

/** What the meters say of the commands. */
class MatvardenTest extends ApiTest {

    @Autowired
    private MeterRegistry meters;

    @Test
    void kommandon_raknas_efter_namn_och_utfall_och_avvisningar_efter_skal() {
        String id = upphandlare.upplagd("Mätta saker");
        Map<String, Long> fore = kommandon("StartaUpphandling");
        double saknades = avvisningar("UPPHANDLARE_SAKNAS");

        upphandlare.upphandling(id, "starta-upphandling", "{}").nej("UPPHANDLARE_SAKNAS");
        upphandlare.upphandling(id, "starta-upphandling", "{}").nej("UPPHANDLARE_SAKNAS");
        upphandlare.upphandling(id, "starta-upphandling", "{}", "If-Match", "\"9\"").krav(412);
        inkopschef.upphandling(id, "tilldela-upphandlare", "{\"upphandlare\":\"u\"}").krav(200);
        upphandlare.upphandling(id, "starta-upphandling", "{}", "Idempotency-Key", "k").krav(200);
        upphandlare.upphandling(id, "starta-upphandling", "{\"uppgiftslamnare\":\"x\"}", "Idempotency-Key", "k").krav(422);
        upphandlare.upphandling("00000000-0000-4000-8000-000000000001", "starta-upphandling", "{}").krav(404);

        Map<String, Long> efter = kommandon("StartaUpphandling");
        assertThat(Stream.of("AVVISAT", "ANNANVERSION", "REGISTRERAT", "NYCKELNANVAND", "OKANDSTROM")
                .map(utfall -> efter.getOrDefault(utfall, 0L) - fore.getOrDefault(utfall, 0L)))
                .containsExactly(2L, 1L, 1L, 1L, 1L);
        assertThat(avvisningar("UPPHANDLARE_SAKNAS") - saknades).isEqualTo(2);
    }

    @Test
    void matvardena_star_att_lasa() {
        upphandlare.upplagd("Läsbart");

        var svar = i(Roll.ADMIN).anrop().las("/actuator/prometheus", "Authorization",
                i(Roll.ADMIN).nyckel());

        assertThat(svar.statusCode()).isEqualTo(200);
        assertThat(svar.body()).contains(
                "liggaren_kommandon_seconds_count{kommando=\"LaggUppUpphandling\",utfall=\"REGISTRERAT\"}");
    }

    private Map<String, Long> kommandon(String namn) {
        return meters.find("liggaren.kommandon").tag("kommando", namn).timers().stream()
                .collect(Collectors.toMap(t -> String.valueOf(t.getId().getTag("utfall")), t -> t.count()));
    }

    private double avvisningar(String skal) {
        return meters.find("liggaren.avvisningar").tag("skal", skal).counters().stream().mapToDouble(c -> c.count()).sum();
    }
}

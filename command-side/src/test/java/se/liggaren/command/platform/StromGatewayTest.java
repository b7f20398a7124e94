package se.liggaren.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessException;
import se.liggaren.events.Roll;

/** How a command gets through when others write to the same stream. */
class StromGatewayTest {

    private static final Begaran BEGARAN = new Begaran("strom", "u-1", Roll.JURIST, "Region Jämtland Härjedalen",
            Optional.empty(), Optional.empty(), Optional.empty());

    private final RetryingCommandBus buss = new RetryingCommandBus(SimpleCommandBus.builder());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StromGateway gateway = new StromGateway(buss, meters);
    private final AtomicInteger forsok = new AtomicInteger();

    private void annanArFortare(int ganger) {
        buss.subscribe(String.class.getName(), _ -> {
            if (forsok.incrementAndGet() <= ganger) {
                throw new ConcurrencyException("annan");
            }
            return new Svar.AnnanVersion(7);
        });
    }

    @Test
    void den_som_blev_omsprungen_forsoker_igen() {
        annanArFortare(3);

        assertThat(gateway.skicka(String.class, "kommando", BEGARAN)).isEqualTo(new Svar.AnnanVersion(7));
        assertThat(forsok).hasValue(4);
        assertThat(meters.get("liggaren.kommandon").tag("utfall", "ANNANVERSION").timer().count()).isEqualTo(1);
    }

    @Test
    void den_som_alltid_blir_omsprungen_ombeds_komma_igen() {
        annanArFortare(Integer.MAX_VALUE);

        assertThatThrownBy(() -> gateway.skicka(String.class, "kommando", BEGARAN))
                .isInstanceOf(TransientDataAccessException.class);
        assertThat(forsok).hasValue(10);
        assertThat(meters.get("liggaren.kommandon").tag("utfall", "FEL").timer().count()).isEqualTo(1);
    }
}

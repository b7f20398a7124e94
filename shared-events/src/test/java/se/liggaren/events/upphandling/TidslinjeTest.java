package se.liggaren.events.upphandling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareSaknas;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareUtsedd;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingStartad;

class TidslinjeTest {

    @Test
    void handelserna_star_i_den_ordning_de_borjade_galla_och_samma_dag_i_den_ordning_de_registrerades() {
        assertThat(ordna(utsedd("2026-03-01", "a"), saknas("2026-02-01"), utsedd("2026-02-01", "b")))
                .containsExactly(saknas("2026-02-01"), utsedd("2026-02-01", "b"), utsedd("2026-03-01", "a"));
    }

    @Test
    void en_rattelse_syns_bara_i_den_handelse_som_den_rattar() {
        assertThat(ordna(utsedd("2026-03-01", "a"), startad("2026-03-02"), rattad(1, "upphandlare", "b")))
                .containsExactly(utsedd("2026-03-01", "b"), startad("2026-03-02"));
    }

    @Test
    void en_rattad_dag_flyttar_handelsen() {
        assertThat(ordna(saknas("2026-03-01"), startad("2026-03-02"), rattad(1, "gallerFran", "2026-03-03")))
                .containsExactly(startad("2026-03-02"), saknas("2026-03-03"));
    }

    @Test
    void flera_rattelser_av_samma_handelse_laggs_pa_varandra_och_den_senaste_galler() {
        assertThat(ordna(utsedd("2026-03-01", "a"), rattad(1, "upphandlare", "b"),
                rattad(1, "gallerFran", "2026-02-01"), rattad(1, "upphandlare", "c")))
                .containsExactly(utsedd("2026-02-01", "c"));
    }

    @Test
    void en_handelse_som_aldrig_intraffade_finns_inte() {
        assertThat(ordna(utsedd("2026-03-01", "a"), saknas("2026-03-02"),
                rattad(2, Rattelse.HELA_HANDELSEN, Rattelse.ALDRIG_INTRAFFAD)))
                .containsExactly(utsedd("2026-03-01", "a"));
    }

    @Test
    void den_rattade_handelsen_behaller_id_version_och_vem_som_registrerade_den() {
        List<Registrerad<UpphandlingEvent>> tidslinje =
                Tidslinje.ordna(strom(utsedd("2026-03-01", "a"), rattad(1, "upphandlare", "b")));

        assertThat(tidslinje).containsExactly(
                new Registrerad<>(new UUID(0, 1), 1, "anna", utsedd("2026-03-01", "b")));
    }

    private static List<UpphandlingEvent> ordna(UpphandlingEvent... handelser) {
        return Tidslinje.ordna(strom(handelser)).stream().map(Registrerad::handelse).toList();
    }

    private static List<Registrerad<UpphandlingEvent>> strom(UpphandlingEvent... handelser) {
        List<Registrerad<UpphandlingEvent>> strom = new ArrayList<>();
        for (UpphandlingEvent handelse : handelser) {
            int version = strom.size() + 1;
            strom.add(new Registrerad<>(new UUID(0, version), version, "anna", handelse));
        }
        return strom;
    }

    private static Underlag fran(String dag) {
        return Underlag.fran(LocalDate.parse(dag));
    }

    private static UpphandlingEvent utsedd(String dag, String upphandlare) {
        return new UpphandlareUtsedd(fran(dag), upphandlare);
    }

    private static UpphandlingEvent saknas(String dag) {
        return new UpphandlareSaknas(fran(dag));
    }

    private static UpphandlingEvent startad(String dag) {
        return new UpphandlingStartad(fran(dag), Optional.empty());
    }

    private static UpphandlingEvent rattad(int version, String falt, String ratt) {
        return new UppgiftRattad(fran("2026-04-01").medSkal("Fel"), new UUID(0, version), falt, "", ratt,
                LocalDate.of(2026, 4, 1));
    }
}

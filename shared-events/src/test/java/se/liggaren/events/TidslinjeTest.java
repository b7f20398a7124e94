package se.liggaren.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvtalSlutat;
import se.liggaren.events.avtal.AvtalEvent.AvtalUppsagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalsuppgiftRattad;
import se.liggaren.events.upphandling.UpphandlingEvent;
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

    @Test
    void ett_avtals_handelser_rattas_pa_samma_satt() {
        AvtalUppsagt uppsagt = new AvtalUppsagt(fran("2026-03-01"), LocalDate.of(2026, 12, 31));
        AvtalSlutat slutat = new AvtalSlutat(fran("2027-01-01"));
        AvtalsuppgiftRattad dagen = new AvtalsuppgiftRattad(fran("2026-04-01").medSkal("Fel"), new UUID(0, 2),
                "sistaDag", "2026-12-31", "2027-01-31", LocalDate.of(2026, 4, 1));
        AvtalsuppgiftRattad slutet = new AvtalsuppgiftRattad(fran("2027-02-01").medSkal("Fel"), new UUID(0, 1),
                Rattelse.HELA_HANDELSEN, "AvtalSlutat", Rattelse.ALDRIG_INTRAFFAD, LocalDate.of(2027, 2, 1));

        assertThat(Tidslinje.ordna(TidslinjeTest.<AvtalEvent>strom(slutat, uppsagt, dagen, slutet)).stream()
                .<AvtalEvent>map(Registrerad::handelse).toList()).containsExactly(new AvtalUppsagt(fran("2026-03-01"), LocalDate.of(2027, 1, 31)));
    }

    private static List<UpphandlingEvent> ordna(UpphandlingEvent... handelser) {
        return Tidslinje.ordna(strom(handelser)).stream().map(Registrerad::handelse).toList();
    }

    @SafeVarargs
    private static <E extends Handelse> List<Registrerad<E>> strom(E... handelser) {
        List<Registrerad<E>> strom = new ArrayList<>();
        for (E handelse : handelser) {
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

package se.liggaren.command.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.liggaren.command.avtal.RattaAvtalsuppgift;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;

class NarTecknatAvtalRattasRattaAvtaletTest {

    private static final String STROM = "0199c0de-0000-7000-8000-00000000000a";
    private static final UUID AVTAL = UUID.fromString("0199c0de-0000-7000-8000-00000000000b");

    private final List<Registrerad<UpphandlingEvent>> fakta = new ArrayList<>();

    @Test
    void samma_falt_rattas_i_avtalet_med_samma_underlag() {
        givet(upplagd(), tecknat(), rattat(2, "slut", "2028-04-30", "2028-05-31"));

        assertThat(uppdrag()).singleElement().satisfies(u -> {
            assertThat(u.mal()).isEqualTo(AVTAL.toString());
            assertThat(u.nyckel()).isEqualTo(id(3).toString());
            assertThat(u.kommando()).isEqualTo(rattning(3, "slut", "2028-05-31"));
        });
    }

    @Test
    void den_senaste_rattelsen_av_varje_falt_fors_vidare() {
        givet(upplagd(), tecknat(), rattat(2, "slut", "2028-04-30", "2028-05-31"),
                rattat(2, "leverantorer", "A AB", "B AB (556012-5790): Lot 1;C AB"),
                rattat(2, "slut", "2028-05-31", "2028-06-30"));

        assertThat(uppdrag()).extracting(u -> (Object) u.kommando()).containsExactly(
                rattning(4, "leverantorer", "B AB (556012-5790): Lot 1; C AB"), rattning(5, "slut", "2028-06-30"));
    }

    @Test
    void annat_an_det_som_avtalet_lades_upp_med_fors_inte_vidare() {
        givet(upplagd(), tecknat(), rattat(1, "namn", "Handskar", "Plåster"),
                rattat(2, "gallerFran", "2026-04-24", "2026-04-25"));

        assertThat(uppdrag()).isEmpty();
    }

    @Test
    void ett_avtal_som_aldrig_tecknades_rattas_inte_mer() {
        givet(upplagd(), tecknat(), rattat(2, "slut", "2028-04-30", "2028-05-31"),
                rattat(2, "handelse", "AvtalTecknat", "ALDRIG_INTRAFFAD"));

        assertThat(uppdrag()).isEmpty();
    }

    private void givet(UpphandlingEvent... handelser) {
        for (UpphandlingEvent handelse : handelser) {
            fakta.add(new Registrerad<>(id(fakta.size() + 1), fakta.size() + 1L, "anna", handelse));
        }
    }

    private List<Uppdrag<?>> uppdrag() {
        return new NarTecknatAvtalRattasRattaAvtalet().uppdrag(STROM, fakta);
    }

    private static RattaAvtalsuppgift rattning(int rattelse, String falt, String ratt) {
        return new RattaAvtalsuppgift(rattelse(), Optional.empty(), falt, Optional.empty(), Optional.of(ratt),
                Optional.of(dag("2026-05-04")), Optional.of(id(rattelse)));
    }

    private static UpphandlingEvent upplagd() {
        return new UpphandlingUpplagd(fran("2026-01-01"), "GNUS-2026-01", "Handskar", Optional.empty(), "Region Ett",
                List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static UpphandlingEvent tecknat() {
        return new AvtalTecknat(fran("2026-04-24"), AVTAL,
                List.of(new Leverantor("A AB", Optional.empty(), List.of())), false, Optional.empty(),
                dag("2026-05-01"), dag("2028-04-30"), List.of(), Optional.empty());
    }

    private static UpphandlingEvent rattat(int nr, String falt, String felt, String ratt) {
        return new UppgiftRattad(rattelse(), id(nr), falt, felt, ratt, dag("2026-05-04"));
    }

    private static Underlag rattelse() {
        return fran("2026-05-04").medSkal("Felskrivning");
    }

    private static UUID id(int version) {
        return new UUID(0, version);
    }

    private static Underlag fran(String dag) {
        return Underlag.fran(dag(dag));
    }

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }
}

package se.liggaren.command.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Underlag;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvtalForlangt;
import se.liggaren.events.avtal.AvtalEvent.AvtalSlutat;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalUppsagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalsuppgiftRattad;
import se.liggaren.events.upphandling.Leverantor;

class NarAvtaletsSistaDagHarPasseratAvslutaAvtalTest {

    private final List<Registrerad<AvtalEvent>> fakta = new ArrayList<>();

    @Test
    void ett_rattat_slut_flyttar_dagen() {
        givet(upplagt("2027-12-31"), rattat(1, "slut", "2027-12-31", "2027-11-30"));

        assertThat(slutar()).containsExactly("2027-12-01");
    }

    @Test
    void en_struken_uppsagning_later_avtalet_lopa_ut() {
        givet(upplagt("2027-12-31"), new AvtalUppsagt(fran("2026-10-01"), dag("2027-03-31")),
                rattat(2, "handelse", "AvtalUppsagt", "ALDRIG_INTRAFFAD"));

        assertThat(slutar()).containsExactly("2028-01-01");
    }

    @Test
    void ett_avtal_som_har_slutat_slutar_igen_forst_nar_det_har_ett_senare_slut() {
        givet(upplagt("2027-12-31"), new AvtalSlutat(fran("2028-01-01")));
        assertThat(slutar()).isEmpty();

        givet(new AvtalForlangt(fran("2027-11-01"), Optional.empty(), dag("2028-06-30"), Optional.empty()));
        assertThat(slutar()).containsExactly("2028-07-01");

        givet(new AvtalSlutat(fran("2028-07-01")));
        assertThat(slutar()).isEmpty();
    }

    private void givet(AvtalEvent... handelser) {
        for (AvtalEvent handelse : handelser) {
            fakta.add(new Registrerad<>(new UUID(0, fakta.size() + 1), fakta.size() + 1L, "anna", handelse));
        }
    }

    private List<String> slutar() {
        return new NarAvtaletsSistaDagHarPasseratAvslutaAvtal().uppdrag("avtalet", fakta).stream()
                .map(u -> u.dag().toString()).toList();
    }

    private static AvtalEvent upplagt(String slut) {
        return new AvtalUpplagt(fran("2025-12-01"), "Handskar", Optional.empty(),
                List.of(new Leverantor("A AB", Optional.empty(), List.of())), false, Optional.empty(),
                OsakertDatum.dag(dag("2026-01-01")), OsakertDatum.dag(dag(slut)), List.of(), Optional.empty(),
                Optional.empty());
    }

    private static AvtalEvent rattat(int nr, String falt, String felt, String ratt) {
        return new AvtalsuppgiftRattad(fran("2026-05-04"), new UUID(0, nr), falt, felt, ratt, dag("2026-05-04"));
    }

    private static Underlag fran(String dag) {
        return Underlag.fran(dag(dag));
    }

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }
}

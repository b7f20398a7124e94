package se.liggaren.query.bevakning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.bevakning.Bevakningsslag.ANBUDSTID;
import static se.liggaren.query.bevakning.Bevakningsslag.AVTALSSPARR_SLUTAR;
import static se.liggaren.query.bevakning.Bevakningsslag.AVTAL_ATT_FORLANGA;
import static se.liggaren.query.bevakning.Bevakningsslag.OVERPROVNING;
import static se.liggaren.query.bevakning.Bevakningsslag.PASSERAD_AVTALSSTART;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liggaren.query.bevakning.Dagordning.Del;
import se.liggaren.query.bevakning.Dagordning.Fler;
import se.liggaren.query.bevakning.Dagordning.Nar;

class DagordningTest {

    /** A Wednesday. */
    private static final LocalDate IDAG = LocalDate.parse("2026-11-18");

    private final Map<Bevakningsslag, Bevakningar> bevakat = new EnumMap<>(Bevakningsslag.class);

    @Test
    void det_som_redan_skulle_vara_gjort_ar_for_i_dag_med_det_mest_bradskande_forst() {
        bevakat.put(PASSERAD_AVTALSSTART, dagar("2026-01-01", "2026-11-17"));
        bevakat.put(AVTALSSPARR_SLUTAR, dagar("2026-11-18", "2026-11-22", "2026-11-23"));
        bevakat.put(ANBUDSTID, dagar("2026-11-01", "2026-11-20"));

        List<Del> delar = Dagordning.av(IDAG, bevakat).delar();

        assertThat(delar).extracting(Del::nar).containsExactly(Nar.IDAG, Nar.DEN_HAR_VECKAN, Nar.SENARE);
        assertThat(rader(delar.getFirst())).containsExactly("AVTALSSPARR_SLUTAR i dag", "ANBUDSTID för 17 dagar sedan",
                "PASSERAD_AVTALSSTART för 321 dagar sedan", "PASSERAD_AVTALSSTART i går");
        assertThat(rader(delar.get(1))).as("till och med söndag, efter dag")
                .containsExactly("ANBUDSTID om 2 dagar", "AVTALSSPARR_SLUTAR om 4 dagar");
        assertThat(rader(delar.get(2))).containsExactly("AVTALSSPARR_SLUTAR om 5 dagar");
    }

    @Test
    void det_som_pagar_utan_slutdag_star_for_sig_med_hur_lange() {
        bevakat.put(OVERPROVNING, dagar("2026-03-05", "2026-11-17", "2026-11-18"));

        List<Del> delar = Dagordning.av(IDAG, bevakat).delar();

        assertThat(delar).extracting(Del::nar).containsExactly(Nar.LOPANDE);
        assertThat(rader(delar.getFirst()))
                .containsExactly("OVERPROVNING i 258 dagar", "OVERPROVNING i 1 dag", "OVERPROVNING sedan i dag");
    }

    @Test
    void det_som_inte_far_plats_raknas_dar_slagets_sista_star() {
        bevakat.put(ANBUDSTID, new Bevakningar(dagar("2026-11-18", "2026-11-19").forsta(), 39, "/alla"));
        bevakat.put(AVTAL_ATT_FORLANGA, dagar("2026-12-01"));

        List<Del> delar = Dagordning.av(IDAG, bevakat).delar();

        assertThat(delar).extracting(Del::fler).containsExactly(List.of(),
                List.of(new Fler(37, ANBUDSTID.klartext(), "/alla")), List.of());
    }

    @Test
    void dar_ingenting_vantar_finns_inga_delar() {
        bevakat.put(ANBUDSTID, dagar());

        assertThat(Dagordning.av(IDAG, bevakat).delar()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22,DEN_HAR_VECKAN", "2026-11-23,SENARE"})
    void veckan_slutar_pa_sondag(LocalDate dag, Nar nar) {
        bevakat.put(ANBUDSTID, dagar(dag.toString()));

        assertThat(Dagordning.av(IDAG, bevakat).delar()).extracting(Del::nar).containsExactly(nar);
        assertThat(Dagordning.av(dag, bevakat).delar()).extracting(Del::nar).containsExactly(Nar.IDAG);
    }

    private static Bevakningar dagar(String... dagar) {
        List<Bevakning> forsta = Arrays.stream(dagar).map(dag -> new Bevakning(LocalDate.parse(dag), "Madrasser", "",
                "/", Optional.empty())).toList();
        return new Bevakningar(forsta, forsta.size(), "/alla");
    }

    private static List<String> rader(Del del) {
        return del.rader().stream().map(rad -> rad.slag() + " " + rad.tid()).toList();
    }
}

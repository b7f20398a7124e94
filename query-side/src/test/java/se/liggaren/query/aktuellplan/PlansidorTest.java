package se.liggaren.query.aktuellplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.liggaren.query.Fakta.JAMTLAND;
import static se.liggaren.query.Fakta.NORRBOTTEN;
import static se.liggaren.query.Fakta.annonserad;
import static se.liggaren.query.Fakta.avbruten;
import static se.liggaren.query.Fakta.fran;
import static se.liggaren.query.Fakta.inlast;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.upplagd;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.liggaren.events.plan.PlanEvent.PlanJusterad;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftBekraftad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareUtsedd;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingErsatt;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.query.Vyprov;
import se.liggaren.query.platform.Ordning;
import se.liggaren.query.platform.Tidpunkt;

class PlansidorTest {

    private static final int AR = 2026;
    private static final String PLANEN = Planstrom.namn(AR);
    private static final UUID[] RAD = {new UUID(2, 0), new UUID(2, 1), new UUID(2, 2), new UUID(2, 3)};
    private static final UpphandlingId[] UPPHANDLING = IntStream.range(0, 4)
            .mapToObj(i -> new UpphandlingId(new UUID(1, i))).toArray(UpphandlingId[]::new);

    private final Vyprov prov = new Vyprov();
    private final Clock klocka = Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), Tidpunkt.STOCKHOLM);
    private final AktuellPlan plan = new AktuellPlan(prov.jdbc(), Vyprov.JSON, klocka, JAMTLAND);
    private final Plansidor sidor = new Plansidor(plan, prov.jdbc(), klocka);

    @BeforeEach
    void fyra_rader_i_namndens_ordning() {
        prov.visa(new AktuellPlanVy(prov.strommar(), Vyprov.JSON));
        prov.registrera("2026-01-10T08:00:00Z", PLANEN, new PlanUpprattad(fran("2026-01-01"), AR));
        rad(0, "Ärmstöd", NORRBOTTEN, "2026-01-14");
        rad(1, "Åkdynor", JAMTLAND, "2026?");
        rad(2, "Zoomväskor Idré", JAMTLAND, "2026-08-01");
        rad(3, "ELRULLSTOLAR", "Region Örebro", "2027-01-01");
        prov.registrera("2026-02-10T08:00:00Z", UPPHANDLING[0], startad("2026-02-02"));
        prov.registrera("2026-02-10T08:01:00Z", UPPHANDLING[0], annonserad("2026-03-02", "2026-04-01"));
        prov.registrera("2026-02-10T08:02:00Z", UPPHANDLING[3],
                new UpphandlareUtsedd(fran("2026-02-02"), "upphandlare-7"));
        prov.registrera("2026-02-10T08:03:00Z", UPPHANDLING[2],
                new UppgiftBekraftad(fran("2026-02-20"), "Inköpschef"));
    }

    @ParameterizedTest
    @CsvSource({"ärmstöd,Ärmstöd", "ÄRMSTÖD,Ärmstöd", "armstod,''", "åkdynor,Åkdynor", "akdynor,''", "idre,Zoomväskor Idré",
        "IDRÉ,Zoomväskor Idré", "elrull,ELRULLSTOLAR", "GNUS-2026-02,Zoomväskor Idré", "örebro,ELRULLSTOLAR",
        "jämtland åk,Åkdynor", "åk jämtland,Åkdynor", "åk örebro,''", "%,''", "'_',''"})
    void sokningen_skiljer_inte_pa_stora_och_sma_bokstaver_men_pa_svenska_bokstaver(String q, String namn) {
        assertThat(namn(med(new Radurval(q, "", "", "", false, Ordning.EGEN, 1))))
                .isEqualTo(namn.isEmpty() ? List.of() : List.of(namn));
    }

    @Test
    void varje_urval_lamnar_det_som_svarar_mot_det_och_raknar_anda_hela_planen() {
        assertThat(namn(med(Radurval.ALLA))).containsExactly("Ärmstöd", "Åkdynor", "Zoomväskor Idré", "ELRULLSTOLAR");
        assertThat(namn(med(new Radurval("", JAMTLAND, "", "", false, Ordning.EGEN, 1))))
                .containsExactly("Åkdynor", "Zoomväskor Idré");
        assertThat(namn(med(new Radurval("", "", "Annonserad", "", false, Ordning.EGEN, 1)))).containsExactly("Ärmstöd");
        assertThat(namn(med(new Radurval("", "", "", "UTSEDD", false, Ordning.EGEN, 1)))).containsExactly("ELRULLSTOLAR");
        assertThat(namn(med(new Radurval("", "", "", "", true, Ordning.EGEN, 1)))).containsExactly("Ärmstöd");

        Plansida sida = med(new Radurval("", JAMTLAND, "Annonserad", "", false, Ordning.EGEN, 1));
        assertThat(sida.rader()).isEmpty();
        assertThat(sida.traffar()).isZero();
        assertThat(sida.fordelning().antal()).isEqualTo(4);
        assertThat(sida.perRegion()).isEqualTo(Map.of(NORRBOTTEN, 1L, JAMTLAND, 2L, "Region Örebro", 1L));
    }

    @Test
    void hela_planen_pa_sidan_ar_densamma_som_programmen_far() {
        Planbild bild = plan.las(AR, Tidpunkt.NU).orElseThrow();
        Plansida sida = med(Radurval.ALLA);

        assertThat(sida.rader()).isEqualTo(bild.rader());
        assertThat(sida.fordelning().perStatus()).isEqualTo(bild.antalPerStatus());
        assertThat(sida.perRegion().entrySet()).containsExactlyElementsOf(bild.antalPerRegion().entrySet());
        assertThat(sida.fordelning().utanDefinition()).isEqualTo(bild.utanDefinition());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"namn|ELRULLSTOLAR,Zoomväskor Idré,Åkdynor,Ärmstöd",
        "region|Åkdynor,Zoomväskor Idré,Ärmstöd,ELRULLSTOLAR", "status|Åkdynor,Zoomväskor Idré,ELRULLSTOLAR,Ärmstöd",
        "start|Åkdynor,Ärmstöd,Zoomväskor Idré,ELRULLSTOLAR", "lopnummer|Ärmstöd,Åkdynor,Zoomväskor Idré,ELRULLSTOLAR",
        "bekraftad|Åkdynor,ELRULLSTOLAR,Zoomväskor Idré,Ärmstöd"})
    void varje_kolumn_sorterar_pa_svenska_och_at_bada_hallen(String kolumn, String ordning) {
        assertThat(namn(med(new Radurval("", "", "", "", false, new Ordning(kolumn, false), 1))))
                .isEqualTo(Arrays.asList(ordning.split(",")));
        List<String> fallande = namn(med(new Radurval("", "", "", "", false, new Ordning(kolumn, true), 1)));
        assertThat(fallande.getFirst()).isEqualTo(kolumn.equals("region") ? "ELRULLSTOLAR"
                : ordning.substring(ordning.lastIndexOf(',') + 1));
    }

    /** The page asks the database, and the answer to programs asks the fold: both know the same phases. */
    @ParameterizedTest
    @EnumSource(Fas.class)
    void en_passerad_start_ar_densamma_i_urvalet_som_i_raden(Fas fas) {
        UpphandlingId ny = new UpphandlingId(new UUID(1, 9));
        prov.registrera("2026-01-10T09:00:00Z", ny, upplagd("2026-01-01", "GNUS-2026-09", "Ny", JAMTLAND, "2026-01-31"));
        prov.registrera("2026-01-10T09:00:01Z", ny, inlast("2026-01-02", fas, false));
        prov.registrera("2026-01-10T09:00:02Z", PLANEN,
                new UpphandlingIntagenIPlan(fran("2026-01-01"), new Planrad(new UUID(2, 9), 9, ny)));

        assertThat(med(new Radurval("", "", "", "", true, Ordning.EGEN, 1)).rader()).isEqualTo(
                med(Radurval.ALLA).rader().stream().filter(Planbild.Rad::passeradPlaneradStart).toList());
    }

    @Test
    void en_lang_plan_delas_i_sidor_och_en_sida_efter_den_sista_ar_den_sista() {
        for (int i = 4; i <= Plansidor.RADER_PER_SIDA; i++) {
            UpphandlingId id = new UpphandlingId(new UUID(1, 100 + i));
            prov.registrera("2026-01-11T08:00:00Z", id,
                    upplagd("2026-01-01", "GNUS-2026-" + (100 + i), "Vara " + i, JAMTLAND, "2026"));
            prov.registrera("2026-01-11T08:00:00Z", PLANEN, new UpphandlingIntagenIPlan(fran("2026-01-01"),
                    new Planrad(new UUID(2, 100 + i), 100 + i, id)));
        }

        Plansida forsta = med(Radurval.ALLA);
        assertThat(forsta.traffar()).isEqualTo(Plansidor.RADER_PER_SIDA + 1);
        assertThat(forsta.rader()).hasSize(Plansidor.RADER_PER_SIDA);
        for (int page : new int[] {2, 999}) {
            Plansida sista = med(new Radurval("", "", "", "", false, Ordning.EGEN, page));
            assertThat(sista.indelning().page()).isEqualTo(2);
            assertThat(namn(sista)).containsExactly("Vara " + Plansidor.RADER_PER_SIDA);
        }
    }

    @Test
    void planens_andringsdagar_ar_de_dagar_da_nagot_i_tabellen_skiljer_fran_dagen_fore() {
        prov.registrera("2026-03-25T08:00:00Z", UPPHANDLING[1], avbruten("2026-03-20", "2026-03-30"));
        UpphandlingId ersattare = new UpphandlingId(new UUID(1, 8));
        prov.registrera("2026-04-01T08:00:00Z", ersattare,
                upplagd("2026-03-22", "GNUS-2026-08", "Åkdynor på nytt", JAMTLAND, "2027"));
        prov.registrera("2026-04-01T08:01:00Z", UPPHANDLING[1], new UpphandlingErsatt(fran("2026-03-25"), ersattare));
        prov.registrera("2026-04-02T08:01:00Z", ersattare, startad("2026-04-02"));
        prov.registrera("2026-05-02T08:00:00Z", PLANEN,
                new PlanJusterad(fran("2026-05-01"), List.of(), List.of(RAD[3])));

        List<Andringsdag> dagar = sidor.andringsdagar(AR, Tidpunkt.NU);

        assertThat(dagar).extracting(d -> d.dag().toString(), Andringsdag::rader).containsExactly(
                tuple("2026-01-01", 4), tuple("2026-02-02", 2), tuple("2026-03-02", 1), tuple("2026-03-20", 1),
                tuple("2026-03-25", 1), tuple("2026-04-02", 1), tuple("2026-05-01", 1));
        for (LocalDate dag = LocalDate.parse("2026-01-02"); dag.isBefore(LocalDate.parse("2026-06-01"));
                dag = dag.plusDays(1)) {
            LocalDate denna = dag;
            assertThat(Skillnad.mellan(rader(dag.minusDays(1)), rader(dag)).alla().stream().map(Andring::radId)
                    .distinct().count()).as(dag.toString()).isEqualTo(dagar.stream()
                            .filter(d -> d.dag().equals(denna)).mapToLong(Andringsdag::rader).sum());
        }
        assertThat(sidor.andringsdagar(AR, new Tidpunkt(Optional.empty(), Optional.of(Instant.parse("2026-02-01T00:00:00Z")))))
                .as("som vi visste det då").extracting(d -> d.dag().toString()).containsExactly("2026-01-01");
        assertThat(sidor.andringsdagar(2099, Tidpunkt.NU)).isEmpty();
    }

    @Test
    void det_som_skiljer_fran_dagen_fore_marks_pa_de_rader_som_visas() {
        Planrad ny = new Planrad(new UUID(2, 7), 7, UPPHANDLING[0]);
        prov.registrera("2026-05-02T08:00:00Z", PLANEN,
                new PlanJusterad(fran("2026-03-02"), List.of(ny), List.of(RAD[3])));
        Tidpunkt dagen = new Tidpunkt(Optional.of(LocalDate.parse("2026-03-02")), Optional.empty());

        List<Planbild.Rad> visade = sidor.las(AR, dagen, new Radurval("ärm", "", "", "", false, Ordning.EGEN, 1))
                .orElseThrow().rader();
        Skillnad skillnad = sidor.sedanDagenFore(AR, dagen, visade);

        assertThat(skillnad.andringar()).extracting(Andring::radnr, Andring::falt, Andring::franText, Andring::tillText)
                .containsExactly(tuple(0, Falt.STATUS, "Pågår", "Annonserad"));
        assertThat(skillnad.nya()).extracting(Radlage::radnr).containsExactly(7);
        assertThat(skillnad.borttagna()).extracting(Radlage::namn).containsExactly("ELRULLSTOLAR");
    }

    private void rad(int nr, String namn, String region, String start) {
        prov.registrera("2026-01-10T08:01:00Z", UPPHANDLING[nr],
                upplagd("2026-01-01", "GNUS-2026-0" + nr, namn, region, start));
        prov.registrera("2026-01-10T08:02:00Z", PLANEN, new UpphandlingIntagenIPlan(fran("2026-01-01"),
                new Planrad(RAD[nr], nr, UPPHANDLING[nr])));
    }

    private List<Radlage> rader(LocalDate dag) {
        return plan.las(AR, new Tidpunkt(Optional.of(dag), Optional.empty())).orElseThrow().rader().stream()
                .map(Radlage::av).toList();
    }

    private Plansida med(Radurval urval) {
        return sidor.las(AR, Tidpunkt.NU, urval).orElseThrow();
    }

    private static List<String> namn(Plansida sida) {
        return sida.rader().stream().map(Planbild.Rad::namn).toList();
    }
}

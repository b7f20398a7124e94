package se.liggaren.query.aktuellplan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.annonserad;
import static se.liggaren.query.Fakta.avslutad;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.dom;
import static se.liggaren.query.Fakta.fran;
import static se.liggaren.query.Fakta.inlast;
import static se.liggaren.query.Fakta.overprovning;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.strom;
import static se.liggaren.query.Fakta.tilldelat;
import static se.liggaren.query.Fakta.upplagd;
import static se.liggaren.query.Fakta.utvardering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftBekraftad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAterupptagen;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingPausad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUppskjuten;

class ForloppTest {

    private static final UUID ID = new UUID(1, 1);

    @Test
    void faserna_foljer_dag_pa_dag_och_den_sista_pagar_an() {
        Forlopp forlopp = forlopp("2026-06-01", upplagd("2026-01-01"), startad("2026-01-05"),
                new UppgiftBekraftad(fran("2026-01-20"), "upphandlare, Region Norrbotten"),
                annonserad("2026-02-01", "2026-03-01"));

        assertThat(ord(forlopp, "2026-06-01")).containsExactly("Ej startad: 1 januari 2026–4 januari 2026",
                "Pågår: 5 januari 2026–31 januari 2026", "Annonserad: sedan 1 februari 2026");
        assertThat(forlopp.planeradText()).isEqualTo("2026-01-14, passerad");
        assertThat(forlopp.sammanfattning(dag("2026-06-01")))
                .isEqualTo("Annonserad: sedan 1 februari 2026. Planerad avtalsstart: 2026-01-14, passerad.");
    }

    @Test
    void nar_fasen_och_overprovningen_i_ett_dokument_borjade_ar_okant() {
        assertThat(ord(forlopp("2026-06-01", upplagd("2026-01-01"), inlast("2026-01-01", Fas.UTVARDERING, true)),
                "2026-06-01")).containsExactly(
                        "Utvärdering: sedan okänd dag, känt från 1 januari 2026",
                        "Överprövning: sedan okänd dag, känt från 1 januari 2026");
        assertThat(ord(forlopp("2026-06-01", upplagd("2026-01-01"), inlast("2026-01-01", Fas.PAGAR, false),
                annonserad("2026-02-01", "2026-03-01")), "2026-06-01")).containsExactly(
                        "Pågår: från okänd dag till och med 31 januari 2026, känt från 1 januari 2026",
                        "Annonserad: sedan 1 februari 2026");
        assertThat(ord(forlopp("2026-06-01", upplagd("2026-01-01"), inlast("2026-01-01", Fas.EJ_STARTAD, false)),
                "2026-06-01")).containsExactly("Ej startad: sedan 1 januari 2026");
    }

    @Test
    void en_avtalssparr_varar_till_sin_sista_dag_aven_nar_den_ligger_framat() {
        UpphandlingEvent[] tilldelad = {upplagd("2026-01-01"), startad("2026-01-05"),
            annonserad("2026-02-01", "2026-03-01"), utvardering("2026-03-02", 3), tilldelat("2026-04-01", "2026-04-13")};

        assertThat(over(forlopp("2026-04-02", tilldelad), "2026-04-02"))
                .containsExactly("Avtalsspärr: 1 april 2026–13 april 2026");
        assertThat(over(forlopp("2026-04-20", med(tilldelad, new UppgiftBekraftad(fran("2026-04-15"), "delegat"))),
                "2026-04-20")).containsExactly("Avtalsspärr: 1 april 2026–13 april 2026");
        assertThat(over(forlopp("2026-04-20", med(tilldelad, tecknat("2026-04-10"))), "2026-04-20"))
                .as("ett tecknat avtal har ingen spärr att vänta på")
                .containsExactly("Avtalsspärr: 1 april 2026–9 april 2026");
    }

    @Test
    void en_overprovning_forlanger_avtalssparren_och_den_nya_foljer_efter() {
        Forlopp forlopp = forlopp("2026-08-01", upplagd("2026-01-01"), startad("2026-01-05"),
                annonserad("2026-02-01", "2026-03-01"), utvardering("2026-03-02", 3),
                tilldelat("2026-04-01", "2026-04-13"),
                overprovning("2026-04-10", "12-26", Avser.UPPHANDLING, Fas.TILLDELAD),
                dom("2026-06-01", "12-26", Domslut.AVSLAG),
                avslutad("2026-06-20", Fas.TILLDELAD, Optional.of(dag("2026-06-30"))));

        assertThat(over(forlopp, "2026-08-01")).containsExactly("Avtalsspärr: 1 april 2026–30 juni 2026",
                "Överprövning: 10 april 2026–19 juni 2026");
    }

    @Test
    void en_sparr_som_lopt_ut_och_en_som_kommer_senare_ar_tva() {
        Forlopp forlopp = forlopp("2026-08-01", upplagd("2026-01-01"), startad("2026-01-05"),
                annonserad("2026-02-01", "2026-03-01"), utvardering("2026-03-02", 3),
                tilldelat("2026-04-01", "2026-04-13"),
                overprovning("2026-04-20", "12-26", Avser.UPPHANDLING, Fas.TILLDELAD),
                avslutad("2026-06-20", Fas.TILLDELAD, Optional.of(dag("2026-06-30"))));

        assertThat(over(forlopp, "2026-08-01")).containsExactly("Avtalsspärr: 1 april 2026–13 april 2026",
                "Överprövning: 20 april 2026–19 juni 2026", "Avtalsspärr: 20 juni 2026–30 juni 2026");
    }

    @Test
    void paus_och_uppskov_ligger_over_fasen() {
        Forlopp forlopp = forlopp("2026-06-01", upplagd("2026-01-01"), startad("2026-01-05"),
                new UpphandlingPausad(fran("2026-02-01"), "Sjukdom", Optional.empty()),
                new UpphandlingAterupptagen(fran("2026-02-02")),
                new UpphandlingUppskjuten(fran("2026-07-01"), "Leveransbrister", Optional.empty()));

        assertThat(over(forlopp, "2026-06-01")).containsExactly("Pausad: 1 februari 2026",
                "Uppskjuten: från och med 1 juli 2026");
        assertThat(forlopp.faser()).hasSize(2);
        assertThat(forlopp.sammanfattning(dag("2026-06-01"))).doesNotContain("Pausad", "Uppskjuten");
    }

    @Test
    void en_okand_och_en_osaker_planerad_start_sags_i_ord() {
        assertThat(forlopp("2026-06-01", upplagd("2026-01-01", "GNUS-2026-01", "Sängar", "Region Norrbotten", ""))
                .planeradText()).isEqualTo("okänd");
        assertThat(forlopp("2026-06-01", upplagd("2026-01-01", "GNUS-2026-01", "Sängar", "Region Norrbotten", "2026?"))
                .planeradText()).isEqualTo("2026?, osäker");
    }

    @ParameterizedTest
    @EnumSource
    void varje_slag_ritas_pa_sitt_eget_satt_i_sin_ton(Skedesslag slag) {
        assertThat(Arrays.stream(Skedesslag.values()).filter(annat -> annat != slag && annat.ton().equals(slag.ton())))
                .noneMatch(annat -> annat.tackning().equals(slag.tackning()) && annat.streck().equals(slag.streck()));
    }

    @ParameterizedTest
    @EnumSource
    void varje_fas_har_sitt_slag(Fas fas) {
        assertThat(Skedesslag.av(fas).name()).isEqualTo(fas.name());
    }

    private static Forlopp forlopp(String dag, UpphandlingEvent... handelser) {
        return Forlopp.av(ID, Upphandlingslage.segment(Tidslinje.ordna(strom(handelser))), dag(dag));
    }

    private static List<String> ord(Forlopp forlopp, String dag) {
        return forlopp.skeden().stream().map(skede -> skede.text(dag(dag))).toList();
    }

    private static List<String> over(Forlopp forlopp, String dag) {
        return forlopp.over().stream().map(skede -> skede.text(dag(dag))).toList();
    }

    private static UpphandlingEvent[] med(UpphandlingEvent[] handelser, UpphandlingEvent fler) {
        UpphandlingEvent[] alla = Arrays.copyOf(handelser, handelser.length + 1);
        alla[handelser.length] = fler;
        return alla;
    }

    private static AvtalTecknat tecknat(String dag) {
        return new AvtalTecknat(fran(dag), new UUID(5, 1),
                List.of(new Leverantor("Vårdvaror AB", Optional.empty(), List.of())), false, Optional.empty(),
                dag("2026-05-01"), dag("2028-04-30"), List.of(), Optional.empty());
    }
}

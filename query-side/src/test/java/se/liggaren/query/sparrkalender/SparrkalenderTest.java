package se.liggaren.query.sparrkalender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.liggaren.query.Fakta.NORRBOTTEN;
import static se.liggaren.query.Fakta.annonserad;
import static se.liggaren.query.Fakta.avslutad;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.dom;
import static se.liggaren.query.Fakta.fran;
import static se.liggaren.query.Fakta.overprovning;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.tilldelat;
import static se.liggaren.query.Fakta.upplagd;
import static se.liggaren.query.Fakta.utvardering;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.liggaren.events.Roll;
import se.liggaren.events.lage.Sparr;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalssparrForlangd;
import se.liggaren.events.upphandling.UpphandlingEvent.TilldelningAterkallad;
import se.liggaren.query.Vyprov;
import se.liggaren.query.bevakning.Bevakare.Fraga;
import se.liggaren.query.bevakning.Bevakning;
import se.liggaren.query.bevakning.Bevakning.Atgard;
import se.liggaren.query.bevakning.Bevakningar;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;
import se.liggaren.query.sparrkalender.Sparrkalender.Rad;

class SparrkalenderTest {

    private static final UUID MADRASSER = new UUID(1, 1);
    private static final UUID RAMPER = new UUID(1, 2);

    private final Vyprov prov = new Vyprov();
    private final SparrkalenderVy vy = new SparrkalenderVy(prov.strommar(), Vyprov.JSON);
    private final Sparrkalender kalender = new Sparrkalender(prov.jdbc(), Vyprov.JSON,
            Clock.fixed(Instant.parse("2026-04-10T10:00:00Z"), Tidpunkt.STOCKHOLM));

    @BeforeEach
    void tva_tilldelade_upphandlingar() {
        prov.visa(vy);
        tilldela(MADRASSER, "GNUS-2026-01", "Madrasser", "2026-04-07", "2026-04-17");
        tilldela(RAMPER, "GNUS-2026-02", "Ramper", "2026-04-01", "2026-04-13");
    }

    private void tilldela(UUID id, String lopnummer, String namn, String dag, String sistaSparrdag) {
        registrera(id, upplagd("2026-01-01", lopnummer, namn, NORRBOTTEN, "2026-06-01"), startad("2026-01-05"),
                annonserad("2026-02-01", "2026-03-01"), utvardering("2026-03-02", 7), tilldelat(dag, sistaSparrdag));
    }

    private void registrera(UUID id, UpphandlingEvent... handelser) {
        for (UpphandlingEvent handelse : handelser) {
            prov.registrera("2026-04-09T08:00:00Z", id, handelse);
        }
    }

    private List<Rad> las(String giltigt) {
        return kalender.las(Tidpunkt.las(Optional.of(giltigt), Optional.empty())).sparrar();
    }

    private static Rad rad(UUID id, String lopnummer, String namn, Sparr.Status status, String sista,
            Optional<String> tidigast, String... mal) {
        return new Rad(id, lopnummer, namn, Optional.empty(), NORRBOTTEN, status, dag(sista),
                tidigast.map(d -> dag(d)), List.of(mal));
    }

    @Test
    void sparrarna_star_efter_sista_dag_med_forsta_dag_da_avtal_far_tecknas() {
        assertThat(kalender.las(Tidpunkt.NU)).isEqualTo(new Sparrkalender.Dag(dag("2026-04-10"), List.of(
                rad(RAMPER, "GNUS-2026-02", "Ramper", Sparr.Status.LOPER, "2026-04-13", Optional.of("2026-04-14")),
                rad(MADRASSER, "GNUS-2026-01", "Madrasser", Sparr.Status.LOPER, "2026-04-17",
                        Optional.of("2026-04-18")))));
    }

    @Test
    void en_sparr_loper_till_och_med_sin_sista_dag_och_fran_tilldelningens() {
        assertThat(las("2026-03-31")).isEmpty();
        assertThat(las("2026-04-06")).extracting(Rad::namn).containsExactly("Ramper");
        assertThat(las("2026-04-13")).extracting(Rad::namn).containsExactly("Ramper", "Madrasser");
        assertThat(las("2026-04-14")).extracting(Rad::namn).containsExactly("Madrasser");
        assertThat(las("2026-04-18")).isEmpty();
        assertThat(kalender.las(Tidpunkt.las(Optional.of("2026-04-13"), Optional.of("2026-04-01T00:00:00Z"))).sparrar())
                .as("så som vi visste det då").isEmpty();
    }

    @Test
    void en_overprovning_forlanger_sparren_tills_domen_och_tio_dagar_till() {
        registrera(MADRASSER, overprovning("2026-04-15", "12-26", Avser.UPPHANDLING, Fas.TILLDELAD));
        assertThat(las("2026-05-30")).containsExactly(rad(MADRASSER, "GNUS-2026-01", "Madrasser",
                Sparr.Status.FORLANGD, "2026-04-17", Optional.empty(), "12-26"));

        registrera(MADRASSER, dom("2026-06-01", "12-26", Domslut.AVSLAG),
                avslutad("2026-06-05", Fas.TILLDELAD, Optional.of(dag("2026-06-11"))));
        assertThat(las("2026-06-05")).containsExactly(rad(MADRASSER, "GNUS-2026-01", "Madrasser",
                Sparr.Status.LOPER, "2026-06-11", Optional.of("2026-06-12")));
        assertThat(las("2026-06-12")).isEmpty();
    }

    @Test
    void en_forlangd_aterkallad_eller_fullgjord_sparr_visas_som_den_ar() {
        registrera(MADRASSER,
                new AvtalssparrForlangd(fran("2026-04-10"), dag("2026-04-17"), dag("2026-04-24"), dag("2026-04-10")));
        assertThat(las("2026-04-20")).extracting(Rad::sistaSparrdag).containsExactly(dag("2026-04-24"));

        registrera(RAMPER, new TilldelningAterkallad(fran("2026-04-10")));
        assertThat(las("2026-04-13")).extracting(Rad::namn).containsExactly("Madrasser");

        registrera(MADRASSER, new AvtalTecknat(fran("2026-04-25"), new UUID(5, 1), List.of(), false, Optional.empty(),
                dag("2026-05-01"), dag("2028-04-30"), List.of(), Optional.empty()));
        assertThat(las("2026-04-24")).extracting(Rad::namn).containsExactly("Madrasser");
        assertThat(las("2026-04-25")).isEmpty();
    }

    @Test
    void en_ombyggnad_ger_samma_rader() {
        Vyschema levande = Vyschema.levande(vy.namn(), prov.jdbc());

        assertThat(prov.rader(prov.byggOm(vy), "upphandling")).isNotEmpty()
                .isEqualTo(prov.rader(levande, "upphandling"));
    }

    @Test
    void en_sparr_bevakas_tva_veckor_fore_sin_sista_dag_och_darefter_tills_avtal_ar_tecknat() {
        Sparrbevakning bevakning = new Sparrbevakning(prov.jdbc());

        Bevakningar slutar = bevakning.sparrarSomSlutar().bevaka(fraga("2026-04-03", Roll.DELEGAT));
        assertThat(slutar.antal()).isEqualTo(2);
        assertThat(slutar.forsta()).as("bara så många som frågas efter").containsExactly(new Bevakning(
                dag("2026-04-13"), "GNUS-2026-02 Ramper",
                "Avtalsspärren löper till och med 13 april 2026. Avtal får tecknas tidigast 14 april 2026.",
                "/upphandlingar/" + RAMPER, Optional.empty()));
        assertThat(bevakning.sparrarSomSlutar().bevaka(fraga("2026-04-02", Roll.DELEGAT)).antal()).isOne();
        assertThat(bevakning.sparrarSomHarLoptUt().bevaka(fraga("2026-04-13", Roll.DELEGAT)).antal()).isZero();

        Bevakningar ute = bevakning.sparrarSomHarLoptUt().bevaka(fraga("2026-04-14", Roll.DELEGAT));
        assertThat(ute.forsta()).extracting(Bevakning::text, Bevakning::atgard).containsExactly(tuple(
                "Avtalsspärren löpte till och med 13 april 2026 och inget avtal är tecknat.",
                Optional.of(new Atgard("Teckna avtal", "/upphandlingar/" + RAMPER + "/kommandon/teckna-avtal"))));
        assertThat(bevakning.sparrarSomHarLoptUt().bevaka(fraga("2026-04-14", Roll.UPPHANDLARE)).forsta().getFirst()
                .atgard()).as("det är inte upphandlaren som tecknar").isEmpty();

        registrera(RAMPER, overprovning("2026-04-09", "12-26", Avser.UPPHANDLING, Fas.TILLDELAD));
        assertThat(bevakning.sparrarSomHarLoptUt().bevaka(fraga("2026-04-14", Roll.DELEGAT)).antal())
                .as("överprövningen förlänger").isZero();
    }

    private static Fraga fraga(String idag, Roll roll) {
        return new Fraga(dag(idag), Set.of(roll), 1);
    }
}

package se.liggaren.query.upphandling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.liggaren.query.Fakta.JAMTLAND;
import static se.liggaren.query.Fakta.NORRBOTTEN;
import static se.liggaren.query.Fakta.annonserad;
import static se.liggaren.query.Fakta.avbruten;
import static se.liggaren.query.Fakta.fran;
import static se.liggaren.query.Fakta.handelseId;
import static se.liggaren.query.Fakta.overprovning;
import static se.liggaren.query.Fakta.rattelse;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.tilldelat;
import static se.liggaren.query.Fakta.upplagd;
import static se.liggaren.query.Fakta.utvardering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liggaren.events.Roll;
import se.liggaren.events.lage.Sparr;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingErsatt;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.query.Vyprov;
import se.liggaren.query.bevakning.Bevakare.Fraga;
import se.liggaren.query.bevakning.Bevakning;
import se.liggaren.query.bevakning.Bevakning.Atgard;
import se.liggaren.query.bevakning.Bevakningar;
import se.liggaren.query.platform.Ordning;
import se.liggaren.query.platform.Sidindelning;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.TillatetKommando;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.JsonNode;

class UpphandlingarTest {

    private static final LocalDate IDAG = LocalDate.of(2026, 2, 16);
    private static final UUID MADRASSER = new UUID(1, 1);
    private static final UUID ARMSTOD = new UUID(1, 2);

    private final Vyprov prov = new Vyprov();
    private final UpphandlingVy vy = new UpphandlingVy(prov.strommar(), Vyprov.JSON);
    private final Upphandlingar upphandlingar = new Upphandlingar(prov.jdbc(), Vyprov.JSON,
            Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), Tidpunkt.STOCKHOLM));

    @BeforeEach
    void tva_upphandlingar() {
        prov.visa(vy);
        prov.registrera("2026-01-10T08:00:00Z", MADRASSER,
                upplagd("2026-01-05", "GNUS-2026-01", "Madrasser 100%_", NORRBOTTEN, "2026-01-14"));
        prov.registrera("2026-01-10T08:01:00Z", ARMSTOD,
                upplagd("2026-01-05", "GNUS-2026-02", "Ärmstöd och Åkdynor", JAMTLAND, "2027-01-31"));
    }

    @Test
    void en_upphandling_finns_fran_sin_forsta_dag_och_fran_det_att_den_registrerats() {
        assertThat(las(MADRASSER, Tidpunkt.NU)).map(u -> u.lage().namn()).contains("Madrasser 100%_");
        assertThat(las(ARMSTOD, Tidpunkt.NU)).map(u -> u.lage().namn()).contains("Ärmstöd och Åkdynor");
        assertThat(las(new UUID(9, 9), Tidpunkt.NU)).isEmpty();
        assertThat(las(MADRASSER, vid("2026-01-04", ""))).isEmpty();
        assertThat(las(MADRASSER, vid("2026-01-05", ""))).isPresent();
        assertThat(las(MADRASSER, vid("", "2026-01-10T07:59:59.999999Z"))).isEmpty();
        assertThat(las(MADRASSER, vid("", "2026-01-10T08:00:00Z"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"lopnummer,GNUS-2026-01", "namn,GNUS-2026-01", "region,GNUS-2026-02", "status,GNUS-2026-02",
        "start,GNUS-2026-01"})
    void det_som_hittas_sorteras_pa_svenska_at_bada_hallen(String kolumn, String forst) {
        prov.registrera("2026-01-10T08:02:00Z", MADRASSER, startad("2026-01-06"));

        for (boolean fallande : new boolean[] {false, true}) {
            Sokresultat resultat = upphandlingar.sok(sokning("q", ""), new Ordning(kolumn, fallande),
                    new Sidindelning(1, 20));
            assertThat(resultat.upphandlingar().get(fallande ? 1 : 0).lopnummer()).isEqualTo(forst);
        }
    }

    @Test
    void da_och_som_vi_visste_da_ar_olika_fragor() {
        prov.registrera("2026-05-12T08:00:00Z", MADRASSER, startad("2026-05-01"));
        prov.registrera("2026-05-20T08:00:00Z", MADRASSER, rattelse("2026-05-20", handelseId(3), "gallerFran",
                "2026-05-01", "2026-04-20"));

        assertThat(fas(vid("2026-04-25", ""))).isEqualTo(Fas.PAGAR);
        assertThat(fas(vid("2026-04-25", "2026-05-15T00:00:00Z"))).isEqualTo(Fas.EJ_STARTAD);
        assertThat(fas(vid("2026-05-01", "2026-05-15T00:00:00Z"))).isEqualTo(Fas.PAGAR);
        assertThat(fas(vid("", "2026-05-11T23:00:00Z"))).isEqualTo(Fas.EJ_STARTAD);
        assertThat(las(MADRASSER, vid("", "2026-05-15T00:00:00Z"))).map(Upphandling::version).contains(2L);
        assertThat(las(MADRASSER, Tidpunkt.NU)).map(Upphandling::version).contains(3L);
        assertThat(las(ARMSTOD, Tidpunkt.NU)).map(Upphandling::version).contains(1L);
    }

    @Test
    void sparren_bedoms_den_dag_som_efterfragas() {
        prov.registrera("2026-05-12T08:00:00Z", MADRASSER, tilldelat("2026-05-12", "2026-05-25"));

        assertThat(las(MADRASSER, vid("2026-05-25", "")).flatMap(Upphandling::sparr)).map(Sparr::status)
                .contains(Sparr.Status.LOPER);
        assertThat(las(MADRASSER, Tidpunkt.NU).flatMap(Upphandling::sparr)).map(Sparr::status)
                .contains(Sparr.Status.LOPT_UT);
    }

    @Test
    void en_ersatt_upphandling_och_dess_ersattare_pekar_pa_varandra() {
        prov.registrera("2026-03-01T08:00:00Z", MADRASSER, avbruten("2026-03-01", "2026-03-11"));
        prov.registrera("2026-03-02T08:00:00Z", MADRASSER,
                new UpphandlingErsatt(fran("2026-03-02"), new UpphandlingId(ARMSTOD)));

        assertThat(las(MADRASSER, Tidpunkt.NU).flatMap(u -> u.lage().ersattAv())).contains(ARMSTOD);
        assertThat(las(ARMSTOD, Tidpunkt.NU)).map(Upphandling::ersatter).contains(List.of(MADRASSER));
        assertThat(las(ARMSTOD, vid("2026-03-01", ""))).map(Upphandling::ersatter).contains(List.of());
        assertThat(las(MADRASSER, Tidpunkt.NU)).map(Upphandling::ersatter).contains(List.of());
    }

    @Test
    void var_och_en_ser_de_kommandon_som_rollen_far_utfarda_nu() {
        var oppna = UpphandlingsKommando.oppnaFor(las(MADRASSER, Tidpunkt.NU).orElseThrow().lage());

        assertThat(TillatetKommando.av("upphandlingar", MADRASSER, oppna, Set.of(Roll.UPPHANDLARE), IDAG))
                .extracting(TillatetKommando::namn).contains("starta-upphandling").doesNotContain("pausa-upphandling");
        assertThat(TillatetKommando.av("upphandlingar", MADRASSER, oppna, Set.of(Roll.INKOPSCHEF), IDAG))
                .contains(new TillatetKommando("pausa-upphandling",
                        "/api/v1/upphandlingar/" + MADRASSER + "/kommandon/pausa-upphandling", "Pausa upphandling",
                        "Gör uppehåll i arbetet med upphandlingen. Fasen är oförändrad."));
        assertThat(TillatetKommando.av("upphandlingar", MADRASSER, oppna, Set.of(Roll.LASARE), IDAG)).isEmpty();
    }

    @Test
    void svaret_har_uppgifterna_platt_och_utelamnar_det_som_saknas() {
        JsonNode json = Vyprov.JSON.valueToTree(las(ARMSTOD, Tidpunkt.NU).orElseThrow());

        assertThat(json.get("id").stringValue()).isEqualTo(ARMSTOD.toString());
        assertThat(json.get("namn").stringValue()).isEqualTo("Ärmstöd och Åkdynor");
        assertThat(json.get("planeradAvtalsstart").get("osaker").booleanValue()).isFalse();
        assertThat(json.has("cpv")).isFalse();
        assertThat(json.has("tillatnaKommandon")).isFalse();
    }

    @Test
    void sokningen_skiljer_pa_bokstaver_men_inte_pa_stora_och_sma() {
        assertThat(sok("q", "åKDYNOR")).containsExactly("GNUS-2026-02");
        assertThat(sok("q", "akdynor")).isEmpty();
        assertThat(sok("q", "a\u0308rmsto\u0308d")).as("bokstäver i delar").containsExactly("GNUS-2026-02");
        assertThat(sok("namn", "MADRASS")).containsExactly("GNUS-2026-01");
        assertThat(sok("region", "jämtland")).containsExactly("GNUS-2026-02");
        assertThat(sok("status", "ej startad")).containsExactly("GNUS-2026-01", "GNUS-2026-02");
        assertThat(sok("status", "ej")).isEmpty();
        assertThat(sok("lopnummer", "gnus-2026-02")).containsExactly("GNUS-2026-02");
    }

    @Test
    void jokertecken_betyder_bara_sig_sjalva() {
        assertThat(sok("namn", "%")).containsExactly("GNUS-2026-01");
        assertThat(sok("namn", "0%_")).containsExactly("GNUS-2026-01");
        assertThat(sok("namn", "\\")).isEmpty();
    }

    @Test
    void sokningen_ser_lagena_som_de_ar_nu_och_raknar_alla_sidor() {
        prov.registrera("2026-05-12T08:00:00Z", ARMSTOD, startad("2026-05-01"));
        prov.registrera("2026-05-13T08:00:00Z", ARMSTOD, annonserad("2026-05-11", "2026-06-20"));

        assertThat(sok("fas", "ANNONSERAD")).containsExactly("GNUS-2026-02");
        assertThat(sok("fas", "EJ_STARTAD")).containsExactly("GNUS-2026-01");
        Sokresultat andraSidan = upphandlingar.sok(sokning("q", ""), Ordning.EGEN, new Sidindelning(2, 1));
        assertThat(andraSidan.totalt()).isEqualTo(2);
        assertThat(andraSidan.upphandlingar()).extracting(Sokresultat.Traff::lopnummer).containsExactly("GNUS-2026-02");
        assertThat(andraSidan.upphandlingar()).extracting(Sokresultat.Traff::version).containsExactly(3L);
    }

    @Test
    void en_ombyggd_vy_har_samma_rader_till_sista_byte() {
        prov.registrera("2026-05-12T08:00:00Z", ARMSTOD, startad("2026-05-01"));
        prov.registrera("2026-05-12T08:00:00Z", ARMSTOD, annonserad("2026-05-11", "2026-06-20"));

        Vyschema levande = Vyschema.levande("upphandling", prov.jdbc());
        Vyschema ombyggd = prov.byggOm(vy);
        assertThat(prov.rader(ombyggd, "upphandling")).hasSize(5).isEqualTo(prov.rader(levande, "upphandling"));
        assertThat(prov.rader(ombyggd, "upphandling_version")).isEqualTo(prov.rader(levande, "upphandling_version"));
    }

    private Fas fas(Tidpunkt tidpunkt) {
        return las(MADRASSER, tidpunkt).orElseThrow().lage().fas();
    }

    private Optional<Upphandling> las(UUID id, Tidpunkt tidpunkt) {
        return upphandlingar.las(id, tidpunkt);
    }

    private static Tidpunkt vid(String giltigt, String kant) {
        return new Tidpunkt(Optional.of(giltigt).filter(g -> !g.isEmpty()).map(LocalDate::parse),
                Optional.of(kant).filter(k -> !k.isEmpty()).map(Instant::parse));
    }

    private List<String> sok(String falt, String text) {
        return upphandlingar.sok(sokning(falt, text), Ordning.EGEN, new Sidindelning(1, 20)).upphandlingar().stream()
                .map(Sokresultat.Traff::lopnummer).toList();
    }

    private static Sokning sokning(String falt, String text) {
        return new Sokning(om("namn", falt, text), om("region", falt, text), om("status", falt, text),
                om("cpv", falt, text), om("fas", falt, text).map(Fas::valueOf), om("lopnummer", falt, text),
                om("q", falt, text));
    }

    private static Optional<String> om(String namn, String falt, String text) {
        return namn.equals(falt) ? Optional.of(text) : Optional.empty();
    }

    @Test
    void anbudstider_bevakas_fran_en_vecka_fore_och_tills_utvarderingen_paborjas() {
        for (UUID id : List.of(MADRASSER, ARMSTOD)) {
            prov.registrera("2026-01-11T08:00:00Z", id, startad("2026-01-11"));
        }
        prov.registrera("2026-02-01T08:00:00Z", MADRASSER, annonserad("2026-02-01", "2026-03-01"));
        prov.registrera("2026-02-01T08:00:00Z", ARMSTOD, annonserad("2026-02-01", "2026-03-09"));
        Upphandlingsbevakning bevakning = new Upphandlingsbevakning(prov.jdbc(), Vyprov.JSON);

        assertThat(bevakning.anbudstider().bevaka(fraga("2026-02-21", Roll.UPPHANDLARE)).antal()).isZero();
        Bevakningar tider = bevakning.anbudstider().bevaka(fraga("2026-03-02", Roll.UPPHANDLARE));
        assertThat(tider.antal()).isEqualTo(2);
        assertThat(tider.forsta()).extracting(Bevakning::rubrik, Bevakning::text, b -> b.atgard().map(Atgard::klartext))
                .containsExactly(tuple("GNUS-2026-01 Madrasser 100%_",
                        "Anbudstiden gick ut 1 mars 2026 och utvärderingen är inte påbörjad.",
                        Optional.of("Påbörja utvärdering")),
                        tuple("GNUS-2026-02 Ärmstöd och Åkdynor", "Sista dag att lämna anbud är 9 mars 2026.",
                                Optional.of("Förläng anbudstid")));
        assertThat(bevakning.anbudstider().bevaka(fraga("2026-03-01", Roll.UPPHANDLARE)).forsta().getFirst().text())
                .as("sista dagen är inte ute än").startsWith("Sista dag");

        prov.registrera("2026-03-03T08:00:00Z", MADRASSER, utvardering("2026-03-03", 4));
        assertThat(bevakning.anbudstider().bevaka(fraga("2026-03-03", Roll.UPPHANDLARE)).forsta())
                .extracting(Bevakning::adress).containsExactly("/upphandlingar/" + ARMSTOD);
    }

    @Test
    void overprovningar_bevakas_medan_de_pagar_och_juristen_far_registrera_domen() {
        Upphandlingsbevakning bevakning = new Upphandlingsbevakning(prov.jdbc(), Vyprov.JSON);
        assertThat(bevakning.overprovningar().bevaka(fraga("2026-03-02", Roll.JURIST)).antal()).isZero();
        prov.registrera("2026-02-01T08:00:00Z", MADRASSER, startad("2026-01-11"));
        prov.registrera("2026-02-01T08:00:00Z", MADRASSER, annonserad("2026-02-01", "2026-03-01"));
        prov.registrera("2026-03-05T08:00:00Z", MADRASSER,
                overprovning("2026-03-05", "12-26", Avser.UPPHANDLING, Fas.ANNONSERAD));

        assertThat(bevakning.overprovningar().bevaka(fraga("2026-03-06", Roll.JURIST)).forsta()).containsExactly(
                new Bevakning(LocalDate.parse("2026-03-05"), "GNUS-2026-01 Madrasser 100%_",
                        "Mål 12-26 i förvaltningsrätten.", "/upphandlingar/" + MADRASSER, Optional.of(new Atgard(
                                "Registrera dom", "/upphandlingar/" + MADRASSER + "/kommandon/registrera-dom"))));
        assertThat(bevakning.overprovningar().bevaka(fraga("2026-03-06", Roll.NAMND)).forsta().getFirst().atgard())
                .isEmpty();
    }

    private static Fraga fraga(String idag, Roll roll) {
        return new Fraga(LocalDate.parse(idag), Set.of(roll), 5);
    }
}

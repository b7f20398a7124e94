package se.liggaren.query.mal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.fran;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.liggaren.events.Roll;
import se.liggaren.events.mal.MalEvent.MalFaststallt;
import se.liggaren.events.mal.MalEvent.UtfallRattat;
import se.liggaren.events.mal.MalEvent.UtfallRegistrerat;
import se.liggaren.events.mal.Malutfall;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeAndrat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeErsattMedInformationsmote;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeGenomfort;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeInstallt;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.SammantradeEvent.UpphandlingslagetRedovisat;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.query.Vyprov;
import se.liggaren.query.bevakning.Bevakare.Fraga;
import se.liggaren.query.bevakning.Bevakning;
import se.liggaren.query.bevakning.Bevakningar;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.JsonNode;

class MaluppfyllelseTest {

    private final Vyprov prov = new Vyprov();
    private final MalVy vy = new MalVy(prov.strommar(), Vyprov.JSON);
    private final Maluppfyllelse maluppfyllelse = new Maluppfyllelse(prov.jdbc(), Vyprov.JSON);
    private int minut;

    @BeforeEach
    void vyn_ar_tom() {
        prov.visa(vy);
    }

    private String tid() {
        return Instant.parse("2026-01-10T08:00:00Z").plusSeconds(60L * minut++).toString();
    }

    private UUID mal(int nr, int ar, String mal) {
        UUID id = new UUID(4, nr);
        prov.registrera(tid(), id, new MalFaststallt(fran(ar - 1 + "-12-01"), ar, Optional.of("En hållbar miljö"),
                Optional.of("Öka avtalstroheten"), Optional.of("Regionfullmäktige"), mal, "Genomförd aktivitet",
                "Nämnden", Optional.empty()));
        return id;
    }

    private void utfall(UUID id, int ar, Malutfall utfall, UUID... sammantraden) {
        prov.registrera(tid(), id, new UtfallRegistrerat(fran(ar + 1 + "-02-01"), utfall, "Så gick det",
                List.of(sammantraden), Optional.of(new Kallrad("Årsredovisning " + ar, dag(ar + "-12-31"),
                        Optional.empty(), Optional.of(utfall.klartext())))));
    }

    private UUID planerat(int nr, Sammantradestyp typ, String dag) {
        UUID id = new UUID(5, nr);
        prov.registrera(tid(), id, new SammantradePlanerat(fran("2019-12-01"), typ, Sammantradesform.DIGITALT,
                dag(dag), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(),
                Optional.empty()));
        return id;
    }

    private UUID hallet(int nr, Sammantradestyp typ, String dag, boolean redovisat) {
        UUID id = planerat(nr, typ, dag);
        if (redovisat) {
            prov.registrera(tid(), id, new UpphandlingslagetRedovisat(fran(dag),
                    new Motesrapport("GNUS", dag(dag).getYear(), dag(dag), 1, 1, 0, List.of(), List.of(), List.of(),
                            List.of()), "00"));
        }
        prov.registrera(tid(), id, new SammantradeGenomfort(fran(dag), Sammantradesform.DIGITALT));
        return id;
    }

    private Malbild las(int ar) {
        return maluppfyllelse.las(ar, Tidpunkt.NU).orElseThrow();
    }

    private void malMedUtfall(int ar, Malutfall... utfall) {
        for (Malutfall ett : utfall) {
            utfall(mal(minut, ar, "Mål " + minut), ar, ett);
        }
    }

    @Test
    @DisplayName("fakta 45: målen 2020 räknas till 2 uppnådda, 1 som pågår och 2 ej uppnådda av 5")
    void maluppfyllelsen_2020() {
        malMedUtfall(2020, Malutfall.UPPNATT, Malutfall.PAGAR, Malutfall.EJ_UPPNATT, Malutfall.EJ_UPPNATT,
                Malutfall.UPPNATT);

        assertThat(las(2020).summering()).containsExactly(Map.entry("Uppnått", 2),
                Map.entry("Pågår", 1), Map.entry("Ej uppnått", 2), Map.entry("totalt", 5));
        assertThat(las(2020).mening()).isEqualTo(
                "Två av nämndens fem mål har uppnåtts. För ett av målen pågår arbetet. Två mål har inte uppnåtts.");
    }

    @Test
    @DisplayName("fakta 33: samtliga tre mål 2023 har uppnåtts")
    void maluppfyllelsen_2023() {
        malMedUtfall(2023, Malutfall.UPPNATT, Malutfall.UPPNATT, Malutfall.UPPNATT);

        assertThat(las(2023).summering()).containsExactly(Map.entry("Uppnått", 3),
                Map.entry("totalt", 3));
        assertThat(las(2023).mening()).isEqualTo("Samtliga tre mål har uppnåtts.");
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2023})
    @DisplayName("fakta 33, fakta 45: summeringen stämmer med den delade avskriften av årsredovisningen")
    void summeringen_stammer_med_den_delade_avskriften(int ar) throws Exception {
        Path fil = Path.of("../../shared/doman/vektorer/maluppfyllelse.json");
        assumeTrue(Files.exists(fil), "avskriften " + fil + " finns inte här");
        JsonNode avskrift = Vyprov.JSON.readTree(Files.readString(fil)).get(String.valueOf(ar));

        IntStream.range(0, avskrift.get("utfall").size()).forEach(i -> {
            JsonNode rad = avskrift.get("utfall").get(i);
            utfall(mal(i, ar, rad.get(0).stringValue()), ar, Arrays.stream(Malutfall.values())
                    .filter(u -> u.klartext().equals(rad.get(1).stringValue())).findFirst().orElseThrow());
        });

        JsonNode bild = Vyprov.JSON.readTree(Vyprov.JSON.writeValueAsString(las(ar)));
        assertThat(bild.get("summering")).isEqualTo(avskrift.get("summering"));
        assertThat(bild.get("mal").valueStream().map(m -> m.get("mal").stringValue())).containsExactlyElementsOf(
                avskrift.get("utfall").valueStream().map(rad -> rad.get(0).stringValue()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "U|Nämndens enda mål har uppnåtts.",
        "E|Nämndens enda mål har inte uppnåtts.",
        "P|Nämndens enda mål har inte uppnåtts. För ett av målen pågår arbetet.",
        "EE|Inget av nämndens två mål har uppnåtts. Två mål har inte uppnåtts.",
        "U-|Ett av nämndens två mål har uppnåtts. Ett mål saknar ännu utfall.",
        "UUUUUUUUUUUUU|Samtliga 13 mål har uppnåtts."})
    void meningen_sager_varje_utfall_med_ord(String utfall, String mening) {
        assertThat(Summering.av(utfall.chars().mapToObj(c -> switch (c) {
            case 'U' -> Optional.of(Malutfall.UPPNATT);
            case 'E' -> Optional.of(Malutfall.EJ_UPPNATT);
            case 'P' -> Optional.of(Malutfall.PAGAR);
            default -> Optional.<Malutfall>empty();
        }).toList()).mening()).isEqualTo(mening);
    }

    @Test
    @DisplayName("fakta 22: målet visas med uppdraget och den som gav det, och med den som beslutade målet")
    void ett_mal_visas_med_uppdrag_och_beslutsfattare_och_utan_utfall_tills_det_finns() {
        mal(1, 2026, "Följa upp genomförda upphandlingar");

        assertThat(las(2026).mal()).singleElement().satisfies(rad -> {
            assertThat(rad.uppdrag()).contains("Öka avtalstroheten");
            assertThat(rad.uppdragBeslutatAv()).contains("Regionfullmäktige");
            assertThat(rad.beslutadAv()).isEqualTo("Nämnden");
            assertThat(rad.utfall()).isEmpty();
            assertThat(rad.ton()).isEqualTo("lugn");
        });
        assertThat(las(2026).summering()).containsEntry("Utan utfall", 1).containsEntry("totalt", 1);
        assertThat(maluppfyllelse.las(2025, Tidpunkt.NU)).isEmpty();
    }

    @Test
    @DisplayName("fakta 33: utfallet visas med de möten och det dokument som belägger det")
    void utfallet_visas_med_sitt_belagg() {
        UUID februari = hallet(1, Sammantradestyp.ORDINARIE, "2023-02-20", false);
        utfall(mal(1, 2023, "Följa statistik"), 2023, Malutfall.UPPNATT, februari);

        assertThat(las(2023).mal()).singleElement().satisfies(rad -> {
            assertThat(rad.sammantraden()).containsExactly(
                    new Malbild.Motesrad(februari, "Ordinarie sammanträde 20 februari 2023"));
            assertThat(rad.belagg().flatMap(Kallrad::text)).contains("Uppnått");
            assertThat(rad.motivering()).contains("Så gick det");
        });
    }

    @Test
    void ett_rattat_utfall_star_i_stallet_med_det_forra_bredvid_och_galler_fran_sin_dag() {
        UUID id = mal(1, 2020, "Följa ordnat införande");
        utfall(id, 2020, Malutfall.EJ_UPPNATT);
        prov.registrera(tid(), id, new UtfallRattat(fran("2021-03-01").medSkal("Arbetet pågår"), Malutfall.PAGAR,
                "Utredningen pågår", List.of(), Optional.empty()));

        assertThat(las(2020).mal()).singleElement().satisfies(rad -> {
            assertThat(rad.utfall()).contains(Malutfall.PAGAR);
            assertThat(rad.version()).isEqualTo(3);
            assertThat(rad.tidigareUtfall()).extracting(Malbild.Tidigare::text)
                    .containsExactly("Ej uppnått (1 februari 2021): Så gick det");
        });
        assertThat(las("2021-02-28").mal().getFirst().utfall()).contains(Malutfall.EJ_UPPNATT);
        assertThat(las("2021-01-31").mal().getFirst().utfall()).isEmpty();
    }

    private Malbild las(String giltigt) {
        return maluppfyllelse.las(2020, new Tidpunkt(Optional.of(dag(giltigt)), Optional.empty())).orElseThrow();
    }

    @Test
    @DisplayName("fakta 11, fakta 30: ”redovisat vid 4 av 4 möten” räknas fram ur det som redovisades vid "
            + "årets hållna möten")
    void redovisat_vid_alla_moten() {
        mal(1, 2023, "Besluta och följa upp upphandlingar");
        Stream.of("2023-02-20", "2023-04-03", "2023-09-11", "2023-11-06").forEach(dag ->
                hallet(minut, Sammantradestyp.ORDINARIE, dag, true));
        hallet(90, Sammantradestyp.ORDINARIE, "2024-02-12", true);
        planerat(91, Sammantradestyp.ORDINARIE, "2023-12-11");

        assertThat(las(2023).upphandlingslaget().text()).isEqualTo("Redovisat vid 4 av 4 möten.");
        assertThat(las(2023).upphandlingslaget().moten()).hasSize(4)
                .allMatch(Malbild.Redovisningsmote::redovisat);
    }

    @Test
    @DisplayName("fakta 42: informationsmöten räknas för sig, och hur många som redovisade räknas inte fram "
            + "ur hur många de var")
    void informationsmoten_raknas_for_sig() {
        mal(1, 2020, "Följa genomförda och planerade upphandlingar");
        hallet(1, Sammantradestyp.ORDINARIE, "2020-02-10", true);
        hallet(2, Sammantradestyp.EXTRA, "2020-06-08", false);
        hallet(3, Sammantradestyp.ORDINARIE, "2020-11-09", true);
        hallet(4, Sammantradestyp.INFORMATIONSMOTE, "2020-04-20", true);
        hallet(5, Sammantradestyp.INFORMATIONSMOTE, "2020-09-14", true);
        hallet(6, Sammantradestyp.INFORMATIONSMOTE, "2020-10-05", false);
        UUID april = planerat(7, Sammantradestyp.ORDINARIE, "2020-04-20");
        prov.registrera(tid(), april, new SammantradeInstallt(fran("2020-04-01").medSkal("Pandemin")));
        prov.registrera(tid(), april, new SammantradeErsattMedInformationsmote(fran("2020-04-20"), new UUID(5, 4)));

        assertThat(las(2020).upphandlingslaget().text())
                .isEqualTo("Redovisat vid 2 av 3 möten. Därutöver vid 2 av 3 informationsmöten.");
    }

    @Test
    void ett_mote_raknas_till_det_ar_da_det_holls() {
        mal(1, 2023, "Följa upp");
        mal(2, 2024, "Följa upp");
        UUID flyttat = planerat(1, Sammantradestyp.ORDINARIE, "2023-12-18");
        prov.registrera(tid(), flyttat, new SammantradeAndrat(fran("2023-12-01"), Sammantradesform.FYSISKT,
                dag("2024-01-15"), Optional.empty(), Optional.empty(), Optional.empty()));
        prov.registrera(tid(), flyttat, new SammantradeGenomfort(fran("2024-01-15"), Sammantradesform.FYSISKT));

        assertThat(las(2023).upphandlingslaget().text()).isEqualTo("Redovisat vid 0 av 0 möten.");
        assertThat(las(2024).upphandlingslaget().text()).isEqualTo("Redovisat vid 0 av 1 möten.");
    }

    @Test
    void vyn_byggs_om_till_samma_rader() {
        UUID id = mal(1, 2020, "Följa ordnat införande");
        utfall(id, 2020, Malutfall.PAGAR, hallet(1, Sammantradestyp.ORDINARIE, "2020-02-10", true));

        assertThat(prov.rader(prov.byggOm(vy), "mal")).isEqualTo(
                prov.rader(Vyschema.levande("mal", prov.jdbc()), "mal")).isNotEmpty();
    }

    @Test
    void ar_med_mal_utan_utfall_bevakas_till_arets_slut() {
        utfall(mal(1, 2025, "Med utfall"), 2025, Malutfall.UPPNATT);
        utfall(mal(2, 2026, "Ett med"), 2026, Malutfall.UPPNATT);
        mal(3, 2026, "Ett utan");
        mal(4, 2027, "Nästa år");

        assertThat(new Malbevakning(prov.jdbc()).malUtanUtfall()
                .bevaka(new Fraga(dag("2026-11-01"), Set.of(Roll.NAMND), 5))).isEqualTo(new Bevakningar(
                        List.of(new Bevakning(dag("2026-12-31"), "Mål 2026", "1 av 2 mål saknar utfall.", "/mal/2026",
                                Optional.empty())), 1, "/mal"));
    }
}

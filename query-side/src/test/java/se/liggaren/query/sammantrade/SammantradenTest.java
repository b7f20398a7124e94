package se.liggaren.query.sammantrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.fran;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.liggaren.events.Beslut;
import se.liggaren.events.Roll;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.AmneKompletterat;
import se.liggaren.events.sammantrade.SammantradeEvent.AmneTillagt;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutFattat;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutTrattIKraft;
import se.liggaren.events.sammantrade.SammantradeEvent.GodkannandeRegistrerat;
import se.liggaren.events.sammantrade.SammantradeEvent.ProtokollJusterat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeAndrat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeErsattMedInformationsmote;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeGenomfort;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeInstallt;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.SammantradeEvent.UpphandlingslagetRedovisat;
import se.liggaren.events.sammantrade.SammantradeKommando;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradeslage;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.query.Vyprov;
import se.liggaren.query.bevakning.Bevakare.Fraga;
import se.liggaren.query.bevakning.Bevakning;
import se.liggaren.query.bevakning.Bevakning.Atgard;
import se.liggaren.query.platform.Sidindelning;
import se.liggaren.query.platform.Vyschema;
import se.liggaren.query.sammantrade.Arsrakning.Andel;
import se.liggaren.query.sammantrade.Arsrakning.PerTyp;

class SammantradenTest {

    private static final UUID MOTE = new UUID(4, 1);

    private final Vyprov prov = new Vyprov();
    private final SammantradeVy vy = new SammantradeVy(prov.strommar(), Vyprov.JSON);
    private final Sammantraden sammantraden = new Sammantraden(prov.jdbc(), Vyprov.JSON);

    @BeforeEach
    void vyn_ar_tom() {
        prov.visa(vy);
    }

    @Test
    @DisplayName("fakta 39, 42: 2020 hölls två av fyra ordinarie, två ställdes in, tre informationsmöten och ett extra"
            + " räknas var för sig, och redovisningarna efter vad som redovisades")
    void aret_2020_raknas_slag_for_slag() {
        planera(1, Sammantradestyp.ORDINARIE, "2020-02-10");
        genomfor(1, "2020-02-10");
        redovisa(1, "2020-02-10");
        planera(2, Sammantradestyp.ORDINARIE, "2020-04-06");
        registrera(2, new SammantradeInstallt(fran("2020-04-06").medSkal("Coronapandemin")));
        planera(3, Sammantradestyp.ORDINARIE, "2020-09-21");
        planera(4, Sammantradestyp.ORDINARIE, "2020-11-16");
        genomfor(4, "2020-11-16");
        redovisa(4, "2020-11-16");
        planera(5, Sammantradestyp.EXTRA, "2020-06-08");
        genomfor(5, "2020-06-08");
        for (int nr = 6; nr <= 8; nr++) {
            planera(nr, Sammantradestyp.INFORMATIONSMOTE, "2020-0%d-20".formatted(nr - 2));
            genomfor(nr, "2020-0%d-20".formatted(nr - 2));
        }
        registrera(2, new SammantradeErsattMedInformationsmote(fran("2020-04-06"), new UUID(4, 6)));
        registrera(3, new SammantradeErsattMedInformationsmote(fran("2020-09-21"), new UUID(4, 7)));
        planera(9, Sammantradestyp.ORDINARIE, "2021-02-08");

        Arsrakning rakning = Arsrakning.av(2020, sammantraden.lista(Optional.of(2020), new Sidindelning(1, 20))
                .sammantraden().stream().map(Sammantradesbild::sammantrade).toList());
        assertThat(rakning).isEqualTo(new Arsrakning(2020, List.of(
                new PerTyp(Sammantradestyp.ORDINARIE, 4, 2, 2, 2, new Andel(2, 2)),
                new PerTyp(Sammantradestyp.EXTRA, 1, 1, 0, 0, new Andel(0, 1)),
                new PerTyp(Sammantradestyp.KONSTITUERANDE, 0, 0, 0, 0, new Andel(0, 0)),
                new PerTyp(Sammantradestyp.INFORMATIONSMOTE, 3, 3, 0, 0, new Andel(0, 3))), new Andel(2, 3)));
        assertThat(las(2).sammantrade().lage()).isEqualTo(Sammantradeslage.ERSATT);
        assertThat(las(2).sammantrade().skal()).contains("Coronapandemin");
        assertThat(las(2).sammantrade().informationsmoteId()).contains(new UUID(4, 6));
        assertThat(las(6).ersatter()).containsExactly(new UUID(4, 2));
        assertThat(las(8).ersatter()).isEmpty();
    }

    @Test
    @DisplayName("fakta 11, 30: redovisat vid fyra av fyra sammanträden räknas fram ur vad som redovisades")
    void redovisat_vid_fyra_av_fyra() {
        List<String> dagar = List.of("2023-02-20", "2023-04-03", "2023-09-18", "2023-11-06");
        for (int nr = 1; nr <= 4; nr++) {
            planera(nr, Sammantradestyp.ORDINARIE, dagar.get(nr - 1));
            redovisa(nr, dagar.get(nr - 1));
            assertThat(andel(2023)).as("ett möte räknas först när det har hållits")
                    .isEqualTo(new Andel(nr - 1, nr - 1));
            genomfor(nr, dagar.get(nr - 1));
        }

        assertThat(andel(2023)).isEqualTo(new Andel(4, 4));
        assertThat(las(1).sammantrade().redovisning()).contains(
                new Sammantrade.Redovisning(2023, dag("2023-02-20"), "00ff"));
    }

    @Test
    @DisplayName("fakta 17, 18, 19: tider, ämnen utan föredragande, preliminära ämnen och källans egen text bevaras")
    void ett_planerat_sammantrade_visas_som_kallan_har_det() {
        Kallrad kallrad = new Kallrad("Verksamhetsplan 2026", dag("2026-01-01"), Optional.of(4),
                Optional.of("16 februari, kl. 9.30- 12.00 (Digitalt)"));
        prov.registrera("2026-01-10T08:00:00Z", MOTE, new SammantradePlanerat(fran("2026-01-01"),
                Sammantradestyp.ORDINARIE, Sammantradesform.DIGITALT, dag("2026-02-16"),
                Optional.of(LocalTime.of(9, 30)), Optional.of(LocalTime.of(12, 0)), Optional.empty(),
                List.of(new Amne(1, "Upphandling", List.of(), false), new Amne(2, "Fördjupning", List.of(), true)),
                List.of("Inköpschef", "Sekreterare"), Optional.of(kallrad)));
        prov.registrera("2026-01-11T08:00:00Z", MOTE,
                new AmneTillagt(fran("2026-01-11"), new Amne(3, "Årsbokslut 2025", List.of("Sekreterare"), false)));
        prov.registrera("2026-02-01T08:00:00Z", MOTE,
                new AmneKompletterat(fran("2026-02-01"), 2, "Läkemedel", List.of("Apotekare", "Läkare")));

        Sammantrade mote = las(1).sammantrade();
        assertThat(mote.start()).contains(LocalTime.of(9, 30));
        assertThat(mote.amnen()).extracting(Amne::nr, Amne::rubrik, Amne::foredragande, Amne::preliminart)
                .containsExactly(tuple(1, "Upphandling", List.of(), false),
                        tuple(2, "Läkemedel", List.of("Apotekare", "Läkare"), false),
                        tuple(3, "Årsbokslut 2025", List.of("Sekreterare"), false));
        assertThat(mote.oparadeForedragande()).containsExactly("Inköpschef", "Sekreterare");
        assertThat(mote.kallrad()).contains(kallrad);
        assertThat(Mote.av(las(1)).tid()).isEqualTo("kl. 09.30–12.00");
    }

    @Test
    void ett_flyttat_sammantrade_visas_som_det_blev() {
        planera(1, Sammantradestyp.ORDINARIE, "2026-12-14");
        registrera(1, new SammantradeAndrat(fran("2026-01-20"), Sammantradesform.FYSISKT, dag("2027-01-11"),
                Optional.of(LocalTime.of(10, 0)), Optional.empty(), Optional.of("Östersund")));
        assertThat(sammantraden.ar()).containsExactly(2027);
        assertThat(las(1).sammantrade().plats()).contains("Östersund");
        assertThat(Mote.av(las(1)).tid()).isEqualTo("kl. 10.00");

        registrera(1, new SammantradeGenomfort(fran("2027-01-11"), Sammantradesform.HYBRID));
        registrera(1, new ProtokollJusterat(fran("2027-01-20")));
        assertThat(las(1).sammantrade().form()).as("så som det hölls").isEqualTo(Sammantradesform.HYBRID);
        assertThat(las(1).sammantrade().protokolletJusterat()).contains(dag("2027-01-20"));
        assertThat(las(1).sammantrade().oppnaKommandon()).contains(SammantradeKommando.REDOVISA_UPPHANDLINGSLAGET)
                .doesNotContain(SammantradeKommando.JUSTERA_PROTOKOLL);
        redovisa(1, "2027-01-11");
        assertThat(las(1).sammantrade().oppnaKommandon()).as("läget redovisas en gång")
                .doesNotContain(SammantradeKommando.REDOVISA_UPPHANDLINGSLAGET);
        assertThat(las(1).version()).isEqualTo(5);
    }

    @Test
    @DisplayName("fakta 36, 41: beslutsdagen är en annan än dagen i kraft, och det visas vems godkännande som väntas")
    void ett_beslut_vantar_pa_godkannanden_och_trader_i_kraft_senare() {
        planera(1, Sammantradestyp.EXTRA, "2020-06-08");
        assertThat(las(1).sammantrade().oppnaKommandon()).contains(SammantradeKommando.ANDRA_SAMMANTRADE);
        registrera(1, new BeslutFattat(fran("2020-06-08"), "§ 20", Optional.of("GNU/5/2020"), "Reviderat reglemente",
                Optional.empty(), List.of("Regionfullmäktige", "Östersunds kommun"), Optional.empty()));
        registrera(1, new GodkannandeRegistrerat(fran("2020-10-20"), "§ 20", new Beslut("Regionfullmäktige",
                dag("2020-10-20"), Optional.empty(), Optional.of("§ 112"))));
        assertThat(las(1).sammantrade().oppnaKommandon()).as("ett påbörjat sammanträde planeras inte om")
                .contains(SammantradeKommando.FATTA_BESLUT).doesNotContain(SammantradeKommando.ANDRA_SAMMANTRADE);

        FattatBeslut vantar = las(1).sammantrade().beslut().getFirst();
        assertThat(vantar.aterstar()).containsExactly("Östersunds kommun");
        assertThat(vantar.beslutsdatum()).isEqualTo("2020-06-08");
        assertThat(vantar.iKraft()).isEmpty();

        registrera(1, new GodkannandeRegistrerat(fran("2020-12-10"), "§ 20", new Beslut("Östersunds kommun",
                dag("2020-12-10"), Optional.empty(), Optional.empty())));
        registrera(1, new BeslutTrattIKraft(fran("2020-12-15"), "§ 20"));
        FattatBeslut galler = las(1).sammantrade().beslut().getFirst();
        assertThat(galler.aterstar()).isEmpty();
        assertThat(galler.godkannanden()).hasSize(2);
        assertThat(galler.iKraft()).contains(dag("2020-12-15"));
        assertThat(galler.beslutsdatum()).isEqualTo("2020-06-08");
    }

    @Test
    void listan_ar_ordnad_efter_dag_och_bladdras_med_arets_rakning_hel() {
        planera(2, Sammantradestyp.ORDINARIE, "2026-05-11");
        planera(1, Sammantradestyp.ORDINARIE, "2026-02-16");
        planera(3, Sammantradestyp.ORDINARIE, "2027-02-15");

        Sammantraden.Lista forsta = sammantraden.lista(Optional.empty(), new Sidindelning(1, 2));
        assertThat(forsta.sammantraden()).extracting(s -> s.sammantrade().datum().toString())
                .containsExactly("2026-02-16", "2026-05-11");
        assertThat(forsta.totalt()).isEqualTo(3);
        assertThat(forsta.perAr()).extracting(Arsrakning::ar).containsExactly(2026, 2027);
        assertThat(sammantraden.lista(Optional.of(2027), new Sidindelning(1, 20)).sammantraden()).hasSize(1);
        assertThat(sammantraden.lista(Optional.of(1999), new Sidindelning(1, 20)).sammantraden()).isEmpty();
        assertThat(sammantraden.las(UUID.randomUUID())).isEmpty();
    }

    @Test
    void en_ombyggd_vy_har_samma_rader() {
        planera(1, Sammantradestyp.ORDINARIE, "2026-02-16");
        genomfor(1, "2026-02-16");
        redovisa(1, "2026-02-16");

        assertThat(prov.rader(prov.byggOm(vy), "sammantrade")).hasSize(1)
                .isEqualTo(prov.rader(Vyschema.levande("sammantrade", prov.jdbc()), "sammantrade"));
    }

    private Andel andel(int ar) {
        return sammantraden.lista(Optional.of(ar), new Sidindelning(1, 20)).perAr().getFirst().redovisat();
    }

    private Sammantradesbild las(int nr) {
        return sammantraden.las(new UUID(4, nr)).orElseThrow();
    }

    private void planera(int nr, Sammantradestyp typ, String datum) {
        registrera(nr, new SammantradePlanerat(fran("2020-01-01"), typ, Sammantradesform.DIGITALT, dag(datum),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty()));
    }

    private void genomfor(int nr, String datum) {
        registrera(nr, new SammantradeGenomfort(fran(datum), Sammantradesform.DIGITALT));
    }

    private void redovisa(int nr, String datum) {
        registrera(nr, new UpphandlingslagetRedovisat(fran(datum), new Motesrapport("GNU", dag(datum).getYear(),
                dag(datum), 1, 1, 0, List.of(), List.of(), List.of(), List.of()), "00ff"));
    }

    private void registrera(int nr, SammantradeEvent event) {
        prov.registrera("2026-01-10T08:00:00Z", new UUID(4, nr), event);
    }

    @Test
    void nasta_sammantrade_bevakas_med_vad_det_saknar() {
        Sammantradesbevakning bevakning = new Sammantradesbevakning(sammantraden);
        planera(1, Sammantradestyp.ORDINARIE, "2026-05-11");
        planera(2, Sammantradestyp.ORDINARIE, "2026-09-21");
        registrera(3, new SammantradePlanerat(fran("2026-01-01"), Sammantradestyp.ORDINARIE, Sammantradesform.DIGITALT,
                dag("2026-02-16"), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(new Amne(1, "Upphandling", List.of("Inköpschef"), false),
                        new Amne(2, "Fördjupning", List.of(), true), new Amne(3, "Mål", List.of(), false),
                        new Amne(4, "Miljö", List.of(), false)), List.of(), Optional.empty()));

        assertThat(bevakning.nastaSammantrade().bevaka(fraga("2026-02-16", Roll.SEKRETERARE)).forsta())
                .extracting(Bevakning::rubrik, Bevakning::text).containsExactly(tuple(
                        "Ordinarie sammanträde 16 februari 2026", "Ämnet Fördjupning är preliminärt."
                                + " 2 ämnen saknar föredragande. Upphandlingsläget är inte redovisat."));
        registrera(1, new SammantradeInstallt(fran("2026-05-01")));
        assertThat(bevakning.nastaSammantrade().bevaka(fraga("2026-02-17", Roll.SEKRETERARE)).forsta())
                .extracting(Bevakning::rubrik, Bevakning::text).containsExactly(tuple(
                        "Ordinarie sammanträde 21 september 2026",
                        "Inga ämnen är bestämda. Upphandlingsläget är inte redovisat."));
        assertThat(bevakning.nastaSammantrade().bevaka(fraga("2026-09-22", Roll.SEKRETERARE)).antal()).isZero();
    }

    @Test
    void passerade_sammantraden_bevakas_tills_de_ar_klara() {
        Sammantradesbevakning bevakning = new Sammantradesbevakning(sammantraden);
        planera(1, Sammantradestyp.ORDINARIE, "2026-02-16");
        planera(2, Sammantradestyp.INFORMATIONSMOTE, "2026-02-17");
        genomfor(2, "2026-02-17");
        planera(3, Sammantradestyp.ORDINARIE, "2025-02-16");

        assertThat(bevakning.sammantradenAttAvsluta().bevaka(fraga("2026-02-16", Roll.SEKRETERARE)).forsta())
                .as("samma dag är det inte över, och det som är äldre än ett år får vara").extracting(Bevakning::text)
                .containsExactly("Det är inte registrerat om sammanträdet genomfördes.");
        assertThat(bevakning.sammantradenAttAvsluta().bevaka(fraga("2026-02-17", Roll.SEKRETERARE)).forsta())
                .extracting(Bevakning::adress, b -> b.atgard().map(Atgard::klartext)).containsExactly(
                        tuple("/sammantraden/" + MOTE, Optional.of("Genomför sammanträde")));
        genomfor(1, "2026-02-16");
        assertThat(bevakning.sammantradenAttAvsluta().bevaka(fraga("2026-02-18", Roll.SEKRETERARE)).forsta())
                .extracting(Bevakning::text).containsExactly(
                        "Upphandlingsläget är inte redovisat. Protokollet är inte justerat.");
        redovisa(1, "2026-02-16");
        registrera(1, new ProtokollJusterat(fran("2026-02-20")));
        assertThat(bevakning.sammantradenAttAvsluta().bevaka(fraga("2026-02-21", Roll.SEKRETERARE)).antal()).isZero();
    }

    private static Fraga fraga(String idag, Roll roll) {
        return new Fraga(dag(idag), Set.of(roll), 5);
    }
}

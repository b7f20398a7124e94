package se.liggaren.query.bokslut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.liggaren.query.Fakta.JAMTLAND;
import static se.liggaren.query.Fakta.fran;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.upplagd;
import static se.liggaren.query.bokslut.Arsfakta.genomfort;
import static se.liggaren.query.bokslut.Arsfakta.mal;
import static se.liggaren.query.bokslut.Arsfakta.planerat;
import static se.liggaren.query.bokslut.Arsfakta.rad;
import static se.liggaren.query.bokslut.Arsfakta.redovisat;
import static se.liggaren.query.bokslut.Arsfakta.utfall;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.liggaren.events.Handelse;
import se.liggaren.events.mal.MalEvent.UtfallRattat;
import se.liggaren.events.mal.Malutfall;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.KommunstatistikRegistrerad;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.StatistikPresenterad;
import se.liggaren.events.plan.PlanEvent.PlanFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.upphandling.Miljogranskning;
import se.liggaren.events.upphandling.Miljokrav;
import se.liggaren.events.upphandling.UpphandlingEvent.MiljoaspekterGranskade;
import se.liggaren.events.upphandling.UpphandlingEvent.MiljokravAngivet;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.query.Vyprov;
import se.liggaren.query.platform.Tidpunkt;
import tools.jackson.databind.JsonNode;

/** The year-end pack of 2023 against the board's own accounts, which do not tell the day of the third meeting. */
class Bokslut2023Test {

    private static final UpphandlingId INKONTINENS = new UpphandlingId(new UUID(1, 1));
    private static final UpphandlingId RAMPER = new UpphandlingId(new UUID(1, 2));
    private static final UpphandlingId UTANFOR = new UpphandlingId(new UUID(1, 3));
    private static final List<String> MOTEN = List.of("2023-02-20", "2023-04-03", "2023-09-18", "2023-11-06");

    private static final List<UUID> MOTESID = LongStream.rangeClosed(1, 4).mapToObj(nr -> new UUID(2, nr)).toList();

    private final Vyprov prov = new Vyprov();
    private final Bokslut bokslut = new Bokslut(prov.jdbc(), Vyprov.JSON,
            Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), Tidpunkt.STOCKHOLM));

    @BeforeEach
    void aret_2023() {
        prov.visa(new BokslutVy(prov.strommar(), Vyprov.JSON));
        registrera(INKONTINENS, upplagd("2022-11-01", "GNU-2023-01", "Inkontinens", JAMTLAND, "2024-01-01"),
                startad("2023-01-10"), new MiljokravAngivet(fran("2023-02-01").medSkal("kemikalier"), Miljokrav.JA),
                granskad("2023-02-20", 1, Miljogranskning.PLANERAD, "Krav på kemikalier"),
                granskad("2023-09-18", 3, Miljogranskning.PLANERAD, "Transporter"));
        registrera(RAMPER, upplagd("2022-11-01", "GNU-2023-02", "Ramper", JAMTLAND, "2024-01-01"),
                startad("2023-03-10"), new MiljokravAngivet(fran("2023-04-01").medSkal("litet värde"), Miljokrav.NEJ));
        registrera(UTANFOR, upplagd("2022-01-01", "GNU-2022-09", "Suturer", JAMTLAND, "2023-01-01"),
                startad("2022-02-10"), granskad("2023-04-03", 2, Miljogranskning.GENOMFORD, "Emballaget minskade"),
                granskad("2023-11-06", 4, Miljogranskning.GENOMFORD, "Uppföljt"));
        for (int nr = 3; nr <= 6; nr++) {
            registrera(new UUID(1, 10 + nr),
                    upplagd("2023-01-01", "GNU-2023-1" + nr, "Annat " + nr, JAMTLAND, "2024-01-01"),
                    startad("2023-05-01"), new MiljokravAngivet(fran("2023-06-01").medSkal("skäl " + nr),
                            nr < 5 ? Miljokrav.JA : Miljokrav.EJ_RELEVANT));
        }
        registrera(new UUID(1, 20), upplagd("2023-01-01", "GNU-2023-20", "Ännu en", JAMTLAND, "2024-01-01"),
                startad("2023-12-01"));
        registrera("upphandlingsplan-2023", new PlanUpprattad(fran("2022-11-01"), 2023),
                new UpphandlingIntagenIPlan(fran("2022-11-01"), rad(1, INKONTINENS)),
                new UpphandlingIntagenIPlan(fran("2022-11-01"), rad(2, RAMPER)),
                new PlanFaststalld(fran("2022-11-14")));
        for (int nr = 1; nr <= 4; nr++) {
            registrera(new UUID(2, nr), planerat("2022-11-14", Sammantradestyp.ORDINARIE, MOTEN.get(nr - 1)),
                    genomfort(MOTEN.get(nr - 1)), redovisat(MOTEN.get(nr - 1)));
        }
        registrera(new UUID(2, 9), planerat("2023-03-01", Sammantradestyp.INFORMATIONSMOTE, "2023-03-10"),
                genomfort("2023-03-10"));
        registrera(new UUID(4, 1), mal(2023, "Granska upphandlingar m. fokus miljöaspekter"),
                utfall("2024-01-15", Malutfall.UPPNATT));
        registrera(new UUID(4, 2), mal(2023, "Besluta och följa upp upphandlingar"),
                utfall("2024-01-15", Malutfall.PAGAR), new UtfallRattat(fran("2024-01-20"), Malutfall.UPPNATT,
                        "Genomfört vid varje sammanträde", MOTESID, Optional.empty()));
        registrera(new UUID(4, 3), mal(2023, "Följa statistik inköpskostnader"),
                utfall("2024-01-15", Malutfall.UPPNATT));
        registrera("kommunstatistik-2021", kostnad(2021), presenterad("2023-02-20", 2021, 1));
        registrera("kommunstatistik-2022", kostnad(2022), presenterad("2023-04-03", 2022, 2),
                presenterad("2024-02-12", 2022, 5));
    }

    private static MiljoaspekterGranskade granskad(String dag, int mote, Miljogranskning granskning, String text) {
        return new MiljoaspekterGranskade(fran(dag), granskning, new UUID(2, mote), text);
    }

    private static KommunstatistikRegistrerad kostnad(int ar) {
        return new KommunstatistikRegistrerad(fran(ar + "-12-31"), ar, "Åre", "Hyreskostnader",
                Optional.of(new BigDecimal("1200.5")), "tkr", "1 200,5", "Hjälpmedelscentralen");
    }

    private static StatistikPresenterad presenterad(String dag, int avserAr, int mote) {
        return new StatistikPresenterad(fran(dag), avserAr, Optional.of(new UUID(2, mote)));
    }

    private void registrera(Object strom, Handelse... handelser) {
        for (Handelse handelse : handelser) {
            prov.registrera("2024-01-31T08:00:00Z", strom, handelse);
        }
    }

    @Test
    @DisplayName("fakta 33: samtliga tre mål har uppnåtts, det rättade utfallet inräknat")
    void tre_av_tre_mal() {
        Malsumma mal = las().mal();

        assertThat(mal.uppnatt()).isEqualTo(3);
        assertThat(mal.totalt()).isEqualTo(3);
        assertThat(mal.mal().get(1).motivering()).contains("Genomfört vid varje sammanträde");
        assertThat(mal.mal().get(1).dagar()).hasToString("[2023-02-20, 2023-04-03, 2023-09-18, 2023-11-06]");
    }

    @Test
    @DisplayName("fakta 30 och 11: upphandlingarna redovisades vid samtliga fyra sammanträden")
    void redovisat_vid_fyra_av_fyra() {
        assertThat(las().sammantraden().redovisat()).isEqualTo(new Sammantraden.Andel(4, 4));
        assertThat(las().sammantraden().perTyp().getFirst().hallna()).isEqualTo(4);
    }

    @Test
    @DisplayName("fakta 34: statistiken för 2021 visades i februari och den för 2022 i april")
    void vilket_ars_statistik_som_visades_nar() {
        assertThat(las().kommunstatistik()).extracting(p -> p.dag().getMonthValue() + ": " + p.avserAr())
                .containsExactly("2: 2021", "4: 2022");
    }

    @Test
    @DisplayName("fakta 30, 33 och 34: den delade avskriften av årsredovisningen säger detsamma")
    void bokslutet_stammer_med_den_delade_avskriften() throws Exception {
        Path fil = Path.of("../../shared/doman/vektorer/maluppfyllelse.json");
        assumeTrue(Files.exists(fil), "avskriften " + fil + " finns inte här");
        JsonNode avskrift = Vyprov.JSON.readTree(Files.readString(fil)).get("2023");

        List<List<String>> utfall = new ArrayList<>();
        avskrift.get("utfall").forEach(u -> utfall.add(List.of(u.get(0).stringValue(), u.get(1).stringValue())));
        assertThat(las().mal().mal()).extracting(m -> List.of(m.mal(), m.utfall().orElseThrow().klartext()))
                .isEqualTo(utfall);
        assertThat(las().sammantraden().perTyp().getFirst().hallna())
                .isEqualTo(avskrift.at("/moten/ordinarie").longValue());
        List<String> kandaDagar = new ArrayList<>();
        avskrift.at("/moten/kandaDatum").forEach(d -> kandaDagar.add(d.stringValue()));
        assertThat(las().sammantraden().sammantraden()).extracting(m -> m.datum().toString())
                .containsAll(kandaDagar);
    }

    @Test
    @DisplayName("fakta 23: miljöaspekter granskade vid fyra av fyra sammanträden, och en av planens två rader")
    void miljogranskningens_tackning() {
        Miljosumma summa = las().miljo();
        Miljobild bild = miljo();

        assertThat(summa.granskadeVid()).isEqualTo(4);
        assertThat(summa.sammantraden()).isEqualTo(4);
        assertThat(summa.granskadeRader()).isEqualTo(1);
        assertThat(summa.rader()).isEqualTo(2);
        assertThat(bild.sammantraden()).extracting(m -> m.granskningar().size())
                .containsExactly(1, 0, 1, 1, 1);
        assertThat(bild.sammantraden().get(2).granskningar()).singleElement().satisfies(g -> {
            assertThat(g.namn()).as("utanför planen").isEqualTo("Suturer");
            assertThat(g.granskning()).isEqualTo(Miljogranskning.GENOMFORD);
            assertThat(g.iakttagelse()).isEqualTo("Emballaget minskade");
        });
        assertThat(bild.rader()).extracting(r -> r.granskningar().size()).containsExactly(2, 0);
    }

    @Test
    @DisplayName("fakta 48: tre av fyra där det är relevant ställer miljökrav; ej relevanta och ej angivna för sig")
    void andelen_med_miljokrav() {
        Miljosumma summa = las().miljo();

        assertThat(List.of(summa.ja(), summa.nej(), summa.ejRelevant(), summa.ejAngivet()))
                .containsExactly(3L, 1L, 2L, 1L);
        assertThat(summa.andelProcent()).contains(new BigDecimal("75.0"));
        assertThat(miljo().krav()).extracting(Miljobild.Krav::namn).as("påbörjad 2022 räknas inte")
                .doesNotContain("Suturer").hasSize(7);
        assertThat(miljo().krav().getFirst().skal()).contains("kemikalier");
    }

    private Bokslutsbild las() {
        return Bokslutsbild.av(bokslut.las(2023, Tidpunkt.NU).orElseThrow());
    }

    private Miljobild miljo() {
        return Miljobild.av(bokslut.las(2023, Tidpunkt.NU).orElseThrow());
    }
}

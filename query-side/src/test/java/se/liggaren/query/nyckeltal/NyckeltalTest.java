package se.liggaren.query.nyckeltal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.fran;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.liggaren.events.Underlag;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.KommunstatistikRegistrerad;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.StatistikPresenterad;
import se.liggaren.events.nyckeltal.Kommunstatistikstrom;
import se.liggaren.events.nyckeltal.NyckeltalEvent.NyckeltalRegistrerat;
import se.liggaren.events.nyckeltal.Nyckeltalsstrom;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.query.Vyprov;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;
import se.liggaren.webkit.diagram.Linjediagram;
import se.liggaren.webkit.diagram.Linjediagram.Ar;
import se.liggaren.webkit.diagram.Linjediagram.Namn;
import se.liggaren.webkit.diagram.Linjediagram.Punkt;
import se.liggaren.webkit.diagram.Stapeldiagram.Stapel;

class NyckeltalTest {

    private final Vyprov prov = new Vyprov();
    private final NyckeltalVy vy = new NyckeltalVy(prov.strommar(), Vyprov.JSON);
    private final Nyckeltal nyckeltal = new Nyckeltal(prov.jdbc(), Vyprov.JSON);
    private int minut;

    @BeforeEach
    void vyn_ar_tom() {
        prov.visa(vy);
    }

    private String tid() {
        return Instant.parse("2026-01-10T08:00:00Z").plusSeconds(60L * minut++).toString();
    }

    private static Optional<BigDecimal> tal(String tal) {
        return Optional.of(tal).filter(t -> !t.isEmpty()).map(BigDecimal::new);
    }

    private void varde(String serie, Underlag underlag, int ar, String enhet, String mal, String utfall,
            boolean ungefarligt, String forandring, String text) {
        prov.registrera(tid(), Nyckeltalsstrom.namn(serie), new NyckeltalRegistrerat(underlag, "Serien " + serie, ar,
                enhet, tal(mal), tal(utfall), ungefarligt, tal(forandring), text, "Källan", true));
    }

    private void kostnad(int ar, Underlag underlag, String kommun, String slag, String belopp) {
        prov.registrera(tid(), Kommunstatistikstrom.namn(ar), new KommunstatistikRegistrerad(underlag, ar, kommun,
                slag, tal(belopp), "tkr", "Källans ord om " + kommun, "Årsredovisning"));
    }

    private Seriebild serie(String serie) {
        return nyckeltal.serie(serie, Tidpunkt.NU).orElseThrow();
    }

    private static Tidpunkt giltigt(String dag) {
        return new Tidpunkt(Optional.of(dag(dag)), Optional.empty());
    }

    @Test
    void diagrammet_visar_utfall_och_mal_i_den_enhet_som_galler_nu() {
        varde("a", fran("2021-04-01"), 2019, "tkr", "100", "120", false, "", "I kronor");
        varde("a", fran("2022-04-01"), 2020, "%", "95", "92", true, "", "I procent");
        varde("a", fran("2023-04-01"), 2022, "%", "", "97.5", false, "", "I procent");
        varde("b", fran("2023-04-01"), 2022, "%", "95", "", false, "", "Går inte att läsa");

        Linjediagram diagram = serie("a").diagram();
        assertThat(diagram.punkter()).extracting(Punkt::text).containsExactly("97,5", "ca 92", "95");
        assertThat(diagram.ar()).extracting(Ar::ar).containsExactly(2020, 2021, 2022);
        assertThat(diagram.strackor()).isEmpty();
        assertThat(serie("a").diagramtext()).isEqualTo("I %. Senaste utfallet är 97,5, för 2022.");
        assertThat(serie("b").diagram().linjer()).extracting(Namn::namn).containsExactly("Mål");
        assertThat(serie("b").diagramtext()).isEqualTo("I %. Inget utfall kan läsas som ett tal.");
    }

    @Test
    void kommunerna_jamfors_inom_ett_slag_och_en_enhet_den_storsta_forst() {
        kostnad(2022, fran("2023-04-01"), "Åre", "Hyra", "10");
        kostnad(2022, fran("2023-04-01"), "Berg", "Hyra", "40");
        kostnad(2022, fran("2023-04-01"), "Krokom", "Hyra", "");
        kostnad(2022, fran("2023-04-01"), "Åre", "Köp", "7");

        List<Kommunstaplar> staplar = Kommunstaplar.av(nyckeltal.kommunstatistik(Tidpunkt.NU).getFirst());
        assertThat(staplar).extracting(Kommunstaplar::slag).containsExactly("Hyra", "Köp");
        assertThat(staplar.getFirst().diagram().staplar()).extracting(Stapel::vardetext)
                .containsExactly("40 tkr", "10 tkr");
        assertThat(staplar.getFirst().text()).isEqualTo("Mest har Berg: 40 tkr. Antal kommuner: 2.");
    }

    @Test
    @DisplayName("fakta 50: 92 % mot målet 95 % är ej uppnått; lika med målet är uppnått; utan mål eller "
            + "utfall sägs inget")
    void bedomningen_foljer_regeln() {
        varde("avtalstrohet", fran("2021-04-01"), 2020, "%", "95", "92", false, "", "mål 95 %, måluppfyllelse 92 %");
        varde("avtalstrohet", fran("2022-04-01"), 2021, "%", "95", "95.0", false, "", "95 %");
        varde("avtalstrohet", fran("2022-04-01"), 2022, "%", "95", "", false, "", "Mål 95 %");
        varde("avtalstrohet", fran("2019-04-01"), 2018, "%", "", "90", false, "", "90 %");

        assertThat(serie("avtalstrohet").ar()).extracting(Seriebild.Ar::avserAr)
                .containsExactly(2022, 2021, 2020, 2018);
        assertThat(serie("avtalstrohet").ar()).extracting(Seriebild.Ar::bedomning).containsExactly(Optional.empty(),
                Optional.of(Seriebild.Bedomning.UPPNATT), Optional.of(Seriebild.Bedomning.EJ_UPPNATT),
                Optional.empty());
        assertThat(serie("avtalstrohet").ar()).extracting(Seriebild.Ar::forandringText).as("bara mot året före")
                .containsExactly("", "+3", "", "");
        assertThat(serie("avtalstrohet").version()).isEqualTo(4);
    }

    @Test
    @DisplayName("fakta 38: värde, enhet, ”ca” och förändringen så som källan anger den")
    void ungefarliga_varden_markeras() {
        varde("forsaljning", fran("2024-01-31"), 2023, "tkr", "", "159905", false, "-5",
                "159 905 tkr, vilket var en minskning med ca 5 procent");
        varde("forsaljning", fran("2021-01-31"), 2020, "tkr", "", "135000", false, "23",
                "135 miljoner kr, en ökning om ca 23 procent");

        assertThat(serie("forsaljning").ar()).extracting(Seriebild.Ar::utfallText)
                .containsExactly("159\u00A0905", "135\u00A0000");
        assertThat(serie("forsaljning").ar()).extracting(Seriebild.Ar::forandringText)
                .containsExactly("ca \u22125 % enligt källan", "ca +23 % enligt källan");

        varde("okning", fran("2021-04-01"), 2020, "MSEK", "", "56", true, "", "ökat med drygt 56 MSEK");
        assertThat(serie("okning").ar()).extracting(Seriebild.Ar::utfallText).containsExactly("ca 56");
    }

    @Test
    @DisplayName("fakta 54: ”22 m MSEK sek” står kvar som källan skrev det och blir inget tal, så ingen "
            + "förändring räknas")
    void det_olasbara_star_kvar_som_text() {
        varde("resor", fran("2021-04-01"), 2019, "MSEK", "", "", true, "", "drygt 22 m MSEK sek");
        varde("resor", fran("2021-04-01"), 2020, "MSEK", "", "6.1", false, "", "6,1 MSEK");

        assertThat(serie("resor").ar().getLast().utfallText()).isEqualTo("kan inte läsas som ett tal");
        assertThat(serie("resor").ar().getLast().kalltext()).isEqualTo("drygt 22 m MSEK sek");
        assertThat(serie("resor").ar().getFirst().utfallText()).isEqualTo("6,1");
        assertThat(serie("resor").ar().getFirst().forandring()).isEmpty();
    }

    @Test
    @DisplayName("fakta 49: de 134 avslutade upphandlingarna 2020 är räknade för hand och märkta så")
    void manuella_varden_markeras() {
        varde("avslutade", fran("2021-04-01"), 2020, "st", "", "134", false, "",
                "avslutat 134 upphandlingar under 2020");

        assertThat(serie("avslutade").ar()).singleElement().satisfies(ar -> {
            assertThat(ar.utfall()).contains(new BigDecimal("134"));
            assertThat(ar.manuellt()).isTrue();
        });
    }

    @Test
    @DisplayName("fakta 26: serierna står efter namn, på svenska, och en som ersätts visar det senaste med "
            + "det förra bredvid")
    void ett_ersatt_varde_star_kvar_i_historiken() {
        varde("avtalstrohet", fran("2021-04-01"), 2020, "%", "95", "92", false, "", "92 %");
        varde("avtalstrohet", fran("2021-06-01").medSkal("Omräknat"), 2020, "%", "95", "93", false, "", "93 %");
        varde("ovrigt", fran("2021-04-01"), 2020, "%", "", "1", false, "", "1 %");

        assertThat(serie("avtalstrohet").ar()).singleElement().satisfies(ar -> {
            assertThat(ar.utfallText()).isEqualTo("93");
            assertThat(ar.skal()).contains("Omräknat");
            assertThat(ar.tidigare()).extracting(Seriebild.Tidigare::text)
                    .containsExactly("92 % (sagt 2021-04-01: ”92 %”)");
        });
        assertThat(nyckeltal.serie("avtalstrohet", giltigt("2021-05-31")).orElseThrow().ar().getFirst().utfallText())
                .isEqualTo("92");
        assertThat(nyckeltal.serie("avtalstrohet", giltigt("2021-03-31"))).isEmpty();
        assertThat(nyckeltal.serier(Tidpunkt.NU)).extracting(Seriebild::serie)
                .containsExactly("avtalstrohet", "ovrigt");
    }

    @Test
    @DisplayName("fakta 25: kommunernas kostnader står per kommun och år, kommunerna i svensk ordning")
    void kostnaderna_per_kommun_och_ar() {
        kostnad(2019, fran("2020-03-01"), "Åre", "Hyreskostnader", "100");
        kostnad(2020, fran("2021-03-01"), "Åre", "Hyreskostnader", "80.5");
        kostnad(2020, fran("2021-03-01"), "Bräcke", "Hyreskostnader", "");
        kostnad(2020, fran("2021-03-01"), "Östersund", "Försäljning", "7");
        kostnad(2020, fran("2021-04-01").medSkal("Felräknat"), "Åre", "Hyreskostnader", "81");

        List<Kommuntabell> tabeller = Kommuntabell.av(nyckeltal.kommunstatistik(Tidpunkt.NU));
        assertThat(tabeller).extracting(Kommuntabell::slag).containsExactly("Försäljning", "Hyreskostnader");
        Kommuntabell hyra = tabeller.getLast();
        assertThat(hyra.artal()).containsExactly(2019, 2020);
        assertThat(hyra.rader()).extracting(Kommuntabell.Rad::kommun).containsExactly("Bräcke", "Åre");
        assertThat(hyra.rader().getLast().perAr()).extracting(post -> post.orElseThrow().beloppText())
                .containsExactly("100 tkr", "81 tkr");
        assertThat(hyra.rader().getFirst().perAr().getFirst()).isEmpty();
        assertThat(hyra.rader().getFirst().perAr().getLast().orElseThrow().beloppText())
                .isEqualTo("inget belopp i källan");
        assertThat(hyra.rader().getLast().perAr().getLast().orElseThrow().tidigare())
                .extracting(Kommunbild.Tidigare::text)
                .containsExactly("80,5 tkr (sagt 2021-03-01: ”Källans ord om Åre”)");
    }

    @Test
    @DisplayName("fakta 34: statistiken för 2021 visades i februari 2023 och den för 2022 i april, vid sina "
            + "sammanträden")
    void aret_ar_ett_annat_an_dagen_da_det_visades() {
        UUID februari = new UUID(5, 2);
        prov.registrera(tid(), februari, new SammantradePlanerat(fran("2022-12-01"), Sammantradestyp.ORDINARIE,
                Sammantradesform.DIGITALT, dag("2023-02-20"), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), List.of(), Optional.empty()));
        prov.registrera(tid(), Kommunstatistikstrom.namn(2021),
                new StatistikPresenterad(fran("2023-02-20"), 2021, Optional.of(februari)));
        prov.registrera(tid(), Kommunstatistikstrom.namn(2022),
                new StatistikPresenterad(fran("2023-04-03"), 2022, Optional.empty()));

        List<Kommunbild> bilder = nyckeltal.kommunstatistik(Tidpunkt.NU);
        assertThat(bilder).extracting(Kommunbild::ar).containsExactly(2022, 2021);
        assertThat(bilder.getLast().presentationer()).containsExactly(new Kommunbild.Presentation(dag("2023-02-20"),
                Optional.of(februari), Optional.of("Ordinarie sammanträde 20 februari 2023")));
        assertThat(bilder.getFirst().presentationer()).containsExactly(
                new Kommunbild.Presentation(dag("2023-04-03"), Optional.empty(), Optional.empty()));
        assertThat(bilder.getLast().poster()).as("siffrorna finns inte i liggaren").isEmpty();
    }

    @Test
    void vyn_byggs_om_till_samma_rader() {
        varde("avtalstrohet", fran("2021-04-01"), 2020, "%", "95", "92", false, "", "92 %");
        kostnad(2019, fran("2020-03-01"), "Åre", "Hyreskostnader", "100");

        Vyschema ny = prov.byggOm(vy);
        Vyschema levande = Vyschema.levande("nyckeltal", prov.jdbc());
        assertThat(List.of("serie", "statistik")).allSatisfy(tabell ->
                assertThat(prov.rader(ny, tabell)).isEqualTo(prov.rader(levande, tabell)).isNotEmpty());
    }
}

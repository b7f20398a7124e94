package se.liggaren.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.fran;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liggaren.events.mal.MalEvent.MalFaststallt;
import se.liggaren.events.mal.MalEvent.UtfallRattat;
import se.liggaren.events.mal.MalEvent.UtfallRegistrerat;
import se.liggaren.events.mal.Malutfall;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.KommunstatistikRegistrerad;
import se.liggaren.events.nyckeltal.KommunstatistikEvent.StatistikPresenterad;
import se.liggaren.events.nyckeltal.Kommunstatistikstrom;
import se.liggaren.events.nyckeltal.NyckeltalEvent.NyckeltalRegistrerat;
import se.liggaren.events.nyckeltal.Nyckeltalsstrom;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeGenomfort;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.platform.http.Anrop;
import tools.jackson.databind.JsonNode;

/** Goals and key figures over HTTP, for programs and for people. */
class MalOchNyckeltalLasningTest extends Lasprov {

    private static final UUID MALET = new UUID(4, 1);
    private static final UUID FEBRUARI = new UUID(5, 2);
    private static final String SERIEN = "avtalstrohet";

    @BeforeAll
    void ett_mal_en_serie_och_ett_ars_statistik() {
        registrera(10, FEBRUARI,
                new SammantradePlanerat(fran("2022-12-01"), Sammantradestyp.ORDINARIE, Sammantradesform.DIGITALT,
                        dag("2023-02-20"), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(),
                        Optional.empty()),
                new SammantradeGenomfort(fran("2023-02-20"), Sammantradesform.DIGITALT));
        registrera(20, MALET,
                new MalFaststallt(fran("2022-12-01"), 2023, Optional.of("En hållbar miljö"),
                        Optional.of("Öka avtalstroheten"), Optional.of("Regionfullmäktige"), "Följa upp upphandlingar",
                        "Genomförd aktivitet", "Nämnden", Optional.empty()),
                new UtfallRegistrerat(fran("2024-02-01"), Malutfall.EJ_UPPNATT, "Ingen hann", List.of(),
                        Optional.empty()),
                new UtfallRattat(fran("2024-03-01").medSkal("Fel"), Malutfall.UPPNATT, "Vid ett sammanträde",
                        List.of(FEBRUARI), Optional.empty()));
        registrera(30, Nyckeltalsstrom.namn(SERIEN),
                new NyckeltalRegistrerat(fran("2021-04-01"), "Leverantörsefterföljsamhet", 2020, "%",
                        Optional.of(new BigDecimal("95")), Optional.of(new BigDecimal("92")), false, Optional.empty(),
                        "Målet var 95 % och måluppfyllelse 92 %", "Uppföljning april 2021", true));
        registrera(40, Kommunstatistikstrom.namn(2022),
                new KommunstatistikRegistrerad(fran("2023-04-01"), 2022, "Åre", "Hyreskostnader",
                        Optional.of(new BigDecimal("1250.5")), "tkr", "Åre: 1 250,5 tkr", "Hjälpmedelscentralen"),
                new StatistikPresenterad(fran("2023-04-03"), 2022, Optional.of(FEBRUARI)));
    }

    @Test
    @DisplayName("fakta 33: målets utfall, belägg och summering över HTTP")
    void arets_mal_for_program() {
        assertThat(json("lasare", "/api/v1/mal/" + MALET + "?efter=3").get("utfall").stringValue())
                .isEqualTo("UPPNATT");
        JsonNode bild = json("lasare", "/api/v1/mal/2023");

        assertThat(bild.get("summering")).isEqualTo(Vyprov.JSON.readTree("{\"Uppnått\":1,\"totalt\":1}"));
        assertThat(bild.at("/mal/0/uppdragBeslutatAv").stringValue()).isEqualTo("Regionfullmäktige");
        assertThat(bild.at("/mal/0/sammantraden/0/namn").stringValue())
                .isEqualTo("Ordinarie sammanträde 20 februari 2023");
        assertThat(bild.at("/mal/0/tidigareUtfall/0/utfall").stringValue()).isEqualTo("EJ_UPPNATT");
        assertThat(bild.at("/upphandlingslaget/vid").intValue()).isZero();
        assertThat(bild.at("/upphandlingslaget/av").intValue()).isEqualTo(1);
        assertThat(json("lasare", "/api/v1/mal/2023?giltigt=2024-02-15").at("/mal/0/utfall").stringValue())
                .isEqualTo("EJ_UPPNATT");
    }

    @Test
    @DisplayName("fakta 50: serien över HTTP säger ej uppnått, med källans text")
    void nyckeltalen_for_program() {
        JsonNode serie = json("lasare", "/api/v1/nyckeltal/" + SERIEN + "?efter=1");

        assertThat(serie.at("/ar/0/bedomning").stringValue()).isEqualTo("EJ_UPPNATT");
        assertThat(serie.at("/ar/0/mal").decimalValue()).isEqualTo(new BigDecimal("95"));
        assertThat(serie.at("/ar/0/kalltext").stringValue()).isEqualTo("Målet var 95 % och måluppfyllelse 92 %");
        assertThat(json("lasare", "/api/v1/nyckeltal")).hasSize(1);
        JsonNode ar = json("lasare", "/api/v1/kommunstatistik/2022?efter=2");
        assertThat(ar.at("/presentationer/0/dag").stringValue()).isEqualTo("2023-04-03");
        assertThat(ar.at("/poster/0/belopp").decimalValue()).isEqualTo(new BigDecimal("1250.5"));
        assertThat(json("lasare", "/api/v1/kommunstatistik")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/mal/2019,404,2019", "/api/v1/mal/2023?giltigt=2020-01-01,404,fanns",
        "/api/v1/mal/00000000-0000-0000-0000-000000000000,404,mål", "/api/v1/mal/2023?kant=x,400,kant",
        "/api/v1/nyckeltal/inget,404,inget", "/api/v1/nyckeltal/inget?giltigt=2020-01-01,404,fanns",
        "/api/v1/kommunstatistik/1999,404,1999", "/api/v1/nyckeltal/inget?efter=x,400,efter"})
    void fel_i_begaran_svaras_med_ord(String adress, int status, String ord) {
        arProblem(svar("lasare", adress), status, ord);
    }

    @Test
    void sidorna_for_manniskor() {
        loggaIn("sekreterare");
        assertThat(Anrop.dit(anrop.las("/mal/" + MALET + "?efter=3"))).isEqualTo("/mal/2023");

        Document mal = sida("/mal/2023");
        assertThat(mal.select("h1").text()).isEqualTo("Mål 2023");
        assertThat(mal.select("main table").first().select("thead th").eachText()).containsExactly("Strategiskt mål",
                "Uppdrag", "Mål eller aktivitet", "Mått", "Beslutad av", "Utfall");
        assertThat(mal.select("tbody tr").first().text()).contains("Öka avtalstroheten (Regionfullmäktige)", "Nämnden",
                "Uppnått", "Vid ett sammanträde", "Rättat. Förut: Ej uppnått (1 februari 2024): Ingen hann");
        assertThat(mal.select("main").text()).contains("Nämndens enda mål har uppnåtts.",
                "Redovisat vid 0 av 1 möten.");
        assertThat(mal.select("a[href=/sammantraden/" + FEBRUARI + "]")).hasSize(2);
        assertThat(mal.select("a[href=/mal/" + MALET + "/kommandon/ratta-utfall]")).hasSize(1);
        assertThat(mal.select("a[href$=/registrera-utfall]")).isEmpty();
        assertThat(sida("/mal").select("main a").eachAttr("href"))
                .containsExactly("/bokslut", "/mal/kommandon/faststall-mal", "/mal/2023");
        assertThat(mal.select("#andelar-namn ~ rect")).hasSize(1);
        assertThat(mal.select("figcaption").text()).isEqualTo("Uppnått: 1 (100 %)");
        assertThat(sida("/mal/2023?giltigt=2024-02-15").select("main").text()).contains("Ej uppnått", "Du ser målen");

        sida("/nyckeltal/" + SERIEN + "?efter=1");
        Document nyckeltal = sida("/nyckeltal");
        assertThat(nyckeltal.select("tbody tr").text()).contains("2020", "95", "92", "Ej uppnått",
                "Målet var 95 % och måluppfyllelse 92 %", "räknat utanför liggaren", "2021-04-01");
        assertThat(nyckeltal.select("svg[role=img] > title").text()).isEqualTo("Leverantörsefterföljsamhet år för år");
        assertThat(nyckeltal.select("svg[role=img] > text").eachText()).containsExactly("92", "95", "2020");
        assertThat(Anrop.dit(anrop.las("/nyckeltal?ny=resor"))).endsWith("/nyckeltal/resor/kommandon/registrera-nyckeltal");
        assertThat(anrop.las("/nyckeltal?ny=Re%20sor").statusCode()).isEqualTo(404);

        Document ar = sida("/kommunstatistik/2022?efter=2");
        assertThat(ar.select("main").text()).contains("2023-04-03, Ordinarie sammanträde 20 februari 2023", "Åre",
                "1 250,5 tkr");
        assertThat(ar.select("svg[role=img] > text").eachText()).containsExactly("Åre 1 250,5 tkr");
        Document kommuner = sida("/kommunstatistik");
        assertThat(kommuner.select("main table").first().select("th").eachText())
                .containsExactly("Kommun", "2022", "Åre");
        assertThat(kommuner.select("main").text()).contains("Statistiken avser", "2023-04-03");
        assertThat(Anrop.dit(anrop.las("/kommunstatistik?nytt=2025")))
                .endsWith("/kommunstatistik/2025/kommandon/registrera-kommunstatistik");
    }

    @Test
    void lasaren_ser_inga_vagar_till_formularen() {
        loggaIn("lasare");

        assertThat(List.of("/mal", "/mal/2023", "/nyckeltal", "/nyckeltal/" + SERIEN, "/kommunstatistik",
                "/kommunstatistik/2022")).allSatisfy(adress ->
                        assertThat(sida(adress).select("main a[href*=/kommandon/], #ny-serie, #nytt-ar")).isEmpty());
    }
}

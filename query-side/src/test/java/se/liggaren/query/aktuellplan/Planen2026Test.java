package se.liggaren.query.aktuellplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.liggaren.query.Fakta.fran;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.legend.StatuslegendEvent.StatuslegendFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.UpphandlingEvent.TidigareLageInlast;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareSaknas;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.query.Fakta;
import se.liggaren.query.Vyprov;
import se.liggaren.query.platform.Tidpunkt;
import tools.jackson.databind.JsonNode;

/** The board's own plan of 2026, as its first meeting saw it. */
class Planen2026Test {

    private static final String JH = "Region Jämtland Härjedalen";
    private static final String VB = "Region Västerbotten";
    private static final String NB = "Region Norrbotten";

    private static final List<Rad> RADER = List.of(
            new Rad("Batterier och laddare till hjälpmedel", VB, "saknar upphandlare", "2026?"),
            new Rad("Förbandsmaterial", JH, "Annonserad", "2026-01-01"),
            new Rad("Madrasser", NB, "Överprövning", "2026-01-14"),
            new Rad("Förbandsmaterial", JH, "Utvärdering", "2026-01-15"),
            new Rad("Hörapparater", NB, "Pågår", "2026-03-31"),
            new Rad("Inkontinens", JH, "Pågår", "2026-05-03"),
            new Rad("EKG-elektroder", JH, "Pågår", "2026-06-07"),
            new Rad("Personlig vård", JH, "Pågår", "2026-08-31"),
            new Rad("Manuella rullstolar och tillbehör", VB, "Pågår", "2026-08-31"),
            new Rad("Infusion och Injektionsprodukter", JH, "Pågår", "2026-10-01"),
            new Rad("Suturer", JH, "Pågår", "2026-11-01"),
            new Rad("Ramper", JH, "Ej startad", "2027-01-31"));

    private static final String KONTROLL = """
            {"antal":12,
             "perStatus":{"Pågår":7,"Annonserad":1,"Utvärdering":1,"Överprövning":1,"Ej startad":1,
                 "saknar upphandlare":1,"Tilldelad":0,"Avtalet startat":0},
             "perRegion":{"Region Jämtland Härjedalen":8,"Region Västerbotten":2,"Region Norrbotten":2},
             "passeradPlaneradStartVid_2026-02-16":[2,3,4],
             "startUtanforPlanaret":[12],
             "startPaSondag":[6,7,11,12]}
            """;

    private final Vyprov prov = new Vyprov();
    private final AktuellPlan plan = new AktuellPlan(prov.jdbc(), Vyprov.JSON,
            Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), Tidpunkt.STOCKHOLM), Fakta.JAMTLAND);

    @BeforeEach
    void planen_ar_inlast_ur_dokumentet() {
        prov.visa(new AktuellPlanVy(prov.strommar(), Vyprov.JSON));
        prov.registrera("2026-02-01T07:00:00Z", "legend", new StatuslegendFaststalld(fran("2026-01-01"), List.of(
                new Statusdefinition("Pågår", "Upphandlingsuppdraget är inkommet"),
                new Statusdefinition("Annonserad", "Upphandlingen är annonserad"),
                new Statusdefinition("Utvärdering", "Anbudstiden har gått ut"),
                new Statusdefinition("Tilldelad", "Anbuden är utvärderade"),
                new Statusdefinition("Avtalet startat", "Pågående avtalstid")), "Verksamhetsplan 2026"));
        prov.registrera("2026-02-01T07:00:01Z", "plan", new PlanUpprattad(fran("2026-01-01"), 2026));
        for (int i = 0; i < RADER.size(); i++) {
            lasIn(i + 1, RADER.get(i));
        }
    }

    private void lasIn(int radnr, Rad rad) {
        UpphandlingId id = new UpphandlingId(new UUID(7, radnr));
        String tid = "2026-02-01T07:%02d:00Z".formatted(radnr);
        Kallrad kallrad = new Kallrad("Verksamhetsplan 2026", LocalDate.parse("2026-01-01"), Optional.of(radnr),
                Optional.of(String.join(" ", rad.namn(), rad.region(), rad.status(), rad.start())));
        prov.registrera(tid, id, new UpphandlingUpplagd(fran("2026-01-01"), "GNUS-2026-%02d".formatted(radnr),
                rad.namn(), Optional.empty(), rad.region(), List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), OsakertDatum.tolka(rad.start()), Optional.of(kallrad)));
        switch (rad.status()) {
            case "saknar upphandlare" -> prov.registrera(tid, id, new UpphandlareSaknas(fran("2026-01-01")));
            case "Överprövning" ->
                    prov.registrera(tid, id, new TidigareLageInlast(fran("2026-01-01"), Fas.OKAND, true, kallrad));
            case "Pågår" ->
                    prov.registrera(tid, id, new TidigareLageInlast(fran("2026-01-01"), Fas.PAGAR, false, kallrad));
            case "Annonserad" -> prov.registrera(tid, id,
                    new TidigareLageInlast(fran("2026-01-01"), Fas.ANNONSERAD, false, kallrad));
            case "Utvärdering" -> prov.registrera(tid, id,
                    new TidigareLageInlast(fran("2026-01-01"), Fas.UTVARDERING, false, kallrad));
            default -> assertThat(rad.status()).isEqualTo("Ej startad");
        }
        prov.registrera(tid, "plan", new UpphandlingIntagenIPlan(fran("2026-01-01"),
                new Planrad(new UUID(8, radnr), radnr, id)));
    }

    @Test
    void planen_visar_dokumentets_rader_ord_for_ord() {
        assertThat(vidForstaMotet().rader()).extracting(r -> new Rad(r.namn(), r.ansvarigRegion(), r.status(),
                r.planeradAvtalsstart().orElseThrow().text())).isEqualTo(RADER);
    }

    @Test
    void rakningarna_stammer_med_dokumentets() {
        jamforKontroll(Vyprov.JSON.readTree(KONTROLL));
    }

    @Test
    void ord_utan_definition_flaggas_och_ett_osakert_datum_ar_varken_passerat_eller_en_sondag() {
        Planbild bild = vidForstaMotet();

        assertThat(bild.utanDefinition()).containsExactly("Ej startad", "Överprövning", "saknar upphandlare");
        assertThat(Flagga.av(bild.rader().getFirst(), 2026, false)).extracting(Flagga::text)
                .containsExactly("Osäker avtalsstart", "Status utan definition i legenden");
        assertThat(bild.rader()).allSatisfy(r -> assertThat(r.senastBekraftad()).isEqualTo("2026-01-01"));
    }

    @Test
    void planen_stammer_med_den_delade_avskriften_av_dokumentet() throws Exception {
        Path fil = Path.of("../../shared/doman/vektorer/plan2026.json");
        assumeTrue(Files.exists(fil), "avskriften " + fil + " finns inte här");
        JsonNode avskrift = Vyprov.JSON.readTree(Files.readString(fil));

        List<Rad> rader = new ArrayList<>();
        avskrift.get("rader").forEach(r -> rader.add(new Rad(r.get("upphandling").stringValue(),
                r.get("ansvarigRegion").stringValue(), r.get("status").stringValue(),
                r.get("planeradAvtalsstart").stringValue())));
        assertThat(rader).isEqualTo(RADER);
        jamforKontroll(avskrift.get("kontroll"));
    }

    private void jamforKontroll(JsonNode kontroll) {
        JsonNode bild = Vyprov.JSON.readTree(Vyprov.JSON.writeValueAsString(vidForstaMotet()));
        assertThat(bild.get("antal")).isEqualTo(kontroll.get("antal"));
        assertThat(bild.get("antalPerStatus")).isEqualTo(kontroll.get("perStatus"));
        assertThat(bild.get("antalPerRegion")).isEqualTo(kontroll.get("perRegion"));
        assertThat(bild.get("passeradPlaneradStartRader"))
                .isEqualTo(kontroll.get("passeradPlaneradStartVid_2026-02-16"));
        assertThat(bild.get("startUtanforPlanaret")).isEqualTo(kontroll.get("startUtanforPlanaret"));
        assertThat(bild.get("startPaSondag")).isEqualTo(kontroll.get("startPaSondag"));
    }

    private Planbild vidForstaMotet() {
        return plan.las(2026, new Tidpunkt(Optional.of(LocalDate.parse("2026-02-16")), Optional.empty())).orElseThrow();
    }

    private record Rad(String namn, String region, String status, String start) {
    }
}

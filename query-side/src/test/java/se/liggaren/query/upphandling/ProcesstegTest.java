package se.liggaren.query.upphandling;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.annonserad;
import static se.liggaren.query.Fakta.avbruten;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.fran;
import static se.liggaren.query.Fakta.inlast;
import static se.liggaren.query.Fakta.overprovning;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.strom;
import static se.liggaren.query.Fakta.tilldelat;
import static se.liggaren.query.Fakta.upplagd;
import static se.liggaren.query.Fakta.utvardering;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Segment;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Forfarande;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalStartat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTilldelat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalstidAvslutad;
import se.liggaren.events.upphandling.UpphandlingEvent.TilldelningAterkallad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareSaknas;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingErsatt;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingPausad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingStruken;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.events.upphandling.UpphandlingId;

/** Where a procurement stands in the process, and what happens next. */
class ProcesstegTest {

    private static final UUID AVTALET = new UUID(9, 9);

    @Test
    void det_som_ar_gjort_har_sin_dag_det_som_aterstar_sin_plan() {
        assertThat(steg(upplagd("2026-01-01"), startad("2026-01-05"), annonserad("2026-02-01", "2026-03-01")))
                .containsExactly("✓ Ej startad, Klart 1 januari 2026", "✓ Pågår, Klart 5 januari 2026",
                        "▶ Annonserad, Nu 1 februari 2026", "○ Utvärdering, Återstår", "○ Tilldelad, Återstår",
                        "○ Avtalet startat, Återstår planerat 2026-01-14", "○ Avtal slut, Återstår");
        assertThat(harnast("2026-03-01", upplagd("2026-01-01"), startad("2026-01-05"),
                annonserad("2026-02-01", "2026-03-01")))
                .isEqualTo("Anbud kan lämnas till och med 1 mars 2026; utvärderingen får påbörjas från 2 mars.");
        assertThat(harnast("2026-03-02", upplagd("2026-01-01"), startad("2026-01-05"),
                annonserad("2026-02-01", "2026-03-01")))
                .isEqualTo("Anbudstiden gick ut 1 mars 2026. Nästa steg är att påbörja utvärderingen.");
    }

    @Test
    void en_fas_som_lamnades_samma_dag_naddes_den_dagen() {
        assertThat(steg(upplagd("2026-01-05"), startad("2026-01-05")))
                .startsWith("✓ Ej startad, Klart 5 januari 2026", "▶ Pågår, Nu 5 januari 2026");
    }

    @Test
    void det_som_har_gatt_bakat_aterstar_igen() {
        UpphandlingEvent[] forlopp = {upplagd("2026-01-01"), startad("2026-01-05"),
            annonserad("2026-02-01", "2026-03-01"), utvardering("2026-03-02", 4), tilldelat("2026-04-01", "2026-04-13"),
            new TilldelningAterkallad(fran("2026-04-10"))};

        assertThat(steg(forlopp)).contains("▶ Utvärdering, Nu 10 april 2026", "○ Tilldelad, Återstår");
        assertThat(harnast("2026-04-11", forlopp)).startsWith("Nästa steg är att besluta om tilldelning.");
    }

    @Test
    void avtalssparren_sags_med_sin_sista_dag_och_dagen_efter() {
        UpphandlingEvent[] forlopp = {upplagd("2026-01-01"), startad("2026-01-05"),
            annonserad("2026-02-01", "2026-03-01"), utvardering("2026-03-02", 4), tilldelat("2026-05-10", "2026-05-20")};

        assertThat(harnast("2026-05-20", forlopp))
                .isEqualTo("Avtalsspärren löper till och med 20 maj 2026; avtal får tecknas från 21 maj.");
        assertThat(harnast("2026-05-21", forlopp))
                .isEqualTo("Avtalsspärren löpte ut 20 maj 2026. Nästa steg är att teckna avtal.");
    }

    @Test
    void en_overprovning_star_over_steget_och_stoppar_avtalet() {
        UpphandlingEvent[] forlopp = {upplagd("2026-01-01"), startad("2026-01-05"),
            annonserad("2026-02-01", "2026-03-01"), utvardering("2026-03-02", 4), tilldelat("2026-04-01", "2026-04-13"),
            overprovning("2026-04-10", "12-26", Avser.UPPHANDLING, Fas.TILLDELAD)};

        assertThat(steg(forlopp)).contains("▶ Tilldelad, Nu 1 april 2026 [Överprövning pågår]");
        assertThat(harnast("2026-04-20", forlopp)).isEqualTo("Upphandlingen väntar på domstolens avgörande."
                + " Avtal får inte tecknas förrän överprövningen är avslutad.");
    }

    @Test
    void avtalet_borjar_loper_och_slutar() {
        UpphandlingEvent[] forlopp = {upplagd("2026-01-01"), startad("2026-01-05"),
            annonserad("2026-02-01", "2026-03-01"), utvardering("2026-03-02", 4), tilldelat("2026-04-01", "2026-04-13"),
            new AvtalTecknat(fran("2026-04-20"), AVTALET, List.of(), false, Optional.empty(), dag("2026-06-01"),
                    dag("2028-05-31"), List.of(), Optional.empty()),
            new AvtalStartat(fran("2026-06-01"), AVTALET), new AvtalstidAvslutad(fran("2028-06-01"), AVTALET)};

        assertThat(steg(forsta(6, forlopp))).contains("○ Avtalet startat, Återstår 1 juni 2026");
        assertThat(harnast("2026-05-31", forsta(6, forlopp)))
                .isEqualTo("Avtalet är tecknat och börjar löpa 1 juni 2026.");
        assertThat(harnast("2026-06-01", forsta(6, forlopp))).startsWith("Avtalet skulle börja löpa 1 juni 2026.");
        assertThat(steg(forsta(7, forlopp))).contains("▶ Avtalet startat, Nu 1 juni 2026");
        assertThat(harnast("2026-06-02", forsta(7, forlopp))).startsWith("Avtalet löper.");
        assertThat(steg(forlopp)).endsWith("✓ Avtal slut, Klart 1 juni 2028");
        assertThat(harnast("2028-06-02", forlopp)).startsWith("Avtalet har slutat.");
    }

    @Test
    void det_som_avbryts_eller_stryks_slutar_dar_det_kom() {
        UpphandlingEvent[] forlopp = {upplagd("2026-01-01"), startad("2026-01-05"),
            annonserad("2026-02-01", "2026-03-01"), avbruten("2026-02-20", "2026-03-02"),
            new UpphandlingErsatt(fran("2026-03-10"), new UpphandlingId(AVTALET))};

        assertThat(steg(forsta(4, forlopp))).containsExactly("✓ Ej startad, Klart 1 januari 2026",
                "✓ Pågår, Klart 5 januari 2026", "✓ Annonserad, Klart 1 februari 2026",
                "■ Avbruten, Slut här 20 februari 2026");
        assertThat(harnast("2026-03-02", forsta(4, forlopp)))
                .isEqualTo("Beslutet att avbryta kan överprövas till och med 2 mars 2026.");
        assertThat(harnast("2026-03-11", forlopp))
                .isEqualTo("Upphandlingen är slut utan avtal. En ny upphandling har tagit över.");
        assertThat(steg(upplagd("2026-01-01"), new UpphandlingStruken(fran("2026-02-01")))).containsExactly(
                "✓ Ej startad, Klart 1 januari 2026", "■ Struken, Slut här 1 februari 2026");
    }

    @Test
    void ett_lage_ur_ett_dokument_far_ingen_pahittad_historia() {
        assertThat(steg(upplagd("2026-01-01"), inlast("2026-01-01", Fas.UTVARDERING, false)))
                .startsWith("? Ej startad, Uppgift saknas", "? Pågår, Uppgift saknas", "? Annonserad, Uppgift saknas",
                        "▶ Utvärdering, Nu senast 1 januari 2026");
        assertThat(steg(upplagd("2026-01-01"), inlast("2026-01-01", Fas.OKAND, true)))
                .containsExactly("? Ej startad, Uppgift saknas", "? Pågår, Uppgift saknas",
                        "▶ Okänd fas, Nu senast 1 januari 2026 [Överprövning pågår]",
                        "○ Avtalet startat, Återstår planerat 2026-01-14", "○ Avtal slut, Återstår");
        assertThat(harnast("2026-02-01", upplagd("2026-01-01"), inlast("2026-01-01", Fas.OKAND, true)))
                .isEqualTo("Upphandlingen väntar på domstolens avgörande.");
    }

    @Test
    void en_direktupphandling_har_varken_annons_utvardering_eller_sparr() {
        UpphandlingUpplagd direkt = new UpphandlingUpplagd(fran("2026-01-01"), "GNUS-2026-09", "Gips", Optional.empty(),
                "Region Dalarna", List.of(), Optional.of(Forfarande.DIREKTUPPHANDLING), Optional.empty(),
                Optional.empty(), OsakertDatum.tolka("våren 2026"), Optional.empty());
        AvtalTilldelat tilldelat = new AvtalTilldelat(fran("2026-02-01"),
                List.of(new Leverantor("Vårdvaror AB", Optional.empty(), List.of())), List.of(), Optional.empty(), true,
                Optional.empty());

        assertThat(steg(direkt, startad("2026-01-05"))).startsWith("✓ Ej startad, Klart 1 januari 2026",
                "▶ Pågår, Nu 5 januari 2026", "○ Tilldelad, Återstår");
        assertThat(harnast("2026-01-06", direkt, startad("2026-01-05")))
                .isEqualTo("Nästa steg är att tilldela avtal. Avtalet är planerat att starta våren 2026.");
        assertThat(harnast("2026-02-02", direkt, startad("2026-01-05"), tilldelat))
                .isEqualTo("Ingen avtalsspärr gäller. Nästa steg är att teckna avtal.");
    }

    @Test
    void det_som_hindrar_sags() {
        UpphandlingPausad paus = new UpphandlingPausad(fran("2026-02-01"), "Utredning", Optional.empty());

        assertThat(steg(upplagd("2026-01-01"), new UpphandlareSaknas(fran("2026-01-02"))))
                .startsWith("▶ Ej startad, Nu 1 januari 2026 [Saknar upphandlare]");
        assertThat(harnast("2026-02-01", upplagd("2026-01-01"), new UpphandlareSaknas(fran("2026-01-02"))))
                .isEqualTo("Nästa steg är att utse en upphandlare. Den planerade avtalsstarten 2026-01-14 har passerat.");
        assertThat(steg(upplagd("2026-01-01"), startad("2026-01-05"), paus))
                .contains("▶ Pågår, Nu 5 januari 2026 [Pausad]");
        assertThat(harnast("2026-02-02", upplagd("2026-01-01"), startad("2026-01-05"), paus)).isEqualTo(
                "Arbetet ligger nere sedan 1 februari 2026. Det går vidare när upphandlingen återupptas.");
    }

    private static UpphandlingEvent[] forsta(int antal, UpphandlingEvent... handelser) {
        return Arrays.copyOf(handelser, antal);
    }

    private static List<Segment<Upphandlingslage>> forlopp(UpphandlingEvent... handelser) {
        return Upphandlingslage.segment(Tidslinje.ordna(strom(handelser)));
    }

    private static List<String> steg(UpphandlingEvent... handelser) {
        return Processteg.av(forlopp(handelser)).stream().map(s -> "%s %s, %s%s%s".formatted(s.tillstand().form(),
                s.namn(), s.tillstand().ord(), s.dag().map(d -> " " + d).orElse(""), s.markning().isEmpty() ? ""
                        : " " + s.markning().stream().map(Processteg.Markning::text).toList())).toList();
    }

    private static String harnast(String dag, UpphandlingEvent... handelser) {
        return Harnast.av(forlopp(handelser).getLast().varde(), LocalDate.parse(dag));
    }
}

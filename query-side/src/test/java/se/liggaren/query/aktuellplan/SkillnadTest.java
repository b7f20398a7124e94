package se.liggaren.query.aktuellplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.events.upphandling.Bemanning;

/** The comparison of two pictures, against comparisons of the board's plan of 2026 made by hand. */
class SkillnadTest {

    private static final String JH = "Region Jämtland Härjedalen";
    private static final String VB = "Region Västerbotten";
    private static final String NB = "Region Norrbotten";

    private static final List<Radlage> FEBRUARI = List.of(
            rad(1, "Batterier och laddare till hjälpmedel", VB, "saknar upphandlare", "2026?"),
            rad(2, "Förbandsmaterial", JH, "Annonserad", "2026-01-01"),
            rad(3, "Madrasser", NB, "Överprövning", "2026-01-14"),
            rad(4, "Förbandsmaterial", JH, "Utvärdering", "2026-01-15"),
            rad(5, "Hörapparater", NB, "Pågår", "2026-03-31"),
            rad(6, "Inkontinens", JH, "Pågår", "2026-05-03"),
            rad(7, "EKG-elektroder", JH, "Pågår", "2026-06-07"),
            rad(8, "Personlig vård", JH, "Pågår", "2026-08-31"),
            rad(9, "Manuella rullstolar och tillbehör", VB, "Pågår", "2026-08-31"),
            rad(10, "Infusion och Injektionsprodukter", JH, "Pågår", "2026-10-01"),
            rad(11, "Suturer", JH, "Pågår", "2026-11-01"),
            rad(12, "Ramper", JH, "Ej startad", "2027-01-31"));

    @Test
    void tva_lika_bilder_skiljer_ingenting() {
        assertThat(Skillnad.mellan(FEBRUARI, FEBRUARI)).isEqualTo(new Skillnad(List.of(), List.of(), List.of(), 12));
        assertThat(Skillnad.mellan(List.of(), List.of())).isEqualTo(Skillnad.INGEN);
    }

    @Test
    @DisplayName("fakta 6, 13: jämförelsen av februari och maj är den som gjorts för hand, också för namnar")
    void jamforelsen_ar_den_som_gjorts_for_hand() {
        Skillnad skillnad = Skillnad.mellan(FEBRUARI, maj());

        assertThat(skillnad.nya()).extracting(Radlage::namn).containsExactly("Kompressionsstrumpor");
        assertThat(skillnad.borttagna()).extracting(Radlage::namn).containsExactly("Ramper");
        assertThat(texter(skillnad.av(Falt.STATUS))).containsExactly(
                "1: saknar upphandlare -> Pågår", "2: Annonserad -> Utvärdering", "4: Utvärdering -> Tilldelad");
        assertThat(texter(skillnad.av(Falt.PLANERAD_AVTALSSTART))).containsExactly(
                "1: 2026? -> 2026-12-01", "4: 2026-01-15 -> 2026-06-01");
        assertThat(texter(skillnad.av(Falt.ANSVARIG_REGION))).containsExactly("9: " + VB + " -> " + JH);
        assertThat(texter(skillnad.av(Falt.BEMANNING))).containsExactly("1: SAKNAS -> UTSEDD");
        assertThat(skillnad.av(Falt.UPPHANDLING)).isEmpty();
        assertThat(skillnad.oforandrade()).as("raderna 3, 5, 6, 7, 8, 10 och 11").isEqualTo(7);
    }

    @Test
    void at_andra_hallet_ar_jamforelsen_den_omvanda() {
        Skillnad tillbaka = Skillnad.mellan(maj(), FEBRUARI);

        assertThat(tillbaka.nya()).extracting(Radlage::namn).containsExactly("Ramper");
        assertThat(tillbaka.borttagna()).extracting(Radlage::namn).containsExactly("Kompressionsstrumpor");
        assertThat(texter(tillbaka.av(Falt.STATUS))).containsExactly(
                "1: Pågår -> saknar upphandlare", "2: Utvärdering -> Annonserad", "4: Tilldelad -> Utvärdering");
        assertThat(tillbaka.oforandrade()).isEqualTo(7);
    }

    @Test
    void fran_en_tom_bild_ar_allt_nytt_och_till_en_tom_ar_allt_borttaget() {
        assertThat(Skillnad.mellan(List.of(), FEBRUARI)).isEqualTo(new Skillnad(FEBRUARI, List.of(), List.of(), 0));
        assertThat(Skillnad.mellan(FEBRUARI, List.of())).isEqualTo(new Skillnad(List.of(), FEBRUARI, List.of(), 0));
    }

    @Test
    void radens_plats_i_planen_betyder_ingenting() {
        List<Radlage> omkastad = FEBRUARI.reversed();

        assertThat(Skillnad.mellan(FEBRUARI, omkastad).oforandrade()).isEqualTo(12);
        assertThat(Skillnad.mellan(omkastad, maj()).oforandrade()).isEqualTo(7);
    }

    @Test
    void en_rad_vars_upphandling_ersatts_ar_samma_rad() {
        Skillnad skillnad = Skillnad.mellan(FEBRUARI, byt(FEBRUARI, 12, r -> new Radlage(r.radId(), r.radnr(),
                new UUID(9, 13), "GNUS-2026-13", "Ramper på nytt", r.delomrade(), r.ansvarigRegion(), r.status(),
                r.bemanning(), r.planeradAvtalsstart())));

        assertThat(skillnad.nya()).isEmpty();
        assertThat(skillnad.borttagna()).isEmpty();
        assertThat(texter(skillnad.andringar()))
                .containsExactly("12: GNUS-2026-12 Ramper -> GNUS-2026-13 Ramper på nytt");
        assertThat(skillnad.oforandrade()).isEqualTo(11);
    }

    @Test
    void flera_andringar_i_en_rad_ar_en_andrad_rad() {
        Skillnad skillnad = Skillnad.mellan(FEBRUARI, maj());

        assertThat(skillnad.i(new UUID(8, 1))).extracting(Andring::falt)
                .containsExactly(Falt.STATUS, Falt.PLANERAD_AVTALSSTART, Falt.BEMANNING);
        assertThat(skillnad.i(new UUID(8, 12))).extracting(Andring::franText, Andring::tillText)
                .containsExactly(tuple("GNUS-2026-12 Ramper", "inte i planen"));
        assertThat(skillnad.i(new UUID(8, 3))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"våren 2026,2026-21,true", "2026?,2026?,true", "3 maj 2026,2026-05-03,true", "2026?,2026,false",
        "2026-05-03,2026-05-04,false", "maj 2026,2026-05-01/2026-05-31,false"})
    void samma_datum_skrivet_pa_annat_satt_ar_ingen_andring(String fran, String till, boolean lika) {
        List<Radlage> forut = List.of(rad(1, "Madrasser", NB, "Pågår", fran));
        List<Radlage> sedan = List.of(rad(1, "Madrasser", NB, "Pågår", till));

        assertThat(Skillnad.mellan(forut, sedan).oforandrade()).isEqualTo(lika ? 1 : 0);
    }

    @Test
    void en_start_som_kommer_till_eller_forsvinner_ar_en_andring() {
        List<Radlage> utan = byt(FEBRUARI, 5, r -> new Radlage(r.radId(), r.radnr(), r.upphandlingId(), r.lopnummer(),
                r.namn(), r.delomrade(), r.ansvarigRegion(), r.status(), r.bemanning(), Optional.empty()));

        assertThat(Skillnad.mellan(FEBRUARI, utan).andringar()).extracting(Andring::franText, Andring::tillText)
                .containsExactly(tuple("2026-03-31", "ingen uppgift"));
        assertThat(Skillnad.mellan(utan, FEBRUARI).andringar()).extracting(Andring::fran, Andring::till)
                .containsExactly(tuple(Optional.empty(), Optional.of("2026-03-31")));
    }

    private static List<Radlage> maj() {
        List<Radlage> rader = byt(FEBRUARI, 1, _ -> rad(1, "Batterier och laddare till hjälpmedel", VB, "Pågår",
                "2026-12-01", Bemanning.UTSEDD));
        rader = byt(rader, 2, _ -> rad(2, "Förbandsmaterial", JH, "Utvärdering", "2026-01-01"));
        rader = byt(rader, 4, _ -> rad(4, "Förbandsmaterial", JH, "Tilldelad", "2026-06-01"));
        rader = byt(rader, 9, _ -> rad(9, "Manuella rullstolar och tillbehör", JH, "Pågår", "2026-08-31"));
        List<Radlage> utanRamper = new ArrayList<>(rader.subList(0, 11));
        utanRamper.add(rad(13, "Kompressionsstrumpor", JH, "Ej startad", "2026-12-15"));
        return utanRamper;
    }

    private static List<Radlage> byt(List<Radlage> rader, int radnr, UnaryOperator<Radlage> ny) {
        return rader.stream().map(r -> r.radnr() == radnr ? ny.apply(r) : r).toList();
    }

    private static Radlage rad(int radnr, String namn, String region, String status, String start) {
        return rad(radnr, namn, region, status, start,
                status.equals("saknar upphandlare") ? Bemanning.SAKNAS : Bemanning.EJ_ANGIVEN);
    }

    private static Radlage rad(int radnr, String namn, String region, String status, String start,
            Bemanning bemanning) {
        return new Radlage(new UUID(8, radnr), radnr, new UUID(7, radnr), "GNUS-2026-%02d".formatted(radnr), namn,
                Optional.empty(), region, status, bemanning, OsakertDatum.tolka(start).map(PlaneradStart::av));
    }

    private static Stream<String> texter(List<Andring> andringar) {
        return andringar.stream()
                .map(a -> "%d: %s -> %s".formatted(a.radnr(), a.fran().orElse(""), a.till().orElse("")));
    }
}

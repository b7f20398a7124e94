package se.liggaren.query.aktuellplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.liggaren.query.Fakta.dag;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.query.aktuellplan.Tidslinjebild.Spann;
import se.liggaren.query.aktuellplan.Tidslinjebild.Stapel;
import se.liggaren.query.aktuellplan.Tidslinjebild.Start;
import se.liggaren.query.aktuellplan.Tidslinjebild.Startform;
import se.liggaren.query.aktuellplan.Tidslinjebild.Text;
import se.liggaren.query.platform.Tidpunkt;

class TidslinjebildTest {

    private static final UUID ID = new UUID(1, 1);
    private static final Tidpunkt DAGEN = new Tidpunkt(Optional.of(dag("2026-07-01")), Optional.empty());
    private static final Skede PAGAR = skede(Skedesslag.PAGAR, "2026-01-01", "2026-05-31");
    private static final Skede ANNONSERAD = skede(Skedesslag.ANNONSERAD, "2026-06-01", null);

    @Test
    void faserna_ligger_efter_varandra_och_det_som_pagar_slutar_vid_dagens_streck() {
        Tidslinjebild bild = bild(forlopp("2026-12-31", false, List.of(PAGAR, ANNONSERAD)));
        Stapel pagar = bild.rader().getFirst().staplar().getFirst();
        Stapel annonserad = bild.rader().getFirst().staplar().getLast();

        assertThat(bild.spann()).isEqualTo("januari 2026–december 2026");
        assertThat(pagar.x()).isEqualTo("0%");
        assertThat(pagar.till()).isEqualTo(annonserad.x());
        assertThat(annonserad.till()).isEqualTo(bild.idag());
        assertThat(pagar.y()).isEqualTo(annonserad.y());
        assertThat(pagar.text().orElseThrow()).extracting(Text::text, Text::klass).containsExactly("Pågår", "fran-18");
        assertThat(bild.idagText().text()).isEqualTo("1 juli 2026");
    }

    @Test
    void det_som_overlappar_far_en_bana_var_under_faserna_och_raden_vaxer() {
        Skede sparr = skede(Skedesslag.AVTALSSPARR, "2026-03-01", "2026-03-20");
        Skede overprovning = skede(Skedesslag.OVERPROVNING, "2026-03-10", "2026-04-30");
        Skede pausad = skede(Skedesslag.PAUSAD, "2026-04-01", "2026-04-01");

        Tidslinjebild.Rad rad = bild(forlopp("2026-12-31", false, List.of(PAGAR), sparr, overprovning, pausad))
                .rader().getFirst();

        assertThat(rad.staplar()).extracting(Stapel::slag, Stapel::y).containsExactly(
                tuple(Skedesslag.PAGAR, "1.7em"), tuple(Skedesslag.AVTALSSPARR, "3.4em"),
                tuple(Skedesslag.OVERPROVNING, "5em"), tuple(Skedesslag.PAUSAD, "3.4em"));
        assertThat(rad.hojd()).isEqualTo("6.6em");
        assertThat(rad.staplar().getLast().bredd()).as("en enda dag syns").isEqualTo("0.4%");
        assertThat(rad.staplar().getLast().text()).as("men rymmer inget ord").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30,false,DAG,false", "2026-09-30?,false,OSAKER,false", "2026-09,false,SPANN,true",
        "2026-03-31,true,PASSERAD,false", "2026-03,true,PASSERAD,true", "2026,false,SPANN,true",
        "2015-01-01,true,FORE,false", "2040-01-01,false,EFTER,false"})
    void en_planerad_start_har_en_form_efter_vad_den_kan_betyda(String planerad, boolean passerad, Startform form,
            boolean spann) {
        Tidslinjebild bild = bild(forlopp(planerad, passerad, List.of(PAGAR)));
        Start start = bild.rader().getFirst().start();

        assertThat(start.form()).contains(form);
        assertThat(start.spann().isPresent()).isEqualTo(spann);
        assertThat(start.text().text()).startsWith(planerad);
        assertThat(bild.startmarken()).contains(form);
        assertThat(bild.startmarken().contains(Startform.SPANN)).isEqualTo(spann);
    }

    @Test
    void ett_spann_gar_fran_den_tidigaste_dagen_till_den_senaste_och_ett_passerat_har_sitt_marke_efter_den_sista() {
        Start maj = bild(forlopp("2026-05", true, List.of(PAGAR))).rader().getFirst().start();
        Tidslinjebild aret = bild(forlopp("2026", false, List.of(PAGAR)));

        assertThat(maj.spann()).contains(new Spann("32.88%", "8.49%"));
        assertThat(maj.x()).isEqualTo("41.37%");
        assertThat(aret.rader().getFirst().start().spann()).contains(new Spann("0%", "100%"));
    }

    @Test
    void en_okand_start_sags_i_ord_och_ritas_inte() {
        Start start = bild(new Forlopp(ID, "GNUS-2026-01", "Sängar", List.of(PAGAR), List.of(), Optional.empty(), false))
                .rader().getFirst().start();

        assertThat(start.form()).isEmpty();
        assertThat(start.text().text()).isEqualTo("Planerad avtalsstart är okänd");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01,start", "2026-11-30,end"})
    void startens_text_star_dar_det_finns_plats(String planerad, String ankare) {
        assertThat(bild(forlopp(planerad, false, List.of(PAGAR))).rader().getFirst().start().text().ankare())
                .isEqualTo(ankare);
    }

    @Test
    void det_som_slutade_fore_skalan_ritas_inte_men_sags_i_ord() {
        Tidslinjebild.Rad rad = bild(forlopp("2026-12-31", false,
                List.of(skede(Skedesslag.EJ_STARTAD, "2010-01-01", "2011-01-01"), PAGAR))).rader().getFirst();

        assertThat(rad.staplar()).extracting(Stapel::slag).containsExactly(Skedesslag.PAGAR);
        assertThat(rad.skeden()).contains("Ej startad: 1 januari 2010–1 januari 2011");
    }

    @Test
    void sammanfattningen_raknar_och_lankarna_behaller_tidpunkten() {
        Tidpunkt bada = new Tidpunkt(Optional.of(dag("2026-07-01")), Optional.of(Instant.parse("2026-07-02T10:00:00Z")));
        Tidslinjebild bild = Tidslinjebild.av(List.of(forlopp("2026-05-01", true, List.of(PAGAR)),
                forlopp("2026?", false, List.of(PAGAR))), bada, dag("2026-07-01"));

        assertThat(bild.sammanfattning()).startsWith("2 upphandlingar, 1 med passerad planerad avtalsstart, "
                + "1 med osäker planerad avtalsstart. Tidslinjen visar januari 2026–december 2026.");
        assertThat(bild.rader().getFirst().adress())
                .isEqualTo("/upphandlingar/" + ID + "?giltigt=2026-07-01&kant=2026-07-02T10:00:00Z");
        assertThat(Tidslinjebild.av(List.of(forlopp("2026-05-01", true, List.of(PAGAR))), Tidpunkt.NU,
                dag("2026-07-01"))).satisfies(nu -> assertThat(nu.rader().getFirst().adress())
                        .isEqualTo("/upphandlingar/" + ID))
                .satisfies(nu -> assertThat(nu.idagText().text()).isEqualTo("I dag 1 juli 2026"));
    }

    private static Tidslinjebild bild(Forlopp forlopp) {
        return Tidslinjebild.av(List.of(forlopp), DAGEN, dag("2026-07-01"));
    }

    private static Forlopp forlopp(String planerad, boolean passerad, List<Skede> faser, Skede... over) {
        return new Forlopp(ID, "GNUS-2026-01", "Sängar", faser, List.of(over),
                OsakertDatum.tolka(planerad).map(PlaneradStart::av), passerad);
    }

    private static Skede skede(Skedesslag slag, String fran, String sista) {
        return new Skede(slag, dag(fran), Optional.ofNullable(sista).map(d -> dag(d)), false);
    }
}

package se.liggaren.command.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.command.planimport.Exempelplan.tolka;
import static se.liggaren.command.planimport.Exempelplan.xlsx;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.liggaren.command.dokument.Olast;
import se.liggaren.command.dokument.Dokumentformat;
import se.liggaren.command.dokument.Radintervall;
import se.liggaren.command.dokument.TolkningMisslyckades;
import se.liggaren.command.planimport.Exempelplan.Rad;
import se.liggaren.command.planimport.TolkadRad.Forstadd;
import se.liggaren.events.OsakertDatum;

/** CSV documents and Excel workbooks, where the cells are told apart. */
class RutorTest {

    private static final String RUBRIK = "Upphandling;Ansvarig region;Status;Planerad avtalsstart\n";

    @ParameterizedTest
    @ValueSource(chars = {';', ',', '\t'})
    void csv_ger_samma_rader_som_texten(char avgransare) throws Exception {
        TolkadPlan plan = tolka(Exempelplan.csv(avgransare));

        assertThat(plan.format()).isEqualTo(Dokumentformat.CSV);
        assertSammaSomTexten(plan);
    }

    @Test
    void xlsx_ger_samma_rader_som_texten() throws Exception {
        TolkadPlan plan = tolka(xlsx());

        assertThat(plan.format()).isEqualTo(Dokumentformat.XLSX);
        assertThat(plan.ignoreradeBlad()).containsExactly("Försättsblad");
        assertSammaSomTexten(plan);
    }

    private static void assertSammaSomTexten(TolkadPlan plan) throws TolkningMisslyckades {
        TolkadPlan text = tolka(Exempelplan.TEXT);
        assertThat(plan.forstadda()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("plats", "kalltext", "text")
                .isEqualTo(text.forstadda());
        assertThat(plan.rader()).hasSameSizeAs(text.rader());
        assertThat(plan.legend()).isEqualTo(text.legend());
        assertThat(plan.ar()).isEqualTo(text.ar());
        assertThat(plan.utanforTabellen()).isEmpty();
    }

    @Test
    void csv_fran_excel_i_windows_1252_eller_med_bom_lases_lika() throws Exception {
        String csv = Exempelplan.csv(';');

        assertThat(tolka(csv.getBytes(Charset.forName("windows-1252"))).rader()).isEqualTo(tolka(csv).rader());
        assertThat(tolka(("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8)).rader()).isEqualTo(tolka(csv).rader());
    }

    @Test
    void kolumnerna_far_sta_i_annan_ordning_och_ovriga_kolumner_namns() throws Exception {
        TolkadPlan plan = tolka("""
                Nr;PLANERAD  AVTALSSTART;status;Upp-handling;Ansvarig region;Kommentar
                1;2026-05-01;pågår;Lakan;region gotland;ring Kim
                """);

        assertThat(plan.forstadda()).extracting(Rad::av)
                .containsExactly(new Rad("Lakan", "Region Gotland", "Pågår", "2026-05-01"));
        assertThat(plan.ignoreradeKolumner()).containsExactly("Nr", "Kommentar");
    }

    @Test
    void en_cell_far_ha_flera_rader_och_raden_vet_var_den_star() throws Exception {
        TolkadPlan plan = tolka(RUBRIK + "\"Batterier till\nhjälpmedel\";\"Region Jämtland  Härjedalen\";Pågår;2026?\n"
                + "Lakan;Region\u00a0Gotland;Pågår;2026-05-01\n");

        assertThat(plan.forstadda()).extracting(Forstadd::namn).containsExactly("Batterier till hjälpmedel", "Lakan");
        assertThat(plan.forstadda()).extracting(Forstadd::ansvarigRegion)
                .containsExactly("Region Jämtland Härjedalen", "Region Gotland");
        assertThat(plan.rader()).extracting(TolkadRad::plats)
                .containsExactly(new Radintervall(2, 3), new Radintervall(4, 4));
        assertThat(plan.rader().getLast().kalltext()).isEqualTo("Lakan;Region\u00a0Gotland;Pågår;2026-05-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ;Region Gotland;Pågår;2026-05-01               | Upphandlingens namn saknas.
            Lakan;;Pågår;2026-05-01                        | Ansvarig region saknas eller är okänd.
            Lakan;Region Atlantis;Pågår;2026-05-01         | Okänd region: ”Region Atlantis”.
            Lakan;Region Gotland;Funderar;2026-05-01       | Okänt statusord: ”Funderar”.
            Lakan;Region Gotland;Pågår;snart               | Planerad avtalsstart kan inte tolkas: ”snart”.
            Lakan;Region Gotland                           | Statusord saknas.
            Lakan                                          | Ansvarig region saknas eller är okänd.
            "Lakan;Region Gotland;Pågår;2026-05-01         | Raden har ett citattecken som aldrig stängs.
            La\u202Ekan;Region Gotland;Pågår;2026-05-01    | Raden innehåller ett otillåtet tecken (U+202E).
            """, quoteCharacter = '\0')
    void en_trasig_rad_namns_med_rad_och_skal_och_stoppar_ingen_annan(String trasig, String skal) throws Exception {
        TolkadPlan plan = tolka(RUBRIK + "Sprutor;Region Skåne;Pågår;2026-04-01\n" + trasig
                + "\nTops;Region Halland;Annonserad;2026-06-01\n");

        assertThat(plan.forstadda()).extracting(Forstadd::namn).containsExactly("Sprutor", "Tops");
        assertThat(plan.ejForstadda()).singleElement().satisfies(rad -> {
            assertThat(rad.plats()).isEqualTo(new Radintervall(3, 3));
            assertThat(rad.kalltext()).isEqualTo(trasig);
            assertThat(rad.fel()).anySatisfy(fel -> assertThat(fel).startsWith(skal));
        });
    }

    @Test
    void en_fotnot_under_tabellen_hor_inte_till_den() throws Exception {
        TolkadPlan plan = tolka(RUBRIK + "Lakan;Region Gotland;Pågår;2026-05-01\n;;;\nUppdaterad i maj;;;\n");

        assertThat(plan.rader()).hasSize(1);
        assertThat(plan.utanforTabellen()).extracting(Olast::plats).containsExactly(new Radintervall(4, 4));
    }

    @Test
    void ett_for_langt_namn_ar_en_trasig_rad() throws Exception {
        assertThat(tolka(RUBRIK + "L".repeat(201) + ";Region Gotland;Pågår;2026-05-01\n").ejForstadda())
                .singleElement()
                .satisfies(rad -> assertThat(rad.fel()).containsExactly("Namnet är längre än 200 tecken."));
    }

    @Test
    void xlsx_celler_lases_som_de_visas() throws Exception {
        byte[] bok = xlsx(b -> {
            Worksheet blad = blad(b);
            rad(blad, 1);
            blad.value(1, 3, 2026);
            rad(blad, 2);
            blad.value(2, 3, LocalDate.of(2026, 9, 1));
            blad.style(2, 3).format("mmm yyyy").set();
            rad(blad, 3);
            blad.value(3, 3, LocalDate.of(2026, 9, 1));
            blad.style(3, 3).format("[$-41D]d mmmm yyyy;@").set();
            rad(blad, 4);
            blad.value(4, 3, "2026-10-01");
            rad(blad, 5);
        });

        assertThat(tolka(bok).forstadda()).extracting(Forstadd::planeradAvtalsstart)
                .extracting(start -> start.map(OsakertDatum::edtf).orElse("-"))
                .containsExactly("2026", "2026-09", "2026-09-01", "2026-10-01", "-");
        assertThat(tolka(bok).rader()).extracting(TolkadRad::plats).startsWith(new Radintervall(2, 2));
        assertThat(tolka(bok).rader().getFirst().kalltext()).isEqualTo("Lakan 1 | Region Gotland | Pågår | 2026");
    }

    @Test
    void en_formel_lases_som_det_varde_den_sparades_med_och_raknas_aldrig_om() throws Exception {
        byte[] bok = xlsx(b -> rad(blad(b), 1));
        byte[] medFormler = Exempelplan.medDel(bok, "xl/worksheets/sheet1.xml", xml -> xml.replace("</sheetData>", """
                <row r="3"><c r="A3" t="str"><f>UPPER("x")</f><v>Kanyler</v></c><c r="B3" t="str"><f>B2</f>\
                <v>Region Skåne</v></c><c r="C3" t="str"><f>C2</f><v>Annonserad</v></c>\
                <c r="D3"><f>YEAR(TODAY())</f><v>2027</v></c></row></sheetData>"""));

        assertThat(tolka(medFormler).forstadda()).extracting(Rad::av)
                .contains(new Rad("Kanyler", "Region Skåne", "Annonserad", "2027"));
    }

    @Test
    void en_cell_med_klockslag_ar_ingen_dag() throws Exception {
        byte[] bok = xlsx(b -> {
            Worksheet blad = blad(b);
            rad(blad, 1);
            blad.value(1, 3, LocalDateTime.of(2026, 5, 1, 13, 30));
            blad.style(1, 3).format("yyyy-mm-dd hh:mm").set();
        });

        assertThat(tolka(bok).ejForstadda()).singleElement().satisfies(rad -> assertThat(rad.fel())
                .containsExactly("Planerad avtalsstart kan inte tolkas: ”2026-05-01T13:30”."));
    }

    @Test
    void legenden_far_sta_bredvid_tabellen() throws Exception {
        TolkadPlan plan = tolka("""
                Upphandling;Ansvarig region;Status;Planerad avtalsstart;;Status innebär;Status
                Lakan;Region Gotland;Pågår;2026-05-01;;Uppdraget är inkommet;Pågår
                Tops;Region Gotland;Pågår;2026-05-01;;;
                """);

        assertThat(plan.rader()).hasSize(2);
        assertThat(plan.legend()).isEqualTo(List.of(Exempelplan.LEGEND.getFirst()));
        assertThat(plan.ignoreradeKolumner()).isEmpty();
    }

    private static Worksheet blad(Workbook bok) {
        Worksheet blad = bok.newWorksheet("Plan");
        List<String> rubriker = List.of("Upphandling", "Ansvarig region", "Status", "Planerad avtalsstart");
        for (int k = 0; k < rubriker.size(); k++) {
            blad.value(0, k, rubriker.get(k));
        }
        return blad;
    }

    private static void rad(Worksheet blad, int rad) {
        blad.value(rad, 0, "Lakan " + rad);
        blad.value(rad, 1, "Region Gotland");
        blad.value(rad, 2, "Pågår");
    }
}

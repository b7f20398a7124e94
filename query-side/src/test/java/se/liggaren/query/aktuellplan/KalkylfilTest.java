package se.liggaren.query.aktuellplan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.JAMTLAND;
import static se.liggaren.query.Fakta.dag;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.plan.Planlage;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.events.sammantrade.Rapportrad;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.sammantrade.Statusantal;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.platform.handelser.KanoniskJson;

class KalkylfilTest {

    private static final String BOM = "\uFEFF";

    @Test
    @DisplayName("fakta 1, 3: nämndens fyra kolumner först, och ord utan definition märkta")
    void namndens_egna_kolumner_star_forst() {
        assertThat(csv("Madrasser", "Överprövning")).isEqualTo(BOM + """
                Upphandling;Ansvarig region;Status;Planerad avtalsstart;Delområde;Löpnummer;Rad;Saknar definition i \
                planen;Planerad avtalsstart har passerat;Uppgiftslämnare;Senast bekräftad\r
                Madrasser;Region Norrbotten;Överprövning;2026?;;GNUS-2026-03;3;ja;nej;"Chef; Region Norrbotten";\
                2026-01-01\r
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = false, value = {
        "=1+1|'=1+1", "+46|'+46", "-1|'-1", "＝1|'＝1",
        "@SUM(A1)|'@SUM(A1)", "\t=1|'\t=1", "a;b|\"a;b\"", "a\"b|\"a\"\"b\"", "a=b|a=b"})
    void en_cell_blir_aldrig_en_formel_och_alltid_en_cell(String namn, String cell) {
        assertThat(csv(namn, "Pågår").lines().skip(1).findFirst().orElseThrow())
                .startsWith(cell + ";Region Norrbotten;");
    }

    @Test
    void en_radbrytning_i_en_cell_bryter_inte_posten() {
        assertThat(csv("Mad\nrasser", "Pågår")).contains("\"Mad\nrasser\";Region Norrbotten;Pågår");
    }

    @Test
    void arbetsboken_har_laget_forandringarna_legenden_och_rapportens_egna_uppgifter() throws IOException {
        try (ReadableWorkbook bok = bok(Kalkylfil.xlsx(rattadRapport("Madrasser")))) {
            assertThat(bok.getSheets().map(Sheet::getName)).containsExactly("Läget", "Förändringar", "Legend", "Om");

            List<Row> laget = bok.findSheet("Läget").orElseThrow().read();
            assertThat(text(laget.get(0))).startsWith("Upphandling", "Ansvarig region", "Status",
                    "Planerad avtalsstart").endsWith("Senast bekräftad", "Rättad i efterhand");
            assertThat(laget.get(1).getCell(3).getType()).as("2026? är ingen dag").isEqualTo(CellType.STRING);
            assertThat(laget.get(1).getCell(10).asDate().toLocalDate()).isEqualTo("2026-01-01");
            assertThat(laget.get(1).getCell(11).asString()).isEqualTo("Status: Tilldelad");
            assertThat(laget.get(2).getCell(3).asDate().toLocalDate()).isEqualTo("2026-05-03");

            assertThat(bok.findSheet("Förändringar").orElseThrow().read()).extracting(rad -> rad.getCellText(0))
                    .containsExactly("Slag", "Ny rad", "Borttagen rad", "Ändrad rad");
            assertThat(text(bok.findSheet("Legend").orElseThrow().read().get(1)))
                    .containsExactly("Pågår", "Uppdraget är inkommet", "2");
            assertThat(bok.findSheet("Om").orElseThrow().read()).extracting(KalkylfilTest::text)
                    .contains(List.of("Nämnd", "GNUS"), List.of("Plats i händelseloggen", "7"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "<a>&\u0001"})
    void en_text_i_arbetsboken_ar_alltid_en_text(String namn) throws IOException {
        try (ReadableWorkbook bok = bok(Kalkylfil.xlsx(rattadRapport(namn)))) {
            Cell cell = bok.getFirstSheet().read().get(1).getCell(0);

            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            assertThat(cell.asString()).isEqualToIgnoringWhitespace(namn.replace("\u0001", ""));
        }
    }

    @Test
    void samma_innehall_ger_samma_byte() {
        Planbild plan = Planbild.av(2026, Planlage.FASTSTALLD, 3, List.of(), Legend.INGEN);

        assertThat(Kalkylfil.xlsx(rattadRapport("Madrasser"))).isEqualTo(Kalkylfil.xlsx(rattadRapport("Madrasser")));
        assertThat(Kalkylfil.xlsx(plan, "nu")).isEqualTo(Kalkylfil.xlsx(plan, "nu"));
    }

    @Test
    void en_plan_utan_rader_ar_en_arbetsbok_med_rubriker() throws IOException {
        Planbild plan = Planbild.av(2026, Planlage.FASTSTALLD, 3, List.of(), Legend.INGEN);

        try (ReadableWorkbook bok = bok(Kalkylfil.xlsx(plan, "så som den var 11 maj 2026"))) {
            assertThat(bok.getSheets().map(Sheet::getName)).containsExactly("Planen", "Legend", "Om");
            assertThat(bok.getFirstSheet().read()).hasSize(1);
            assertThat(bok.findSheet("Om").orElseThrow().read()).extracting(KalkylfilTest::text)
                    .contains(List.of("Visar planen", "så som den var 11 maj 2026"));
        }
    }

    private static ReadableWorkbook bok(byte[] xlsx) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(xlsx));
    }

    private static List<String> text(Row rad) {
        return rad.stream().map(Cell::getText).toList();
    }

    private static String csv(String namn, String status) {
        return Kalkylfil.csv(Kalkylrad.av(rapport(status, rad(3, namn, status, "2026?"))));
    }

    /** A second report, of whose first row the status is now known to have been another. */
    private static Visadrapport rattadRapport(String namn) {
        Rapport forra = fryst(rapport("Pågår", rad(3, namn, "Annonserad", "2026?"),
                rad(5, "Suturer", "Pågår", "2026?")));
        Rapport denna = fryst(rapport("Pågår", rad(3, namn, "Pågår", "2026?"),
                rad(4, "Ramper", "Pågår", "3 maj 2026")));
        Skillnad rattat = Skillnad.mellan(denna.rader(), Stream.of(rad(3, namn, "Tilldelad", "2026?"),
                rad(4, "Ramper", "Pågår", "3 maj 2026")).map(Radlage::av).toList());
        return Visadrapport.av(denna, Optional.of(Jamforelse.av(Bild.av(forra), Bild.av(denna),
                Skillnad.mellan(forra.rader(), denna.rader()), Skillnad.INGEN)), rattat, JAMTLAND);
    }

    private static Rapport fryst(Motesrapport rapport) {
        return new Rapport(new UUID(5, 2),
                new Redovisningsmote(Sammantradestyp.ORDINARIE, dag("2026-02-16"), List.of("Inköpschef")),
                Instant.parse("2026-02-16T09:00:00Z"), KanoniskJson.sha256(rapport), "", rapport);
    }

    private static Motesrapport rapport(String status, Rapportrad... rader) {
        return new Motesrapport("GNUS", 2026, dag("2026-02-16"), 7, 3, 1,
                List.of(new Statusdefinition("Pågår", "Uppdraget är inkommet")), List.of(rader),
                List.of(new Statusantal(status, rader.length)),
                Stream.of("Överprövning").filter(status::equals).toList());
    }

    private static Rapportrad rad(int nr, String namn, String status, String start) {
        return new Rapportrad(new UUID(8, nr), nr, new UpphandlingId(new UUID(7, nr)), 2, "GNUS-2026-0" + nr, namn,
                Optional.empty(), "Region Norrbotten", status, Fas.OKAND, Bemanning.EJ_ANGIVEN,
                OsakertDatum.tolka(start), false, Optional.of("Chef; Region Norrbotten"), dag("2026-01-01"));
    }
}

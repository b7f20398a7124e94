package se.liggaren.command.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.liggaren.command.dokument.Worddokument.slaSamman;
import static se.liggaren.command.dokument.Worddokument.stycke;
import static se.liggaren.command.dokument.Worddokument.tabell;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import se.liggaren.command.dokument.Dokumentformat;
import se.liggaren.command.dokument.Pdfdokument;
import se.liggaren.command.dokument.TolkningMisslyckades;
import se.liggaren.command.dokument.Tolkningsklass;
import se.liggaren.command.dokument.Worddokument;
import se.liggaren.command.planimport.Exempelplan.Rad;

/** The plan as the board's Word document and as the PDF that is printed from it. */
class WordOchPdfTest {

    private static final List<String> RUBRIKER =
            List.of("Upphandling", "Ansvarig region", "Status", "Planerad av\u00adtalsstart");

    /** The example as Word has it: text before and after, the legend in a table of its own. */
    static byte[] word() {
        return Worddokument.med(word -> {
            stycke(word, "Nämnden ansvarar för upphandling av varor.");
            stycke(word, "Upphandlingsplan 2026");
            tabell(word, medRubriker());
            stycke(word, "Status förklaras nedan.");
            tabell(word, Stream.concat(Stream.of(List.of("Status innebär", "Status")),
                    Exempelplan.LEGEND.stream().map(d -> List.of(d.definition(), d.status()))).toList());
            stycke(word, "Sammanträdesplan 2026");
        });
    }

    static byte[] pdf() {
        return Pdfdokument.tabell("Upphandlingsplan 2026", medRubriker(), 4);
    }

    private static List<List<String>> medRubriker() {
        return Stream.concat(Stream.of(RUBRIKER.stream().map(rubrik -> rubrik.replace("\u00ad", "")).toList()),
                Exempelplan.RADER.stream().map(Rad::celler)).toList();
    }

    @Test
    void ett_worddokument_lases_som_sin_tabell() throws Exception {
        TolkadPlan plan = Exempelplan.tolka(word());

        assertThat(plan.format()).isEqualTo(Dokumentformat.DOCX);
        assertThat(plan.ar()).contains(2026);
        assertThat(plan.forstadda()).extracting(Rad::av).containsExactlyElementsOf(Exempelplan.RADER);
        assertThat(plan.legend()).containsExactlyElementsOf(Exempelplan.LEGEND);
        assertThat(plan.rader()).extracting(rad -> plan.platser().klartext(rad.plats())).startsWith("tabell 1, rad 2");
        assertThat(plan.utanforTabellen()).extracting(olast -> plan.platser().klartext(olast.plats()) + ": "
                + olast.text()).containsExactly("text, rad 1: Nämnden ansvarar för upphandling av varor.",
                        "text efter tabell 1, rad 1: Status förklaras nedan.",
                        "text efter tabell 2, rad 1: Sammanträdesplan 2026");
    }

    @Test
    void radbrytningar_mjuka_bindestreck_och_sammanslagna_celler_i_word_laks() throws Exception {
        TolkadPlan plan = Exempelplan.tolka(Worddokument.med(word -> {
            XWPFTable tabell = tabell(word, List.of(RUBRIKER,
                    List.of("Handskar och\nannat till vår\u00adden", "Region Gotland", "Ej\nstartad", "2026-05-01"),
                    List.of("Lakan", "", "Pågår", "2026-06-01"),
                    List.of("Spru-\ntor", "Region Norrbotten", "Pågår", "2026-07-01")));
            slaSamman(tabell, 1, 1, 2);
        }));

        assertThat(plan.forstadda()).extracting(Rad::av).containsExactly(
                new Rad("Handskar och annat till vården", "Region Gotland", "Ej startad", "2026-05-01"),
                new Rad("Lakan", "Region Gotland", "Pågår", "2026-06-01"),
                new Rad("Sprutor", "Region Norrbotten", "Pågår", "2026-07-01"));
        assertThat(plan.rader()).extracting(TolkadRad::klass)
                .containsExactly(Tolkningsklass.FORSTADD, Tolkningsklass.FORSTADD, Tolkningsklass.OSAKER);
    }

    @Test
    void det_som_spards_som_raderat_i_word_ar_inte_med() throws Exception {
        TolkadPlan plan = Exempelplan.tolka(Worddokument.med(word -> {
            XWPFTable tabell = tabell(word, List.of(RUBRIKER, List.of("Lakan", "Region Gotland", "Pågår", "2026")));
            XWPFParagraph namn = tabell.getRow(1).getCell(0).getParagraphs().getFirst();
            namn.getCTP().addNewDel().addNewR().addNewDelText().setStringValue(" och örngott");
        }));

        assertThat(plan.forstadda()).extracting(TolkadRad.Forstadd::namn).containsExactly("Lakan");
    }

    @Test
    void en_pdf_lases_over_sidbrytningar_men_varje_rad_ar_osaker() throws Exception {
        TolkadPlan plan = Exempelplan.tolka(pdf());

        assertThat(plan.format()).isEqualTo(Dokumentformat.PDF);
        assertThat(plan.ar()).contains(2026);
        assertThat(plan.forstadda()).extracting(Rad::av).containsExactlyElementsOf(Exempelplan.RADER);
        assertThat(plan.rader()).extracting(TolkadRad::klass).containsOnly(Tolkningsklass.OSAKER);
        assertThat(plan.forstadda()).allSatisfy(rad ->
                assertThat(rad.anmarkningar()).anyMatch(text -> text.contains("läst ur en PDF")));
        assertThat(plan.platser().klartext(plan.rader().getLast().plats())).startsWith("sida 2, rad ");
    }

    @Test
    void det_en_person_har_skrivit_om_ar_inte_langre_gissat() throws Exception {
        UtlastPlan utlast = Plantolk.las(pdf(), Exempelplan.DAG, Exempelplan.STORST);

        TolkadPlan plan = utlast.tolkad(Map.of(5, new Radtext("Lakan och örngott", "Region Gotland",
                "Pågår", "2027-01-31")));

        assertThat(plan.rader().get(5).klass()).isEqualTo(Tolkningsklass.FORSTADD);
        assertThat(plan.rader().get(5).kalltext()).contains("Lakan");
        assertThat(plan.forstadda().get(5).namn()).isEqualTo("Lakan och örngott");
        assertThat(utlast.tolkad().forstadda().get(5).namn()).isEqualTo("Lakan");
    }

    @Test
    void skyddade_program_bilagor_och_bilder_sags_med_vad_man_kan_gora() {
        assertThat(nej(Pdfdokument.tabell("Plan", medRubriker(), 9, pdf -> pdf.protect(
                new StandardProtectionPolicy("agaren", "hemligt", new AccessPermission())))))
                .contains("skyddad med lösenord");
        assertThat(nej(Pdfdokument.tabell("Plan", medRubriker(), 9, pdf -> {
            AccessPermission rattigheter = new AccessPermission();
            rattigheter.setCanExtractContent(false);
            pdf.protect(new StandardProtectionPolicy("agaren", "", rattigheter));
        }))).contains("mot kopiering");
        assertThat(nej(Pdfdokument.tabell("Plan", medRubriker(), 9, pdf ->
                pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hej')")))))
                .contains("program (JavaScript)", "ny PDF");
        assertThat(nej(Pdfdokument.tabell(" ", List.of(List.of(" ")), 9))).contains("bara bilder");
        assertThat(nej(Pdfdokument.tabell("Plan", medRubriker(), 9, pdf -> {
            for (int i = 0; i < 201; i++) {
                pdf.addPage(new PDPage());
            }
        }))).contains("för många sidor");
    }

    @Test
    void ett_tomt_worddokument_och_ett_utan_tabell_sags() {
        assertThat(nej(Worddokument.med(XWPFDocument::createParagraph))).contains("Dokumentet är tomt");
        assertThat(nej(Worddokument.med(word -> stycke(word, "Nämnden möts i maj.")))).contains("Ingen tabell");
    }

    private static String nej(byte[] dokument) {
        return catchThrowableOfType(TolkningMisslyckades.class, () -> Exempelplan.tolka(dokument)).text();
    }
}

package se.liggaren.query.aktuellplan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.JAMTLAND;
import static se.liggaren.query.Fakta.NORRBOTTEN;
import static se.liggaren.query.Fakta.dag;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.events.sammantrade.Rapportrad;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.sammantrade.Statusantal;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.platform.handelser.KanoniskJson;
import se.liggaren.query.platform.fil.Pdfskrivare;

/** The report as a document, read back, and tried by veraPDF. */
class RapportpdfTest {

    private static final Rapportpdf PDF = new Rapportpdf(new Pdfskrivare(mallar()));

    private static SpringTemplateEngine mallar() {
        ClassLoaderTemplateResolver klassvag = new ClassLoaderTemplateResolver();
        klassvag.setPrefix("templates/");
        klassvag.setSuffix(".html");
        SpringTemplateEngine mallar = new SpringTemplateEngine();
        mallar.setTemplateResolver(klassvag);
        return mallar;
    }

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Visadrapport> rapporter() {
        return Stream.of(visad(List.of()), medForandringar("Annonserad"), visad(manga(50)), visad(UDDA));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("rapporter")
    void rapporten_ar_tillganglig_och_kan_arkiveras(Visadrapport rapport) throws Exception {
        List<PDFAFlavour> krav = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A);
        byte[] pdf = PDF.av(rapport);

        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), krav.get(0));
                PDFAValidator provare = Foundries.defaultInstance().createValidator(krav)) {
            List<ValidationResult> utfall = provare.validateAll(parser);

            assertThat(utfall).extracting(ValidationResult::getPDFAFlavour).containsExactlyElementsOf(krav);
            assertThat(utfall).flatExtracting(ValidationResult::getTestAssertions).isEmpty();
            assertThat(utfall).allMatch(ValidationResult::isCompliant);
        }
    }

    @Test
    void dokumentet_har_sprak_namn_dag_och_bokmarken() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(PDF.av(medForandringar("Annonserad")))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Upphandlingsläget 11 maj 2026, GNUS");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).isEqualTo("2026-05-11T09:00:00Z");
            List<String> bokmarken = new ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(b -> bokmarken.add(b.getTitle()));
            assertThat(bokmarken).containsExactly("Förändringar sedan redovisningen 16 februari 2026",
                    "Läget 11 maj 2026", "Status innebär (version 1)", "Antal: 2", "Om rapporten");
        }
    }

    @Test
    void rubriker_och_tabellhuvuden_ar_markta_som_det_de_ar() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(PDF.av(medForandringar("Annonserad")))) {
            List<PDStructureElement> delar = delar(pdf.getDocumentCatalog().getStructureTreeRoot());

            assertThat(delar).extracting(PDStructureElement::getStructureType)
                    .containsSubsequence("Document", "H1", "H2", "H3", "L", "H3", "L", "H3", "Table", "H3", "Table",
                            "H2", "Table", "H2", "Table", "H2", "Table", "H2", "Table");
            assertThat(delar.stream().filter(d -> d.getStructureType().equals("TH")).map(RapportpdfTest::galler))
                    .hasSizeGreaterThan(30).containsOnly("Column", "Row");
        }
    }

    private static List<PDStructureElement> delar(PDStructureNode nod) {
        List<PDStructureElement> delar = new ArrayList<>();
        if (nod instanceof PDStructureElement del) {
            delar.add(del);
        }
        nod.getKids().forEach(barn -> {
            if (barn instanceof PDStructureNode under) {
                delar.addAll(delar(under));
            }
        });
        return delar;
    }

    private static String galler(PDStructureElement rubrikcell) {
        return ((COSDictionary) rubrikcell.getCOSObject().getDictionaryObject(COSName.A)).getNameAsString("Scope");
    }

    @Test
    void forandringarna_star_forst_och_raderna_lases_i_ordning() throws Exception {
        assertThat(text(medForandringar("Annonserad"))).containsSubsequence(
                "GNUS · Ordinarie sammanträde 11 maj 2026", "Upphandlingsläget 11 maj 2026", "Föredragande: Inköpschef",
                "Förändringar sedan redovisningen 16 februari 2026", "Nya rader", "Ramper – rullstolar ≥ 300 kg, § 5 ✓",
                "Borttagna rader", "Suturer", "Ändrade rader", "Madrasser", "Pågår", "Överprövning",
                "Rättade i efterhand", "Läget 11 maj 2026", "Rättad i efterhand", "Madrasser", "Status: Annonserad",
                "Ramper", "Rapporten ändras aldrig",
                "Stod i planen den dagen men inte i rapporten: GNUS-2026-04 Kanyler",
                "Status innebär", "Saknar definition i planen", "Antal: 2", "Om rapporten",
                medForandringar("Annonserad").sha256());
    }

    @Test
    void tvahundra_rader_star_i_ordning_pa_numrerade_sidor_som_alla_sager_vad_de_hor_till() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(PDF.av(visad(manga(200))))) {
            int sidor = pdf.getNumberOfPages();
            assertThat(sidor).isGreaterThan(5);
            assertThat(text(pdf, 1, sidor)).containsSubsequence(
                    IntStream.rangeClosed(1, 200).mapToObj("Artikel%03d"::formatted).toList());
            for (int sida : List.of(1, 2, sidor)) {
                assertThat(text(pdf, sida, sida)).startsWith("GNUS · Ordinarie sammanträde 16 februari 2026")
                        .contains("Sida %d av %d".formatted(sida, sidor));
            }
        }
    }

    @Test
    void langa_ord_och_ovanliga_tecken_far_plats_och_det_som_inte_kan_skrivas_blir_en_ruta() throws Exception {
        assertThat(text(visad(UDDA)).replace(" ", "")).contains(LANGT_ORD, "Ŋuohcabiepmut,čáhci,ŧ", "abcdéf",
                "<b>&amp;", "□");
    }

    @Test
    void samma_rapport_ger_samma_byte_och_en_rattelse_en_ny_version_av_samma_dokument() throws Exception {
        byte[] pdf = PDF.av(medForandringar("Annonserad"));

        assertThat(PDF.av(medForandringar("Annonserad"))).isEqualTo(pdf);
        assertThat(dokumentId(PDF.av(medForandringar("Tilldelad"))).get(0)).isEqualTo(dokumentId(pdf).get(0));
        assertThat(dokumentId(PDF.av(medForandringar("Tilldelad"))).get(1)).isNotEqualTo(dokumentId(pdf).get(1));
    }

    private static COSArray dokumentId(byte[] pdf) throws IOException {
        try (PDDocument dokument = Loader.loadPDF(pdf)) {
            return dokument.getDocument().getDocumentID();
        }
    }

    private static String text(Visadrapport rapport) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PDF.av(rapport))) {
            return text(pdf, 1, pdf.getNumberOfPages());
        }
    }

    /** The text of the pages, however its lines are broken. */
    private static String text(PDDocument pdf, int fran, int till) throws IOException {
        PDFTextStripper lasare = new PDFTextStripper();
        lasare.setStartPage(fran);
        lasare.setEndPage(till);
        return lasare.getText(pdf).replaceAll("\\s+", " ");
    }

    private static final String LANGT_ORD = "Elektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(6);

    private static final List<Rapportrad> UDDA = List.of(rad(1, LANGT_ORD, "Pågår"), rad(2, "מזרנים", "Pågår"),
            rad(3, "فرش", "Pågår"), rad(4, "Ŋuohcabiepmut, čáhci, ŧ", "Pågår"), rad(5, "床垫 🛏️ 👩‍⚕️", "Pågår"),
            rad(6, "Ord ".repeat(2000), "Pågår"),
            rad(7, "a\u0001b\u200Bc\u202Ed\uFEFFe\u0301f\uFFFF\t<b>&amp;</b>", "Pågår"));

    private static List<Rapportrad> manga(int antal) {
        return IntStream.rangeClosed(1, antal)
                .mapToObj(nr -> rad(nr, "Artikel%03d".formatted(nr), nr % 3 == 0 ? "Överprövning" : "Pågår")).toList();
    }

    /** The second report of the year, of which a status is now known to have been another. */
    private static Visadrapport medForandringar(String rattStatus) {
        Rapport forra = rapport(List.of(rad(1, "Madrasser", "Pågår"), rad(3, "Suturer", "Pågår")), "2026-02-16");
        Rapport denna = rapport(List.of(rad(1, "Madrasser", "Överprövning"),
                rad(2, "Ramper – rullstolar ≥ 300 kg, § 5 ✓", "Pågår")), "2026-05-11");
        Skillnad fastForra = Skillnad.mellan(forra.rader(),
                Stream.of(rad(1, "Madrasser", rattStatus), rad(3, "Suturer", "Pågår")).map(Radlage::av).toList());
        Skillnad fastDenna = Skillnad.mellan(denna.rader(), Stream.of(rad(1, "Madrasser", rattStatus),
                denna.innehall().rader().get(1), rad(4, "Kanyler", "Pågår")).map(Radlage::av).toList());
        return Visadrapport.av(denna, Optional.of(Jamforelse.av(Bild.av(forra), Bild.av(denna),
                Skillnad.mellan(forra.rader(), denna.rader()), fastForra)), fastDenna, JAMTLAND);
    }

    private static Visadrapport visad(List<Rapportrad> rader) {
        return Visadrapport.av(rapport(rader, "2026-02-16"), Optional.empty(), Skillnad.INGEN, JAMTLAND);
    }

    private static Rapport rapport(List<Rapportrad> rader, String lagetDen) {
        boolean tom = rader.isEmpty();
        Motesrapport innehall = new Motesrapport("GNUS", 2026, dag(lagetDen), 7, 3, 1,
                tom ? List.of() : List.of(new Statusdefinition("Pågår", "Uppdraget är inkommet")), rader,
                tom ? List.of() : List.of(new Statusantal("Pågår", 1)), tom ? List.of() : List.of("Överprövning"));
        return new Rapport(new UUID(5, 2),
                new Redovisningsmote(Sammantradestyp.ORDINARIE, dag(lagetDen), List.of("Inköpschef")),
                Instant.parse(lagetDen + "T09:00:00.123Z"), KanoniskJson.sha256(innehall), "", innehall);
    }

    private static Rapportrad rad(int nr, String namn, String status) {
        boolean jamn = nr % 2 == 0;
        return new Rapportrad(new UUID(8, nr), nr, new UpphandlingId(new UUID(7, nr)), 2,
                "GNUS-2026-%02d".formatted(nr), namn, Optional.empty(), jamn ? JAMTLAND : NORRBOTTEN, status, Fas.OKAND,
                Bemanning.EJ_ANGIVEN, OsakertDatum.tolka(jamn ? "2026?" : "2026-01-14"), !jamn,
                Optional.of(NORRBOTTEN).filter(_ -> !jamn), dag("2026-01-01"));
    }
}

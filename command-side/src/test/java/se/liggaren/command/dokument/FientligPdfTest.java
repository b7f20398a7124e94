package se.liggaren.command.dokument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs and attachments are found wherever in a PDF they stand, and the document is refused. */
class FientligPdfTest {

    record Fall(String vad, byte[] dokument, String text) {

        @Override
        public String toString() {
            return vad;
        }
    }

    static List<Fall> fall() throws IOException {
        return List.of(
                new Fall("program när PDF:en öppnas", pdf(pdf -> pdf.getDocumentCatalog().getCOSObject()
                        .setItem(COSName.OPEN_ACTION, handling("JavaScript"))), "program (JavaScript)"),
                new Fall("program när sidan öppnas", pdf(pdf -> pdf.getPage(0).getCOSObject()
                        .setItem(COSName.AA, uppslag("O", handling("JavaScript")))), "program (JavaScript)"),
                new Fall("program djupt i en kedja av handlingar", pdf(pdf -> pdf.getDocumentCatalog().getCOSObject()
                        .setItem(COSName.OPEN_ACTION, uppslag("Next", uppslag("Next", handling("Launch"))))), "program"),
                new Fall("länk som startar ett program", pdf(pdf -> pdf.getPage(0).getCOSObject()
                        .setItem(COSName.ANNOTS, lista(uppslag("A", handling("Launch"))))), "program"),
                new Fall("formulär med program", pdf(pdf -> pdf.getDocumentCatalog().getCOSObject()
                        .setItem(COSName.ACRO_FORM, uppslag("XFA", lista()))), "program"),
                new Fall("bilaga på en sida", pdf(pdf -> pdf.getPage(0).getCOSObject().setItem(COSName.ANNOTS,
                        lista(uppslag("FS", uppslag("EF", new COSDictionary()))))), "bifogade filer"),
                new Fall("bilaga i dokumentet", pdf(pdf -> pdf.getDocumentCatalog().getCOSObject()
                        .setItem(COSName.NAMES, uppslag("EmbeddedFiles", new COSDictionary()))), "bifogade filer"),
                new Fall("tiotusen sidor", pdfMedSidor(10_000), "för många sidor"));
    }

    @ParameterizedTest
    @MethodSource("fall")
    void avvisas_med_en_svensk_text(Fall fall) {
        TolkningMisslyckades nej =
                catchThrowableOfType(TolkningMisslyckades.class, () -> Pdflasare.las(fall.dokument()));

        assertThat(nej.text()).contains(fall.text());
    }

    private static byte[] pdf(Pdfdokument.Andring andring) {
        return Pdfdokument.tabell("Upphandlingsplan 2026", List.of(List.of("Lakan", "Region Gotland")), 9, andring);
    }

    private static COSDictionary handling(String slag) {
        COSDictionary handling = new COSDictionary();
        handling.setName(COSName.S, slag);
        handling.setItem(COSName.getPDFName("F"), new COSString("app"));
        return handling;
    }

    private static COSDictionary uppslag(String nyckel, COSBase varde) {
        COSDictionary uppslag = new COSDictionary();
        uppslag.setItem(COSName.getPDFName(nyckel), varde);
        return uppslag;
    }

    private static COSArray lista(COSDictionary... delar) {
        COSArray lista = new COSArray();
        List.of(delar).forEach(lista::add);
        return lista;
    }

    /** One page, counted as often as is asked. */
    private static byte[] pdfMedSidor(int antal) throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream ut = new ByteArrayOutputStream()) {
            for (int i = 0; i < antal; i++) {
                pdf.addPage(new PDPage());
            }
            pdf.save(ut);
            return ut.toByteArray();
        }
    }
}

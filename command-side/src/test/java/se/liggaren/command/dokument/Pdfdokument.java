package se.liggaren.command.dokument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDFs made for the tests: text and tables as an office program prints them, cell by cell. */
public final class Pdfdokument {

    private static final PDFont TYPSNITT = new PDType1Font(FontName.HELVETICA);
    private static final float GRAD = 10;
    private static final float RADHOJD = 13;
    private static final float LUFT = 6;
    private static final float MARGINAL = 50;
    private static final float[] KOLUMNER = {150, 110, 90, 90};

    private final PDDocument pdf = new PDDocument();
    private final int raderPerSida;
    private PDPageContentStream sida;
    private float y;
    private int kvar;

    private Pdfdokument(int raderPerSida) throws IOException {
        this.raderPerSida = raderPerSida;
        nySida();
    }

    /** What is done to a document before it is saved. */
    @FunctionalInterface
    public interface Andring {
        void gor(PDDocument pdf) throws IOException;
    }

    /** A heading over a table whose first row is repeated on each page, every page with its number at the foot. */
    public static byte[] tabell(String rubrik, List<List<String>> rader, int raderPerSida) {
        return tabell(rubrik, rader, raderPerSida, _ -> { });
    }

    public static byte[] tabell(String rubrik, List<List<String>> rader, int raderPerSida, Andring andring) {
        try {
            Pdfdokument dokument = new Pdfdokument(raderPerSida);
            try (PDDocument pdf = dokument.pdf; ByteArrayOutputStream ut = new ByteArrayOutputStream()) {
                dokument.rad(MARGINAL, rubrik);
                dokument.y -= RADHOJD + LUFT;
                for (List<String> rad : rader) {
                    if (dokument.kvar == 0) {
                        dokument.nySida();
                        dokument.tabellrad(rader.getFirst());
                    }
                    dokument.tabellrad(rad);
                }
                dokument.sida.close();
                andring.gor(pdf);
                pdf.save(ut);
                return ut.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void nySida() throws IOException {
        if (sida != null) {
            sida.close();
        }
        PDPage ny = new PDPage(PDRectangle.A4);
        pdf.addPage(ny);
        sida = new PDPageContentStream(pdf, ny);
        y = 40;
        rad(MARGINAL, "Sida " + pdf.getNumberOfPages());
        y = PDRectangle.A4.getHeight() - MARGINAL;
        kvar = raderPerSida;
    }

    private void tabellrad(List<String> celler) throws IOException {
        float topp = y;
        float botten = y;
        float x = MARGINAL;
        for (int k = 0; k < celler.size(); k++) {
            y = topp;
            for (String rad : brutna(celler.get(k), KOLUMNER[k] - LUFT)) {
                rad(x, rad);
                y -= RADHOJD;
            }
            botten = Math.min(botten, y);
            x += KOLUMNER[k];
        }
        y = botten - LUFT;
        kvar--;
    }

    private void rad(float x, String text) throws IOException {
        sida.beginText();
        sida.setFont(TYPSNITT, GRAD);
        sida.newLineAtOffset(x, y);
        sida.showText(text);
        sida.endText();
    }

    private static List<String> brutna(String text, float bredd) throws IOException {
        List<String> rader = new ArrayList<>();
        String rad = "";
        for (String ord : text.split("\\s+")) {
            String langre = rad.isEmpty() ? ord : rad + " " + ord;
            if (TYPSNITT.getStringWidth(langre) / 1000 * GRAD > bredd && !rad.isEmpty()) {
                rader.add(rad);
                rad = ord;
            } else {
                rad = langre;
            }
        }
        rader.add(rad);
        return rader;
    }
}

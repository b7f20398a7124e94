package se.liggaren.command.dokument;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import se.liggaren.command.dokument.TolkningMisslyckades.Orsak;

/** Reads the text of a PDF, a page at a time but for the pages' numbers. A PDF has no cells, only words that stand somewhere on a page. */
final class Pdflasare {

    private static final int FLEST_SIDOR = 200;
    private static final int DJUPAST = 100;
    private static final Set<COSName> PROGRAM = namn("JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition");
    private static final Set<COSName> PROGRAMNYCKLAR = namn("JavaScript", "JS", "XFA");
    private static final Set<COSName> BILAGOR = namn("EmbeddedFile", "FileAttachment", "RichMedia");
    private static final Set<COSName> BILAGENYCKLAR = namn("EmbeddedFiles", "EF");
    private static final Pattern SIDNUMMER =
            Pattern.compile("\\s*(?i:sida|sid\\.?)?\\s*\\d{1,3}\\s*(?:(?:av|/)\\s*\\d{1,3}|\\(\\d{1,3}\\))?\\s*");

    private Pdflasare() {
    }

    private static Set<COSName> namn(String... namn) {
        return Arrays.stream(namn).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
    }

    /** @return the text in the order the document draws it, and as it stands line by line down the page */
    static List<List<Dokumentdel>> las(byte[] dokument) throws TolkningMisslyckades {
        FontMappers.set(new Ersattningstypsnitt());
        try (PDDocument pdf = Loader.loadPDF(dokument)) {
            granska(pdf);
            List<Dokumentdel> ritordning = sidor(pdf, false);
            if (ritordning.stream().flatMap(sida -> sida.rader().stream()).allMatch(rad -> rad.getFirst().isBlank())) {
                throw new TolkningMisslyckades(Orsak.OLASBART, "PDF:en innehåller ingen text, bara bilder. Be om "
                        + "dokumentet som Word eller Excel, eller klistra in texten.");
            }
            return List.of(ritordning, sidor(pdf, true));
        } catch (InvalidPasswordException _) {
            throw skyddad();
        } catch (IOException | RuntimeException trasig) {
            // the library answers a broken document with whatever exception its parts happen to throw
            throw new TolkningMisslyckades(Orsak.OLASBART, "Filen ser ut som en PDF men kan inte läsas. "
                    + "Spara om den som PDF, eller klistra in texten.");
        }
    }

    private static TolkningMisslyckades skyddad() {
        return new TolkningMisslyckades(Orsak.OLASBART, "PDF:en är skyddad med lösenord eller mot kopiering. "
                + "Spara den utan skydd, eller klistra in texten.");
    }

    private static void granska(PDDocument pdf) throws IOException, TolkningMisslyckades {
        if (!pdf.getCurrentAccessPermission().canExtractContent()) {
            throw skyddad();
        }
        if (pdf.getNumberOfPages() > FLEST_SIDOR) {
            throw new TolkningMisslyckades(Orsak.FOR_STORT, "PDF:en har för många sidor: högst " + FLEST_SIDOR
                    + " kan läsas. Spara de sidor som ska läsas in i en fil för sig.");
        }
        genomsok(pdf.getDocument().getTrailer(), 0);
        for (COSObjectKey nyckel : List.copyOf(pdf.getDocument().getXrefTable().keySet())) {
            genomsok(pdf.getDocument().getObjectFromPool(nyckel).getObject(), 0);
        }
    }

    /** Looks for programs and attachments wherever in the document they may stand. */
    private static void genomsok(@Nullable COSBase objekt, int djup) throws TolkningMisslyckades {
        if (djup > DJUPAST) {
            throw new TolkningMisslyckades(Orsak.OLASBART, "PDF:en är för krångligt uppbyggd för att läsas. "
                    + "Skriv ut den till en ny PDF och välj den.");
        } else if (objekt instanceof COSArray lista) {
            for (COSBase del : lista) {
                genomsok(del, djup + 1);
            }
        } else if (objekt instanceof COSDictionary uppslag) {
            if (ar(PROGRAM, uppslag, COSName.S) || finns(uppslag, PROGRAMNYCKLAR)) {
                throw medInnehall("program (JavaScript)");
            } else if (ar(BILAGOR, uppslag, COSName.TYPE)
                    || ar(BILAGOR, uppslag, COSName.SUBTYPE) || finns(uppslag, BILAGENYCKLAR)) {
                throw medInnehall("bifogade filer");
            }
            for (COSBase del : uppslag.getValues()) {
                genomsok(del, djup + 1);
            }
        }
    }

    private static boolean ar(Set<COSName> nagot, COSDictionary uppslag, COSName nyckel) {
        return uppslag.getDictionaryObject(nyckel) instanceof COSName namn && nagot.contains(namn);
    }

    private static boolean finns(COSDictionary uppslag, Set<COSName> nycklar) {
        return nycklar.stream().anyMatch(uppslag::containsKey);
    }

    private static TolkningMisslyckades medInnehall(String vad) {
        return new TolkningMisslyckades(Orsak.OLASBART, "PDF:en innehåller " + vad + " och läses inte in. "
                + "Skriv ut den till en ny PDF och välj den.");
    }

    private static List<Dokumentdel> sidor(PDDocument pdf, boolean uppifranOchNer) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setSortByPosition(uppifranOchNer);
        text.setLineSeparator("\n");
        List<Dokumentdel> sidor = new ArrayList<>();
        for (int sida = 1; sida <= pdf.getNumberOfPages(); sida++) {
            text.setStartPage(sida);
            text.setEndPage(sida);
            sidor.add(new Dokumentdel("sida " + sida, false, text.getText(pdf).lines()
                    .map(rad -> SIDNUMMER.matcher(rad).matches() ? "" : rad).map(List::of).toList()));
        }
        return List.copyOf(sidor);
    }

    /** One typeface for all that the document does not bring, so that none of the machine's are looked through. */
    private static final class Ersattningstypsnitt implements FontMapper {

        private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

        private final TrueTypeFont typsnitt;

        Ersattningstypsnitt() {
            try (InputStream liberation = PDDocument.class.getResourceAsStream(LIBERATION)) {
                this.typsnitt = new TTFParser().parse(new RandomAccessReadBuffer(liberation));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String namn, PDFontDescriptor beskrivning) {
            return new FontMapping<>(typsnitt, true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String namn, PDFontDescriptor beskrivning) {
            return new FontMapping<>(typsnitt, true);
        }

        @Override
        public CIDFontMapping getCIDFont(String namn, PDFontDescriptor beskrivning, PDCIDSystemInfo tecken) {
            return new CIDFontMapping(null, typsnitt, true);
        }
    }
}

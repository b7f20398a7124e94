package se.liggaren.command.dokument;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFSDTCell;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import se.liggaren.command.dokument.TolkningMisslyckades.Orsak;

/**
 * Reads a Word document in the order it is written: paragraphs as lines, tables as rows of cells. What a cell spans
 * downwards holds in each of its rows. Nothing outside the file is ever fetched, and no macro is run.
 */
final class Wordlasare {

    private static final int STORST_UPPACKAT = 20_000_000;
    private static final double MINSTA_ANDEL_PACKAT = 0.005;
    private static final int FLEST_DELAR = 1_000;
    private static final int DJUPAST = 3;
    private static final String W =
            "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' .//w:";
    private static final List<String> INGEN_TEXT = List.of("del", "moveFrom", "instrText");

    private final List<Dokumentdel> delar = new ArrayList<>();
    private final List<List<String>> lopandeText = new ArrayList<>();
    private int tabeller;

    private Wordlasare() {
    }

    static List<Dokumentdel> las(byte[] dokument) throws TolkningMisslyckades {
        ZipSecureFile.setMaxEntrySize(STORST_UPPACKAT);
        ZipSecureFile.setMaxTextSize(STORST_UPPACKAT);
        ZipSecureFile.setMinInflateRatio(MINSTA_ANDEL_PACKAT);
        ZipSecureFile.setMaxFileCount(FLEST_DELAR);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(dokument))) {
            return new Wordlasare().las(word);
        } catch (IOException | RuntimeException trasigt) {
            // the library answers a broken document with whatever exception its parts happen to throw
            throw new TolkningMisslyckades(Orsak.OLASBART, "Filen ser ut som ett Worddokument (DOCX) men kan inte "
                    + "läsas. Öppna den i Word och spara den på nytt.");
        }
    }

    private List<Dokumentdel> las(XWPFDocument word) throws TolkningMisslyckades {
        utanRaderat(word);
        for (IBodyElement del : word.getBodyElements()) {
            switch (del) {
                case XWPFTable tabell -> tabell(tabell);
                case XWPFParagraph stycke -> lopandeText.add(List.of(text(stycke)));
                case XWPFSDT falt -> falt.getContent().getText().lines().map(List::of).forEach(lopandeText::add);
                default -> {
                }
            }
        }
        avslutaText("text efter tabell " + tabeller);
        return List.copyOf(delar);
    }

    private void avslutaText(String namn) {
        if (!lopandeText.isEmpty()) {
            delar.add(new Dokumentdel(tabeller == 0 ? "text" : namn, false, List.copyOf(lopandeText)));
            lopandeText.clear();
        }
    }

    private void tabell(XWPFTable tabell) {
        avslutaText("text efter tabell " + tabeller);
        tabeller++;
        Map<Integer, String> nedat = new HashMap<>();
        List<List<String>> rader = new ArrayList<>();
        for (XWPFTableRow rad : tabell.getRows()) {
            rader.add(celler(rad, nedat));
        }
        delar.add(new Dokumentdel("tabell " + tabeller, true, List.copyOf(rader)));
    }

    /** @param nedat what the cells above that are merged downwards say, by column */
    private static List<String> celler(XWPFTableRow rad, Map<Integer, String> nedat) {
        List<String> celler = new ArrayList<>();
        for (ICell ruta : rad.getTableICells()) {
            String text = switch (ruta) {
                case XWPFTableCell cell -> nedat(cell, celler.size(), nedat);
                case XWPFSDTCell falt -> falt.getContent().getText();
                default -> "";
            };
            celler.add(text);
            for (int i = 1; i < spann(ruta) && celler.size() < Dokumentdel.FLEST_KOLUMNER; i++) {
                celler.add("");
            }
            if (celler.size() >= Dokumentdel.FLEST_KOLUMNER) {
                break;
            }
        }
        return List.copyOf(celler);
    }

    private static String nedat(XWPFTableCell cell, int kolumn, Map<Integer, String> nedat) {
        Optional<STMerge.Enum> sammanslagen = Optional.ofNullable(cell.getCTTc().getTcPr())
                .filter(CTTcPr::isSetVMerge).map(egenskaper -> egenskaper.getVMerge().getVal() == null
                        ? STMerge.CONTINUE : egenskaper.getVMerge().getVal());
        if (sammanslagen.filter(STMerge.CONTINUE::equals).isPresent()) {
            return nedat.getOrDefault(kolumn, "");
        }
        String text = text(cell, 0);
        if (sammanslagen.isPresent()) {
            nedat.put(kolumn, text);
        }
        return text;
    }

    private static int spann(ICell ruta) {
        return ruta instanceof XWPFTableCell cell && cell.getCTTc().getTcPr() != null
                && cell.getCTTc().getTcPr().isSetGridSpan()
                ? Optional.ofNullable(cell.getCTTc().getTcPr().getGridSpan().getVal()).map(BigInteger::intValue).orElse(1)
                : 1;
    }

    /** The cell's paragraphs, and those of tables within it, a line each. */
    private static String text(XWPFTableCell cell, int djup) {
        return cell.getBodyElements().stream().map(del -> switch (del) {
            case XWPFParagraph stycke -> text(stycke);
            case XWPFTable inre when djup < DJUPAST -> inre.getRows().stream()
                    .flatMap(rad -> rad.getTableCells().stream()).map(c -> text(c, djup + 1))
                    .collect(Collectors.joining("\n"));
            case XWPFSDT falt -> falt.getContent().getText();
            default -> "";
        }).collect(Collectors.joining("\n"));
    }

    private static String text(XWPFParagraph stycke) {
        return ("bullet".equals(stycke.getNumFmt()) ? "• " : "") + stycke.getText();
    }

    /** What a tracked change took away is no longer in the document, and what computes a field never was. */
    private static void utanRaderat(XWPFDocument word) {
        for (String namn : INGEN_TEXT) {
            for (XmlObject raderat : word.getDocument().selectPath(W + namn)) {
                try (XmlCursor plats = raderat.newCursor()) {
                    plats.removeXml();
                }
            }
        }
    }
}

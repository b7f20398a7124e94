package se.liggaren.command.dokument;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import se.liggaren.command.dokument.Dokumentinnehall.Blad;
import se.liggaren.command.dokument.TolkningMisslyckades.Orsak;

/** Reads the sheets of an Excel workbook as rows of texts; formulas by the value they had when it was saved. */
final class Xlsxlasare {

    private static final int STORST_UPPACKAT = 30_000_000;
    private static final int FLEST_CELLER = 200_000;
    private static final int FLEST_FORMLER = 2_500;
    private static final int LANGSTA_FORMEL = 8_192;
    private static final int FLEST_IFYLLDA_RADER = 5_000;
    private static final int FLEST_KOLUMNER = 200;
    private static final int SISTA_RAD = 1_048_576;
    private static final int STORSTA_EXPONENT = 20;
    private static final Pattern CELLADRESS = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");
    private static final Pattern EJ_DATUMTECKEN = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|;.*");

    private Xlsxlasare() {
    }

    static List<Blad> las(byte[] dokument) throws TolkningMisslyckades {
        try {
            granska(dokument);
            try (ReadableWorkbook bok =
                    new ReadableWorkbook(new ByteArrayInputStream(dokument), new ReadingOptions(true, true))) {
                List<Blad> blad = new ArrayList<>();
                for (Sheet ark : bok.getSheets().toList()) {
                    blad.add(new Blad(Skrift.kort(Skrift.lak(ark.getName())), rader(ark)));
                }
                return blad;
            }
        } catch (IOException | RuntimeException trasig) {
            // the library answers a broken workbook with whatever exception its parts happen to throw
            throw new TolkningMisslyckades(Orsak.OLASBART,
                    "Filen ser ut som en Excelfil (XLSX) men kan inte läsas. Öppna den i Excel och spara den på nytt.");
        }
    }

    private static List<Celler> rader(Sheet ark) throws IOException, TolkningMisslyckades {
        List<Celler> rader = new ArrayList<>();
        int ifyllda = 0;
        try (Stream<Row> strom = ark.openStream()) {
            for (Iterator<Row> i = strom.iterator(); i.hasNext();) {
                Row rad = i.next();
                if (rad.getRowNum() < 1 || rad.getRowNum() > SISTA_RAD) {
                    throw new IOException("row number");
                }
                List<String> celler = new ArrayList<>();
                for (int k = 0; k < Math.min(rad.getCellCount(), FLEST_KOLUMNER); k++) {
                    celler.add(rad.getOptionalCell(k).map(Xlsxlasare::text).orElse(""));
                }
                Celler lasta = Celler.av(rad.getRowNum(), celler);
                rader.add(lasta);
                ifyllda += lasta.tom() ? 0 : 1;
                if (ifyllda > FLEST_IFYLLDA_RADER) {
                    throw forStort();
                }
            }
        }
        return rader;
    }

    private static String text(Cell cell) {
        if (!(cell.getValue() instanceof BigDecimal tal)) {
            return cell.getText();
        }
        boolean rimligt = Math.abs(tal.scale()) <= STORSTA_EXPONENT && tal.precision() <= STORSTA_EXPONENT;
        if (!rimligt) {
            return cell.getText();
        }
        return Optional.ofNullable(cell.getDataFormatString()).flatMap(format -> datum(format, cell))
                .orElseGet(() -> tal.signum() == 0 ? "0" : tal.stripTrailingZeros().toPlainString());
    }

    /** The cell's day, month or year: as much of the date as its format shows. */
    private static Optional<String> datum(String format, Cell cell) {
        String tecken = EJ_DATUMTECKEN.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        boolean dag = tecken.contains("d");
        boolean ar = tecken.contains("y");
        if (!dag && !ar) {
            return Optional.empty();
        }
        LocalDateTime tid = cell.asDate();
        if (!dag) {
            return Optional.of(tecken.contains("m") ? YearMonth.from(tid).toString() : Integer.toString(tid.getYear()));
        }
        boolean helDag = tid.toLocalTime().equals(LocalTime.MIDNIGHT);
        return Optional.of(helDag ? tid.toLocalDate().toString() : tid.toString());
    }

    /**
     * Refuses a workbook that would cost the reader far more than its size tells: unpacked size, number of cells and
     * formulas, addresses outside any sheet and references to texts that are not there.
     */
    private static void granska(byte[] dokument) throws IOException, TolkningMisslyckades {
        Granskning granskning = new Granskning();
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(dokument)).get()) {
            for (ZipArchiveEntry del : Collections.list(zip.getEntries())) {
                try (InputStream data = zip.getInputStream(del)) {
                    granskning.granska(data.readNBytes(granskning.kvar + 1));
                }
            }
        }
        granskning.avsluta();
    }

    private static final class Granskning {

        private static final XMLInputFactory XML = xml();

        private int kvar = STORST_UPPACKAT;
        private int celler;
        private int formler;
        private int texter;
        private int hogstaText = -1;

        private static XMLInputFactory xml() {
            XMLInputFactory fabrik = new InputFactoryImpl();
            fabrik.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            fabrik.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            return fabrik;
        }

        void granska(byte[] del) throws IOException, TolkningMisslyckades {
            kvar -= del.length;
            if (kvar < 0) {
                throw forStort();
            }
            try {
                XMLStreamReader element = XML.createXMLStreamReader(new ByteArrayInputStream(del));
                boolean deladText = false;
                while (element.hasNext()) {
                    if (element.next() == XMLStreamConstants.START_ELEMENT) {
                        switch (element.getLocalName()) {
                            case "c" -> {
                                deladText = "s".equals(element.getAttributeValue(null, "t"));
                                cell(Optional.ofNullable(element.getAttributeValue(null, "r")));
                            }
                            case "v" -> {
                                if (deladText) {
                                    hogstaText = Math.max(hogstaText, heltal(element.getElementText()));
                                }
                            }
                            case "f" -> formel(element.getElementText());
                            case "si" -> texter++;
                            default -> {
                            }
                        }
                    }
                }
            } catch (XMLStreamException | UncheckedStreamException ingenXml) {
                // a picture or the like; where the reader needs XML it stops at the same place, having read no more
            }
        }

        private void cell(Optional<String> adress) throws IOException, TolkningMisslyckades {
            celler++;
            if (celler > FLEST_CELLER) {
                throw forStort();
            }
            if (adress.isPresent() && !CELLADRESS.matcher(adress.get()).matches()) {
                throw new IOException("cell address");
            }
        }

        private void formel(String formel) throws TolkningMisslyckades {
            formler++;
            if (formler > FLEST_FORMLER || formel.length() > LANGSTA_FORMEL) {
                throw forStort();
            }
        }

        private static int heltal(String text) throws IOException {
            try {
                return text.isEmpty() ? -1 : Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new IOException(e);
            }
        }

        void avsluta() throws IOException {
            if (hogstaText >= texter) {
                throw new IOException("shared string");
            }
        }
    }

    private static TolkningMisslyckades forStort() {
        return new TolkningMisslyckades(Orsak.FOR_STORT,
                "Excelfilen är för stor att läsa in. Spara bladet som ska läsas in i en fil för sig.");
    }
}

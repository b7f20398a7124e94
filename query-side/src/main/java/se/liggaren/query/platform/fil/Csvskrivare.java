package se.liggaren.query.platform.fil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes rows as CSV for Swedish spreadsheets: RFC 4180 with semicolons, and the mark (BOM) by which they know UTF-8.
 * No cell is taken for a formula (OWASP, CSV Injection).
 */
public final class Csvskrivare {

    private static final CSVFormat FORMAT = CSVFormat.Builder.create(CSVFormat.RFC4180).setDelimiter(';').get();

    private static final char BOM = '\uFEFF';

    private Csvskrivare() {
    }

    public static String skriv(List<String> rubriker, List<List<Object>> rader) {
        StringBuilder text = new StringBuilder().append(BOM);
        try (CSVPrinter skrivare = new CSVPrinter(text, FORMAT)) {
            skrivare.printRecord(rubriker);
            for (List<Object> rad : rader) {
                skrivare.printRecord(rad.stream().map(cell -> utanFormel(cell.toString())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A leading apostrophe makes a spreadsheet show the cell as the text it is. */
    private static String utanFormel(String cell) {
        return Formeltecken.borjar(cell) ? "'" + cell : cell;
    }
}

package se.liggaren.query.platform.fil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes rows as CSV for Swedish spreadsheets: RFC 4180 with semicolons, and the mark (BOM) by which they know UTF-8.
 * No text is taken for a formula (OWASP, CSV Injection); a number is a number, also below zero.
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
                skrivare.printRecord(rad.stream().map(cell -> cell instanceof Number tal ? tal
                        : utanFormel(cell.toString())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * A leading apostrophe makes a spreadsheet show the cell as the text it is; whoever reads the file takes one away,
     * so a text that has one of its own before such a character is given one more.
     */
    private static String utanFormel(String cell) {
        return Formeltecken.borjarBakomApostrof(cell) ? "'" + cell : cell;
    }
}

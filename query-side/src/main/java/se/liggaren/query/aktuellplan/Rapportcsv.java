package se.liggaren.query.aktuellplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.events.sammantrade.Rapportrad;

/** The frozen rows for a spreadsheet: RFC 4180 with semicolons, as Swedish spreadsheets part cells. */
final class Rapportcsv {

    private static final CSVFormat FORMAT = CSVFormat.Builder.create(CSVFormat.RFC4180).setDelimiter(';').get();

    /** The board's own columns first. */
    private static final List<String> RUBRIKER = List.of("Upphandling", "Ansvarig region", "Status",
            "Planerad avtalsstart", "Delområde", "Löpnummer", "Rad", "Saknar definition i planen",
            "Planerad avtalsstart har passerat", "Uppgiftslämnare", "Senast bekräftad");

    /** How a cell begins that a spreadsheet would take for a formula. */
    private static final String FORMELTECKEN = "=+-@\t\r";

    private Rapportcsv() {
    }

    static String av(Motesrapport rapport) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter skrivare = new CSVPrinter(text, FORMAT)) {
            skrivare.printRecord(RUBRIKER);
            for (Rapportrad rad : rapport.rader()) {
                skrivare.printRecord(celler(rad, rapport).map(Rapportcsv::utanFormel));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Stream<String> celler(Rapportrad rad, Motesrapport rapport) {
        return Stream.of(rad.namn(), rad.ansvarigRegion(), rad.status(),
                text(rad.planeradAvtalsstart().map(OsakertDatum::text)), text(rad.delomrade()), rad.lopnummer(),
                Integer.toString(rad.radnr()), jaNej(rapport.utanDefinition().contains(rad.status())),
                jaNej(rad.passeradPlaneradStart()), text(rad.uppgiftslamnare()), rad.senastBekraftad().toString());
    }

    /** A leading apostrophe makes a spreadsheet show the cell as the text it is. */
    private static String utanFormel(String cell) {
        return !cell.isEmpty() && FORMELTECKEN.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String text(Optional<String> cell) {
        return cell.orElse("");
    }

    private static String jaNej(boolean ja) {
        return ja ? "ja" : "nej";
    }
}

package se.liggaren.command.dokument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Parts a text in rows and cells. One row at a time is given to the parser, so that each row knows its lines and a
 * quotation mark that is never closed spoils no other row.
 */
final class Csvlasare {

    static final List<Character> AVGRANSARE = List.of(';', ',', '\t');

    private static final int FLEST_RADER_I_EN_POST = 20;
    private static final Pattern MED_APOSTROF = Pattern.compile("'+[=+\\-@\\t\\r\\n＝＋－＠]");

    private Csvlasare() {
    }

    static List<Celler> las(List<String> rader, char avgransare) {
        CSVFormat medCitat = CSVFormat.Builder.create().setDelimiter(avgransare).setTrailingData(true)
                .setIgnoreEmptyLines(false).get();
        CSVFormat utanCitat = CSVFormat.Builder.create(medCitat).setQuote(null).get();
        List<Celler> poster = new ArrayList<>();
        for (int i = 0; i < rader.size();) {
            int slut = slut(rader, i);
            boolean sluten = slut > i;
            int efter = sluten ? slut : i + 1;
            String text = String.join("\n", rader.subList(i, efter));
            List<String> celler = celler(text, sluten ? medCitat : utanCitat);
            Optional<String> fel = sluten || celler.stream().noneMatch(cell -> cell.stripLeading().startsWith("\""))
                    ? Optional.empty() : Optional.of("Raden har ett citattecken som aldrig stängs.");
            poster.add(new Celler(new Radintervall(i + 1, efter), celler, Skrift.kort(text), fel));
            i = efter;
        }
        return poster;
    }

    /** A cell that would begin as a formula is written with an apostrophe before it, which is no part of the text. */
    private static String utanApostrof(String cell) {
        return MED_APOSTROF.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    /** The line after the record that begins on the line, or the line itself when its quotation marks never pair. */
    private static int slut(List<String> rader, int start) {
        long citattecken = 0;
        for (int i = start; i < rader.size() && i < start + FLEST_RADER_I_EN_POST; i++) {
            citattecken += rader.get(i).chars().filter(tecken -> tecken == '"').count();
            if (citattecken % 2 == 0) {
                return i + 1;
            }
        }
        return start;
    }

    private static List<String> celler(String text, CSVFormat format) {
        try (CSVParser tolk = CSVParser.parse(text, format)) {
            return tolk.getRecords().stream().map(CSVRecord::values).flatMap(Arrays::stream)
                    .limit(Dokumentdel.FLEST_KOLUMNER).map(Csvlasare::utanApostrof).map(Skrift::kort).toList();
        } catch (IOException | UncheckedIOException felaktigaCitattecken) {
            return List.of(text);
        }
    }
}

package se.liggaren.command.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A file of dated data beside this class: a heading, then a row for each thing, with semicolons between. */
final class Registerfil {

    private Registerfil() {
    }

    static List<CSVRecord> las(String resurs) {
        CSVFormat format = CSVFormat.Builder.create().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
        try (InputStream data = Objects.requireNonNull(Registerfil.class.getResourceAsStream(resurs), resurs)) {
            return format.parse(new InputStreamReader(data, StandardCharsets.UTF_8)).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The day in the column; an empty one is open. */
    static Optional<LocalDate> dag(CSVRecord rad, String kolumn) {
        return text(rad, kolumn).map(LocalDate::parse);
    }

    static Optional<String> text(CSVRecord rad, String kolumn) {
        return Optional.of(rad.get(kolumn)).filter(text -> !text.isEmpty());
    }

    /** Whether the day lies in the period that the row's columns {@code fran} and {@code till} name. */
    static boolean galler(Optional<LocalDate> fran, Optional<LocalDate> till, LocalDate dag) {
        return fran.filter(dag::isBefore).isEmpty() && till.filter(dag::isAfter).isEmpty();
    }
}

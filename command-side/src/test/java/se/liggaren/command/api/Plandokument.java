package se.liggaren.command.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.liggaren.command.dokument.Pdfdokument;
import se.liggaren.command.dokument.TolkningMisslyckades;
import se.liggaren.command.dokument.Worddokument;
import se.liggaren.command.planimport.Plantolk;
import se.liggaren.command.planimport.TolkadPlan;
import se.liggaren.events.OsakertDatum;

/** Documents to take in: the demonstration's plan in every format, and small ones of our own. */
final class Plandokument {

    static final LocalDate DAG = LocalDate.of(2026, 1, 1);

    private static final List<String> RUBRIKER =
            List.of("Upphandling", "Ansvarig region", "Status", "Planerad avtalsstart");

    private Plandokument() {
    }

    static byte[] demotext() {
        try {
            return Files.readAllBytes(Path.of("..", "standalone", "src", "main", "resources", "demo",
                    "upphandlingsplan-2026.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] csv() {
        return bytes(Stream.concat(Stream.of(RUBRIKER), demorader().stream())
                .map(rad -> String.join(";", rad)).collect(Collectors.joining("\r\n")));
    }

    static byte[] xlsx() {
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        try (Workbook bok = new Workbook(ut, "Liggaren", "1.0")) {
            Worksheet blad = bok.newWorksheet("Plan");
            List<List<String>> rader = Stream.concat(Stream.of(RUBRIKER), demorader().stream()).toList();
            for (int rad = 0; rad < rader.size(); rad++) {
                for (int kolumn = 0; kolumn < RUBRIKER.size(); kolumn++) {
                    String text = rader.get(rad).get(kolumn);
                    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                        blad.value(rad, kolumn, LocalDate.parse(text));
                        blad.style(rad, kolumn).format("yyyy-mm-dd").set();
                    } else {
                        blad.value(rad, kolumn, text);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ut.toByteArray();
    }

    static byte[] docx() {
        return Worddokument.med(word -> Worddokument.tabell(word, medRubriker()));
    }

    static byte[] pdf() {
        return Pdfdokument.tabell("Upphandlingsplan 2026", medRubriker(), 8);
    }

    private static List<List<String>> medRubriker() {
        return Stream.concat(Stream.of(RUBRIKER), demorader().stream()).toList();
    }

    /** A plan with these rows, as running text. */
    static byte[] tabell(String... rader) {
        return bytes(String.join(" ", RUBRIKER) + "\n\n" + String.join("\n", rader) + "\n");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<List<String>> demorader() {
        try {
            TolkadPlan plan = Plantolk.tolka(demotext(), DAG, 100_000);
            return plan.forstadda().stream().map(rad -> List.of(rad.namn(), rad.ansvarigRegion(),
                    rad.status().klartext(), rad.planeradAvtalsstart().map(OsakertDatum::text).orElse(""))).toList();
        } catch (TolkningMisslyckades e) {
            throw new IllegalStateException(e);
        }
    }
}

package se.liggaren.command.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import se.liggaren.command.dokument.TolkningMisslyckades;
import se.liggaren.command.sammantradesimport.Sammantradestolk;
import se.liggaren.command.sammantradesimport.TolkatSammantrade.Forstatt;
import se.liggaren.events.sammantrade.Amne;

/** Meeting plans to take in: the demonstration's, as text and as CSV, and small ones of our own. */
final class Sammantradesdokument {

    private Sammantradesdokument() {
    }

    static byte[] demotext() {
        try {
            return Files.readAllBytes(Path.of("..", "standalone", "src", "main", "resources", "demo",
                    "sammantradesplan-2026.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The demonstration's plan with a row for each topic; a presenter without a topic has a row of her own. */
    static byte[] csv() {
        try {
            return Plandokument.bytes("Datum;Tid;Form;Ämne;Föredragande\r\n"
                    + Sammantradestolk.tolka(demotext(), 2026, 100_000).sammantraden().stream()
                            .map(s -> rader((Forstatt) s)).collect(Collectors.joining("\r\n")));
        } catch (TolkningMisslyckades e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rader(Forstatt s) {
        String amnen = s.amnen().stream().map(a -> ";;;\"" + a.rubrik() + "\";" + foredragande(a))
                .collect(Collectors.joining("\r\n"));
        String oparade = s.oparadeForedragande().stream().map(roll -> "\r\n;;;;" + roll).collect(Collectors.joining());
        return s.datum() + ";" + s.start().orElseThrow() + "-" + s.slut().orElseThrow() + ";" + s.form().klartext()
                + ";;\r\n" + amnen + oparade;
    }

    private static String foredragande(Amne amne) {
        return String.join(", ", amne.foredragande());
    }

    /** A plan with these meetings, each with two topics and a presenter. */
    static byte[] plan(String... dagar) {
        return Plandokument.bytes("Mötesdatum Ämnesområde Föredragande\n\n" + List.of(dagar).stream()
                .map(dag -> dag + " kl. 9.30-12.00 (Digitalt)\n• Upphandlingar\n• Ekonomi\n\nInköpschef\n")
                .collect(Collectors.joining("\n")));
    }
}

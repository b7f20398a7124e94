package se.liggaren.command.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.liggaren.events.Roll;
import se.liggaren.events.upphandling.Fas;

/** Who may do what, and when, as {@code docs/behorighet.md} tells it to people. */
public final class Behorighetsmatris {

    private static final Path DOKUMENT = Path.of("../docs/behorighet.md");
    private static final Map<String, Roll> ROLLER = Arrays.stream(Roll.values())
            .collect(Collectors.toUnmodifiableMap(Roll::klartext, roll -> roll));

    private Behorighetsmatris() {
    }

    /** A row of the document. */
    public record Rad(Set<Roll> roller, String lagen) {

        static Rad av(String roller, String lagen) {
            return new Rad(ord(roller).map(ROLLER::get).collect(Collectors.toUnmodifiableSet()), lagen);
        }

        /** Whether the row names the phase. */
        public boolean gar(Fas fas) {
            return lagen.equals("alla") || ord(lagen).anyMatch(fas.klartext()::equals);
        }

        private static Stream<String> ord(String cell) {
            return Arrays.stream(cell.split(",")).map(String::strip);
        }
    }

    /** The rows of the collection's table, by what the command is called. */
    public static Map<String, Rad> over(String samling) {
        try {
            Map<String, Rad> rader = new LinkedHashMap<>();
            Files.readAllLines(DOKUMENT).stream().dropWhile(rad -> !rad.endsWith("(`%s`)".formatted(samling))).skip(4)
                    .takeWhile(rad -> rad.startsWith("|"))
                    .map(rad -> rad.split("\\|"))
                    .forEach(celler -> rader.put(celler[1].strip(), Rad.av(celler[2], celler[3].strip())));
            return rader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

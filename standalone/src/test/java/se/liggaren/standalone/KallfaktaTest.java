package se.liggaren.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each of the 55 facts that the board's documents tell has its place in docs/kallfakta.md, and the place is there. */
class KallfaktaTest {

    private static final Path ROT = Path.of("..");
    private static final Pattern RAD =
            Pattern.compile("(?m)^\\| (\\d+) \\| (\\d{3}(?:, \\d{3})*) \\| (.+) \\| (.+) \\| (.+) \\|$");
    private static final Pattern PROV = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");

    @Test
    void varje_faktum_star_en_gang_med_minst_ett_prov_eller_skalet_att_det_utelamnats() throws IOException {
        List<MatchResult> rader = rader();

        assertThat(rader).extracting(rad -> Integer.parseInt(rad.group(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 55).boxed().toList());
        assertThat(rader).allSatisfy(rad -> assertThat(PROV.matcher(rad.group(4)).find()
                || rad.group(4).startsWith("Utelämnat: ")).as("faktum %s", rad.group(1)).isTrue());
    }

    @Test
    void varje_prov_som_namns_finns() throws IOException {
        Map<String, String> klasser = provklasser();

        assertThat(rader()).allSatisfy(rad -> assertThat(PROV.matcher(rad.group(4)).results().toList())
                .allSatisfy(prov -> assertThat(klasser.getOrDefault(prov.group(1), ""))
                        .as("faktum %s: %s", rad.group(1), prov.group()).contains(" " + prov.group(2) + "(")));
    }

    private static List<MatchResult> rader() throws IOException {
        return RAD.matcher(Files.readString(ROT.resolve("docs/kallfakta.md"))).results().toList();
    }

    /** The source of every test class, by its name. */
    private static Map<String, String> provklasser() throws IOException {
        try (Stream<Path> moduler = Files.list(ROT)) {
            return moduler.map(modul -> modul.resolve("src/test/java")).filter(Files::isDirectory)
                    .flatMap(KallfaktaTest::kallfiler)
                    .collect(Collectors.toMap(fil -> fil.getFileName().toString().replace(".java", ""),
                            KallfaktaTest::text, (ett, annat) -> ett + annat));
        }
    }

    private static Stream<Path> kallfiler(Path katalog) {
        try (Stream<Path> filer = Files.walk(katalog)) {
            return filer.filter(fil -> fil.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path fil) {
        try {
            return Files.readString(fil);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.liggaren.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each of the 253 lines of OWASP ASVS 5.0.0 at level 2 has its answer in docs/asvs.md, and what it names is there. */
class AsvsTest {

    private static final Path ROT = Path.of("..");

    /** The lines of levels 1 and 2, section by section; the numbers between them are of level 3. */
    private static final String NIVA_2 = """
            1.1.1-2 1.2.1-9 1.3.1-11 1.4.1-3 1.5.1-2 2.1.1-3 2.2.1-3 2.3.1-4 2.4.1 3.2.1-2 3.3.1-4 3.4.1-6 3.5.1-5
            3.7.1-2 4.1.1-3 4.2.1 4.3.1-2 4.4.1-4 5.1.1 5.2.1-3 5.3.1-2 5.4.1-3 6.1.1-3 6.2.1-12 6.3.1-4 6.4.1-4
            6.5.1-5 6.6.1-3 6.8.1-4 7.1.1-3 7.2.1-4 7.3.1-2 7.4.1-5 7.5.1-2 7.6.1-2 8.1.1-2 8.2.1-3 8.3.1 8.4.1
            9.1.1-3 9.2.1-4 10.1.1-2 10.2.1-2 10.3.1-4 10.4.1-11 10.5.1-5 10.6.1-2 10.7.1-3 11.1.1-2 11.2.1-3
            11.3.1-3 11.4.1-4 11.5.1 11.6.1 12.1.1-3 12.2.1-2 12.3.1-4 13.1.1 13.2.1-5 13.3.1-2 13.4.1-5 14.1.1-2
            14.2.1-4 14.3.1-3 15.1.1-3 15.2.1-3 15.3.1-7 16.1.1 16.2.1-5 16.3.1-4 16.4.1-3 16.5.1-3 17.1.1 17.2.1-4
            17.3.1-2""";

    private static final String JA = "Yes";
    private static final List<String> SVAR = List.of(JA, "Runner", "Not applicable", "Not yet");
    private static final Pattern RAD = Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| (.+) \\| ([A-Z][a-z ]+): (.+) \\|$");
    private static final Pattern SUMMA = Pattern.compile("(?m)^\\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|$");

    /** A class by its name, or a file by its path. */
    private static final Pattern HANVISNING =
            Pattern.compile("`((?:[\\w.-]+/)+[\\w.-]+|[\\w-]+\\.(?:md|xml)|(?:[A-ZÅÄÖ][a-zåäö0-9]+)+(?:IT)?)`");

    @Test
    void varje_rad_pa_niva_tva_star_en_gang() throws IOException {
        assertThat(rader()).extracting(rad -> rad.group(1)).containsExactlyElementsOf(niva2());
        assertThat(rader()).extracting(rad -> rad.group(3)).isSubsetOf(SVAR);
    }

    @Test
    void det_som_namns_finns_och_varje_ja_namner_nagot() throws IOException {
        Set<String> klasser = klasser();

        assertThat(rader()).allSatisfy(rad -> {
            List<String> namnt = HANVISNING.matcher(rad.group(4)).results().map(traff -> traff.group(1)).toList();
            assertThat(namnt).as(rad.group()).allMatch(
                    en -> klasser.contains(en) || Files.exists(ROT.resolve(en)));
            assertThat(rad.group(3).equals(JA) && namnt.isEmpty()).as(rad.group()).isFalse();
        });
    }

    @Test
    void summan_stammer() throws IOException {
        Map<String, Long> antal = rader().stream()
                .collect(Collectors.groupingBy(rad -> rad.group(3), Collectors.counting()));
        MatchResult summa = SUMMA.matcher(text()).results().findFirst().orElseThrow();

        assertThat(IntStream.rangeClosed(1, 5).mapToObj(summa::group).map(Long::valueOf)).containsExactlyElementsOf(
                Stream.concat(Stream.of((long) rader().size()), SVAR.stream().map(svar -> antal.getOrDefault(svar, 0L)))
                        .toList());
    }

    private static List<String> niva2() {
        return Arrays.stream(NIVA_2.split("\\s+")).flatMap(avsnitt -> {
            String del = avsnitt.substring(0, avsnitt.lastIndexOf('.') + 1);
            int[] fran = Arrays.stream(avsnitt.substring(del.length()).split("-")).mapToInt(Integer::parseInt).toArray();
            return IntStream.rangeClosed(fran[0], fran[fran.length - 1]).mapToObj(nr -> del + nr);
        }).toList();
    }

    private static List<MatchResult> rader() throws IOException {
        return RAD.matcher(text()).results().toList();
    }

    private static String text() throws IOException {
        return Files.readString(ROT.resolve("docs/asvs.md"));
    }

    private static Set<String> klasser() throws IOException {
        Function<Path, String> namn = fil -> fil.getFileName().toString();
        try (Stream<Path> moduler = Files.list(ROT)) {
            return moduler.map(modul -> modul.resolve("src")).filter(Files::isDirectory).flatMap(src -> {
                try (Stream<Path> filer = Files.walk(src)) {
                    return filer.map(namn).filter(fil -> fil.endsWith(".java")).toList().stream();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).map(fil -> fil.replace(".java", "")).collect(Collectors.toSet());
        }
    }
}

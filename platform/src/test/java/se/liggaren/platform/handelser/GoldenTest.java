package se.liggaren.platform.handelser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liggaren.events.EventTypes;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareUtsedd;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/**
 * Every shape that an event was ever stored in can be read for ever. {@code <Typ>.json} is today's shape; when a field
 * is added, the file of the shape before it is kept as {@code <Typ>.1.json}, {@code <Typ>.2.json} ...
 */
class GoldenTest {

    private static final Path MAPP = Path.of("../shared-events/src/test/resources/golden");
    private static final ObjectMapper JSON = new EventSerializer().getObjectMapper();

    @BeforeAll
    static void skrivDeSomSaknas() throws IOException {
        if (Skrivlage.pa()) {
            Files.createDirectories(MAPP);
            for (Class<?> klass : Exempel.klasser().filter(k -> !Files.exists(dagens(k))).toList()) {
                Files.writeString(dagens(klass),
                        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Exempel.fyllig(klass)) + "\n");
            }
        }
    }

    static Stream<Class<?>> klasser() {
        return Exempel.klasser();
    }

    static Stream<Path> filer() throws IOException {
        try (Stream<Path> filer = Files.list(MAPP)) {
            return filer.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("klasser")
    void varje_handelse_skrivs_som_den_alltid_har_skrivits(Class<?> klass) throws IOException {
        assertThat(dagens(klass)).as("is written by " + Skrivlage.PASLAGET).exists();
        String lagrad = Files.readString(dagens(klass));

        assertThat(JSON.readValue(lagrad, klass)).isEqualTo(Exempel.fyllig(klass));
        assertThat(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Exempel.fyllig(klass)) + "\n")
                .isEqualTo(lagrad);
    }

    @ParameterizedTest
    @MethodSource("filer")
    void varje_form_som_har_lagrats_gar_att_lasa(Path fil) throws IOException {
        String typ = fil.getFileName().toString().split("\\.")[0];
        Class<?> klass = EventTypes.klass(typ).orElseThrow();

        assertThat(JSON.valueToTree(JSON.readValue(Files.readString(fil), klass)).toString())
                .isEqualTo(JSON.readTree(Files.readString(fil)).toString());
    }

    @Test
    void ett_falt_som_ingen_kanner_till_eller_som_saknas_stoppar_lasaren() {
        for (String ofullstandig : List.of(
                "{\"underlag\": {\"gallerFran\": \"2026-02-16\"}, \"upphandlare\": \"u-1\", \"okant\": 1}",
                "{\"underlag\": {\"gallerFran\": \"2026-02-16\"}}")) {
            assertThatThrownBy(() -> JSON.readValue(ofullstandig, UpphandlareUtsedd.class))
                    .isInstanceOf(JacksonException.class);
        }
    }

    private static Path dagens(Class<?> klass) {
        return MAPP.resolve(EventTypes.namn(klass) + ".json");
    }
}

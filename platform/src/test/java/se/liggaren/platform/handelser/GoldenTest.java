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
 * Every form that an event was ever stored in can be read for ever. {@code <Typ>.json} is today's form; when it changes,
 * in whatever way, the file of the form before it is kept as {@code <Typ>.1.json}, {@code <Typ>.2.json} ...
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
    void varje_form_som_har_lagrats_gar_att_lasa_och_sager_detsamma_i_dagens(Path fil) throws IOException {
        String[] namn = fil.getFileName().toString().split("\\.");
        Class<?> klass = EventTypes.klass(namn[0]).orElseThrow();
        String form = namn.length == 2 ? EventTypes.typversion(klass) : namn[1];

        assertThat(Lagringsformer.las(namn[0], form, Files.readString(fil))).isEqualTo(Exempel.fyllig(klass));
    }

    @ParameterizedTest
    @MethodSource("klasser")
    void varje_tidigare_form_finns_kvar(Class<?> klass) {
        for (int form = 1; form < Integer.parseInt(EventTypes.typversion(klass)); form++) {
            assertThat(MAPP.resolve(EventTypes.namn(klass) + "." + form + ".json")).exists();
        }
    }

    @Test
    void en_form_fran_en_nyare_version_gissas_inte() {
        assertThatThrownBy(() -> Lagringsformer.las("NyckeltalRegistrerat", "3", "{}"))
                .hasMessage("NyckeltalRegistrerat is stored in form 3, and this version knows form 2");
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

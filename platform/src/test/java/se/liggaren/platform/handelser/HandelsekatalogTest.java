package se.liggaren.platform.handelser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandelsekatalogTest {

    private static final Path KATALOG = Path.of("../docs/handelser.md");

    @Test
    void katalogen_sager_vad_kallkoden_sager() throws IOException {
        String nu = new Handelsekatalog(List.of(Path.of("../shared-events/src/main/java"),
                Path.of("src/main/java/se/liggaren/platform/handelser"))).markdown();
        if (Skrivlage.pa()) {
            Files.createDirectories(KATALOG.getParent());
            Files.writeString(KATALOG, nu);
        }

        assertThat(KATALOG).as("is written by " + Skrivlage.PASLAGET).content().isEqualTo(nu);
    }
}

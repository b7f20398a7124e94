package se.liggaren.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import se.liggaren.command.api.Dokument;
import se.liggaren.command.api.Planimport;
import se.liggaren.command.api.Sammantradesimport;
import se.liggaren.events.Roll;
import se.liggaren.platform.sakerhet.Inloggad;

/** Takes the plan of 2026 and its meetings in for the demonstration; the imports add nothing the second time. */
@ConditionalOnBooleanProperty("liggaren.demo")
class Demoplan implements ApplicationRunner {

    /** Acts in the roles that may do this. */
    private static final Inloggad TJANSTEN = new Inloggad("8d5b1c0e-6f4a-4b7e-9a53-2f1c7d0e4b11", "demo",
            Set.of(Roll.INKOPSCHEF, Roll.SEKRETERARE), "Region Jämtland Härjedalen");

    private final Planimport planimport;
    private final Sammantradesimport sammantradesimport;

    Demoplan(Planimport planimport, Sammantradesimport sammantradesimport) {
        this.planimport = planimport;
        this.sammantradesimport = sammantradesimport;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        planimport.genomfor(dokument("upphandlingsplan-2026.txt", "Upphandlingsplan 2026"), TJANSTEN, Roll.INKOPSCHEF);
        sammantradesimport.genomfor(
                dokument("sammantradesplan-2026.txt", "Uppföljnings- och sammanträdesplan 2026"), Optional.empty(),
                TJANSTEN, Roll.SEKRETERARE);
    }

    private static Dokument dokument(String fil, String namn) throws IOException {
        try (InputStream innehall = new ClassPathResource("demo/" + fil).getInputStream()) {
            return new Dokument(2026, LocalDate.of(2026, 1, 1), namn, innehall.readAllBytes());
        }
    }
}

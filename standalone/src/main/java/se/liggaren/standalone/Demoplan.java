package se.liggaren.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.liggaren.command.api.Dokument;
import se.liggaren.command.api.Planimport;
import se.liggaren.events.Roll;
import se.liggaren.platform.sakerhet.Inloggad;

/** Takes the plan of 2026 in for the demonstration; the import adds nothing the second time. */
@Component
@ConditionalOnBooleanProperty("liggaren.demo")
class Demoplan implements ApplicationRunner {

    private static final Inloggad TJANSTEN = new Inloggad("8d5b1c0e-6f4a-4b7e-9a53-2f1c7d0e4b11", "demo",
            Set.of(Roll.TJANST), "Region Jämtland Härjedalen");

    private final Planimport planimport;

    Demoplan(Planimport planimport) {
        this.planimport = planimport;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        try (InputStream plan = new ClassPathResource("demo/upphandlingsplan-2026.txt").getInputStream()) {
            planimport.genomfor(new Dokument(2026, LocalDate.of(2026, 1, 1), "Upphandlingsplan 2026",
                    plan.readAllBytes()), TJANSTEN, Roll.TJANST);
        }
    }
}

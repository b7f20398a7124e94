package se.liggaren.standalone;

import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/**
 * Who is told what happens: the screen's reader, a person or a collector of logs, for whom each line is JSON and no line
 * holds a password; and a collector of traces, if there is one.
 */
final class Loggval {

    private enum Skarm { TEXT, JSON }

    @Option(names = "--log", paramLabel = "FORM", defaultValue = "${env:LIGGAREN_LOG:-text}",
            description = "Vad skärmen visar: text för en människa, eller json (ECS) för en loggsamlare, utan lösenord."
                    + " Förval: text (LIGGAREN_LOG)")
    private Skarm skarm = Skarm.TEXT;

    @Option(names = "--otlp", paramLabel = "URL", defaultValue = "${env:LIGGAREN_OTLP}",
            description = "Dit spår av anrop skickas med OTLP/HTTP, t.ex. http://localhost:4318/v1/traces. Förval: ingenstans"
                    + " (LIGGAREN_OTLP)")
    private Optional<String> otlp = Optional.empty();

    /** Whether a person reads it. */
    boolean isForPeople() {
        return skarm == Skarm.TEXT;
    }

    /** Tells the application, after all else has been said of where its log goes. */
    void take(List<String> properties) {
        if (skarm == Skarm.JSON) {
            properties.remove(Databasval.NOTHING_ON_SCREEN);
            properties.add("--logging.structured.format.console=ecs");
        }
        otlp.filter(url -> !url.isBlank()).ifPresent(url -> properties.addAll(List.of(
                "--management.opentelemetry.enabled=true",
                "--management.opentelemetry.tracing.export.otlp.endpoint=" + url)));
    }

    /** Says to the collector what a person would have been shown, but for what is hers alone. */
    void tell(List<String> places) {
        places.forEach(line -> LoggerFactory.getLogger(Liggaren.class).info("{}", line.strip().replaceAll(" +", " ")));
    }
}

package se.liggaren.standalone;

import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** Who reads the screen: a person, or a collector of logs, for whom each line is JSON and no line holds a password. */
final class Loggval {

    private enum Skarm { TEXT, JSON }

    @Option(names = "--log", paramLabel = "FORM", defaultValue = "${env:LIGGAREN_LOG:-text}",
            description = "Vad skärmen visar: text för en människa, eller json (ECS) för en loggsamlare, utan lösenord."
                    + " Förval: text (LIGGAREN_LOG)")
    private Skarm skarm = Skarm.TEXT;

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
    }

    /** Says to the collector what a person would have been shown, but for what is hers alone. */
    void tell(List<String> places) {
        places.forEach(line -> LoggerFactory.getLogger(Liggaren.class).info("{}", line.strip().replaceAll(" +", " ")));
    }
}

package se.liggaren.standalone;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Option;
import se.liggaren.standalone.postgres.Starthinder;

/** Whether the log is kept by Axon Server, which then also sends each command to the process that handles it. */
final class AxonServerval {

    private static final Pattern ADRESSER = Pattern.compile("[\\w.-]+(:\\d{1,5})?(,[\\w.-]+(:\\d{1,5})?)*");

    @Option(names = "--axon-server", paramLabel = "VARD:PORT", defaultValue = "${env:LIGGAREN_AXON_SERVER}",
            description = "Axon Server som händelserna sparas i, flera med komma emellan; databasen har resten"
                    + " (LIGGAREN_AXON_SERVER)")
    private Optional<String> servers = Optional.empty();

    /** @param name what the process is among those that are connected */
    void take(SpringApplicationBuilder application, String name, List<String> properties) {
        named().ifPresent(given -> {
            properties.addAll(List.of("--axon.axonserver.enabled=true",
                    "--axon.axonserver.servers=" + kontrollerad(given)));
            application.properties("axon.axonserver.component-name=" + name);
        });
    }

    static String kontrollerad(String given) {
        if (!ADRESSER.matcher(given).matches()) {
            throw new Starthinder("Axon Servers adress skrivs VÄRD:PORT, med komma emellan om de är flera, inte "
                    + given + ".");
        }
        return given;
    }

    /** Where it is, for a person. */
    List<String> places() {
        return named().map(given -> List.of("Axon Server " + given)).orElse(List.of());
    }

    /** A variable that is empty names none. */
    private Optional<String> named() {
        return servers.filter(given -> !given.isBlank());
    }
}

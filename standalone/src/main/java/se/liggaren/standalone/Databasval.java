package se.liggaren.standalone;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the ledger is kept: in a PostgreSQL of our own, or in one that somebody else looks after. */
final class Databasval {

    @Option(names = "--data", paramLabel = "KATALOG", defaultValue = "${env:LIGGAREN_DATA:-data}",
            description = "Katalogen som allt sparas i. Förval: ./data (LIGGAREN_DATA)")
    private Path data = Path.of("data");

    @Option(names = "--database-url", paramLabel = "URL",
            defaultValue = "${env:LIGGAREN_DATABASE_URL:-${env:SPRING_DATASOURCE_URL}}",
            description = "En annan PostgreSQL än den inbyggda, t.ex. jdbc:postgresql://db/liggaren"
                    + " (LIGGAREN_DATABASE_URL, LIGGAREN_DATABASE_USER, LIGGAREN_DATABASE_PASSWORD)")
    private Optional<String> url = Optional.empty();

    Path data() {
        return data;
    }

    Optional<String> url() {
        return url;
    }
}

package se.liggaren.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Option;
import se.liggaren.standalone.postgres.DataDirectory;
import se.liggaren.standalone.postgres.DatabaseAddress;
import se.liggaren.standalone.postgres.PostgresServer;
import se.liggaren.standalone.postgres.Starthinder;
import se.liggaren.standalone.postgres.WalArchive;

/** Where the ledger is kept: in a PostgreSQL of our own, or in one that somebody else looks after. */
final class Databasval {

    /** What a command prints is for a person or a program to read; the machinery's own words are not. */
    static final String NOTHING_ON_SCREEN = "--logging.threshold.console=OFF";

    @Option(names = "--data", paramLabel = "KATALOG", defaultValue = "${env:LIGGAREN_DATA:-data}",
            description = "Katalogen som allt sparas i. Förval: ./data (LIGGAREN_DATA)")
    private Path data = Path.of("data");

    @Option(names = "--database-url", paramLabel = "URL",
            defaultValue = "${env:LIGGAREN_DATABASE_URL:-${env:SPRING_DATASOURCE_URL}}",
            description = "En annan PostgreSQL än den inbyggda, t.ex. jdbc:postgresql://db/liggaren"
                    + " (LIGGAREN_DATABASE_URL, LIGGAREN_DATABASE_USER, LIGGAREN_DATABASE_PASSWORD)")
    private Optional<String> url = Optional.empty();

    /** The embedded database of one directory. */
    static Databasval in(Path data) {
        Databasval val = new Databasval();
        val.data = data;
        return val;
    }

    /** The data directory of the embedded database. */
    Path directory() {
        return data;
    }

    /** Whether several processes can use it. */
    boolean isExternal() {
        return url.isPresent();
    }

    /**
     * Gives the application the database, and the data directory to itself.
     *
     * @return where things are, line by line for a person
     */
    List<String> take(SpringApplicationBuilder application, List<String> properties) {
        return take(application, properties, Optional.empty());
    }

    /** @param archive where the database's write-ahead log is kept too */
    List<String> take(SpringApplicationBuilder application, List<String> properties, Optional<Path> archive) {
        if (url.isPresent()) {
            if (archive.isPresent()) {
                throw new Starthinder("--archive gäller den inbyggda databasen. En PostgreSQL på --database-url"
                        + " arkiveras med sina egna inställningar, se docs/drift.md.");
            }
            useExternal(properties);
            return List.of("Databas     " + url.get().replaceFirst("\\?.*", ""));
        }
        DataDirectory directory = DataDirectory.open(data);
        useEmbedded(directory, archive.map(WalArchive::in), application);
        Path log = logTo(directory.root(), "liggaren", properties);
        return Stream.concat(Stream.of("Data        " + directory.root(), "Logg        " + log),
                archive.map(path -> "Arkiv       " + path).stream()).toList();
    }

    /** Gives the application the database, also while the service is running on it. */
    void share(SpringApplicationBuilder application, String command, List<String> properties) {
        if (url.isPresent()) {
            useExternal(properties);
            properties.add(NOTHING_ON_SCREEN);
            return;
        }
        if (Files.notExists(data)) {
            throw new Starthinder("Det finns ingen datakatalog " + data.toAbsolutePath().normalize()
                    + ". Peka ut den med --data.");
        }
        Optional<DataDirectory> alone = DataDirectory.tryOpen(data);
        alone.ifPresentOrElse(directory -> useEmbedded(directory, Optional.empty(), application),
                () -> use(PostgresServer.addressOfRunning(data), properties));
        logTo(alone.map(DataDirectory::root).orElse(data), command, properties);
    }

    private void useExternal(List<String> properties) {
        properties.add("--spring.datasource.url=" + url.orElseThrow());
        Optional.ofNullable(System.getenv("LIGGAREN_DATABASE_USER"))
                .ifPresent(user -> properties.add("--spring.datasource.username=" + user));
        Optional.ofNullable(System.getenv("LIGGAREN_DATABASE_PASSWORD"))
                .ifPresent(password -> properties.add("--spring.datasource.password=" + password));
    }

    private static void use(DatabaseAddress address, List<String> properties) {
        properties.addAll(List.of("--spring.datasource.url=" + address.url(),
                "--spring.datasource.username=" + address.user(),
                "--spring.datasource.password=" + address.password()));
    }

    private static void useEmbedded(DataDirectory directory, Optional<WalArchive> archive,
            SpringApplicationBuilder application) {
        application.sources(EmbeddedDatabase.class)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(DataDirectory.class, () -> directory);
                    archive.ifPresent(wal -> beans.registerBean(WalArchive.class, () -> wal));
                });
    }

    /** The screen is for the person at it; what the machinery has to say goes to a file. */
    private static Path logTo(Path root, String name, List<String> properties) {
        Path log = root.resolve("logg").resolve(name + ".log");
        properties.addAll(List.of("--logging.file.name=" + log, NOTHING_ON_SCREEN));
        return log;
    }
}

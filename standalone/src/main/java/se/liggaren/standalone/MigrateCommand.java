package se.liggaren.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.liggaren.platform.Databasschema;
import se.liggaren.platform.handelser.Loggflytt;
import se.liggaren.platform.handelser.Loggplats;
import se.liggaren.platform.handelser.Loggtabell;
import se.liggaren.standalone.postgres.DataDirectory;
import se.liggaren.standalone.postgres.DatabaseAddress;
import se.liggaren.standalone.postgres.PostgresServer;
import se.liggaren.standalone.postgres.Starthinder;

/** Moves the log from one place to another, and compares them. */
@Command(name = "migrate", sortOptions = false, synopsisHeading = "Användning: ./", optionListHeading = "%nVal:%n",
        description = {"Flyttar loggen till en annan plats, händelse för händelse, och jämför dem. Avbryts det fortsätter"
                + " samma kommando där det var. Stoppa tjänsten först.",
            "Konton, inloggningar, spårlogg och namn följer inte med: de ligger kvar i sin databas."})
final class MigrateCommand implements Runnable {

    private static final String KALLA = "LIGGAREN_DATABASE";
    private static final String MAL = "LIGGAREN_TARGET_DATABASE";

    @ArgGroup
    private Kalla kalla = new Kalla();

    @ArgGroup
    private Mal mal = new Mal();

    @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.")
    private boolean help;

    /** What was opened, closed in the opposite order. */
    private final Deque<AutoCloseable> oppnade = new ArrayDeque<>();

    private static final class Kalla {

        @Option(names = "--from-data", paramLabel = "KATALOG", description = "Från en datakatalog")
        private Optional<Path> data = Optional.empty();

        @Option(names = "--from-database-url", paramLabel = "URL",
                description = "Från en PostgreSQL (" + KALLA + "_USER, " + KALLA + "_PASSWORD)")
        private Optional<String> url = Optional.empty();

        @Option(names = "--from-axon-server", paramLabel = "VARD:PORT", description = "Från Axon Server")
        private Optional<String> axonServer = Optional.empty();

        boolean namngiven() {
            return data.isPresent() || url.isPresent() || axonServer.isPresent();
        }
    }

    private static final class Mal {

        @Option(names = "--to-database-url", paramLabel = "URL",
                description = "Till en PostgreSQL (" + MAL + "_USER, " + MAL + "_PASSWORD)")
        private Optional<String> url = Optional.empty();

        @Option(names = "--to-axon-server", paramLabel = "VARD:PORT", description = "Till Axon Server")
        private Optional<String> axonServer = Optional.empty();

        boolean namngivet() {
            return url.isPresent() || axonServer.isPresent();
        }
    }

    @Override
    public void run() {
        if (!kalla.namngiven() || !mal.namngivet()) {
            throw new Starthinder("Ange varifrån loggen ska flyttas, med --from-data, --from-database-url eller"
                    + " --from-axon-server, och vart, med --to-database-url eller --to-axon-server.");
        }
        LoggingSystem.get(MigrateCommand.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try {
            Optional<DataSource> maldatabas = mal.url.map(url -> databas(url, MAL));
            maldatabas.ifPresent(MigrateCommand::iordning);
            Loggplats fran = kalla.axonServer.map(this::axonServer).orElseGet(() -> iDatabas(kallansDatabas()));
            Loggplats till = maldatabas.map(databas -> Loggplats.i(new Loggtabell(databas)))
                    .orElseGet(() -> axonServer(mal.axonServer.orElseThrow()));
            Loggflytt.Resultat resultat = new Loggflytt(fran, till).genomfor();
            maldatabas.ifPresent(databas -> JdbcClient.create(databas).sql("delete from handelser.kopia").update());
            beratta(resultat);
        } finally {
            oppnade.forEach(MigrateCommand::stang);
        }
    }

    private static void beratta(Loggflytt.Resultat resultat) {
        long antal = resultat.digest().antal();
        System.out.println("Loggen är densamma på båda ställena: " + antal + " händelser, fingeravtryck "
                + resultat.digest().sha256Hex() + ".");
        System.out.println("Flyttade nu: " + (antal - resultat.fanns()) + ", fanns redan: " + resultat.fanns() + ".");
    }

    private DataSource kallansDatabas() {
        return kalla.url.map(url -> databas(url, KALLA)).orElseGet(() -> {
            Path katalog = kalla.data.orElseThrow();
            if (Files.notExists(katalog)) {
                throw new Starthinder("Det finns ingen datakatalog " + katalog.toAbsolutePath().normalize() + ".");
            }
            DataDirectory directory = DataDirectory.open(katalog);
            oppnade.push(directory);
            PostgresServer server = PostgresServer.start(directory);
            oppnade.push(server);
            DatabaseAddress address = server.address();
            return new DriverManagerDataSource(address.url(), address.user(), address.password());
        });
    }

    private static DataSource databas(String url, String variabler) {
        DriverManagerDataSource databas = new DriverManagerDataSource(url);
        Optional.ofNullable(System.getenv(variabler + "_USER")).ifPresent(databas::setUsername);
        Optional.ofNullable(System.getenv(variabler + "_PASSWORD")).ifPresent(databas::setPassword);
        return databas;
    }

    private static Loggplats iDatabas(DataSource databas) {
        if (fraga(databas, "select to_regclass('handelser.handelse') is null")) {
            throw new Starthinder("Databasen som loggen ska flyttas från har ingen logg.");
        }
        if (fraga(databas, "select to_regclass('handelser.kopia') is not null")
                && fraga(databas, "select exists (select from handelser.kopia)")) {
            throw new Starthinder("Databasens logg är en kopia av den i Axon Server. Flytta den därifrån, med"
                    + " --from-axon-server.");
        }
        return Loggplats.i(new Loggtabell(databas));
    }

    private static void iordning(DataSource databas) {
        Databasschema.migrering(databas, "handelser").migrate();
        if (fraga(databas, "select exists (select from handelser.kopia where till > now())")) {
            throw new Starthinder("Tjänsten kör på databasen som loggen ska flyttas till. Stoppa den först.");
        }
    }

    private static boolean fraga(DataSource databas, String sql) {
        return JdbcClient.create(databas).sql(sql).query(Boolean.class).single();
    }

    private Loggplats axonServer(String adress) {
        AxonServeranslutning anslutning = AxonServeranslutning.till(AxonServerval.kontrollerad(adress));
        oppnade.push(anslutning);
        return Loggplats.i(anslutning.logg());
    }

    private static void stang(AutoCloseable oppnad) {
        try {
            oppnad.close();
        } catch (Exception fel) {
            throw new IllegalStateException(fel);
        }
    }
}

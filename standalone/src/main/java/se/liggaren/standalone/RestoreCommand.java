package se.liggaren.standalone;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import se.liggaren.standalone.postgres.BackupManifest;
import se.liggaren.standalone.postgres.Restore;
import se.liggaren.standalone.postgres.Restore.Goal;
import se.liggaren.standalone.postgres.Starthinder;
import se.liggaren.standalone.postgres.WalArchive;

/** Makes a new data directory of a backup. */
@Command(name = "restore", description = "Återställer en säkerhetskopia i en ny eller tom datakatalog, och prövar att"
        + " innehållet är detsamma.", sortOptions = false, synopsisHeading = "Användning: ./",
        parameterListHeading = "%n", optionListHeading = "%nVal:%n")
final class RestoreCommand implements Runnable {

    @Parameters(paramLabel = "KATALOG", description = "Katalogen som ./liggaren backup skrev.")
    private Path backup = Path.of("");

    @Option(names = "--data", paramLabel = "KATALOG", required = true, description = "Den nya datakatalogen.")
    private Path data = Path.of("");

    @Option(names = "--archive", paramLabel = "KATALOG", description = "Katalogen som ./liggaren start --archive har"
            + " skrivit: det som hände efter säkerhetskopian tas med.")
    private Optional<Path> archive = Optional.empty();

    @Option(names = "--until", paramLabel = "TIDPUNKT", converter = Tidpunkt.class, description = "Ta med till och med"
            + " då, t.ex. 2026-02-16T14:30 (svensk tid) eller 2026-02-16T13:30:00Z. Kräver --archive.")
    private Optional<Instant> until = Optional.empty();

    @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.")
    private boolean help;

    @Override
    public void run() {
        if (until.isPresent() && archive.isEmpty()) {
            throw new Starthinder("--until kräver --archive: säkerhetskopian själv har bara läget när den togs.");
        }
        // until a service is opened there is no log to write to, and the screen is for the answer
        LoggingSystem.get(RestoreCommand.class.getClassLoader()).beforeInitialize();
        Restore.make(backup, data, new Goal(archive.map(WalArchive::in), until), this::prova);
        System.out.println("Datakatalogen " + data + " är återställd. Starta med ./liggaren start --data " + data);
    }

    private void prova(Path katalog, BackupManifest manifest) {
        Kopieinnehall innehall = Kopieinnehall.av(katalog, manifest.content().log().position());
        innehall.kravBorjan(manifest.content().log().events(), manifest.content().log().sha256());
        if (archive.isEmpty()) {
            innehall.krav(manifest.content());
        }
        Kopieinnehall.rader(innehall.content()).forEach(System.out::println);
    }

    /** A moment as a person writes it, or as a program does. */
    static final class Tidpunkt implements ITypeConverter<Instant> {

        private static final ZoneId SVERIGE = ZoneId.of("Europe/Stockholm");

        @Override
        public Instant convert(String text) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException utanZon) {
                try {
                    return LocalDateTime.parse(text).atZone(SVERIGE).toInstant();
                } catch (DateTimeException ingenTid) {
                    throw new TypeConversionException("'" + text + "' is no moment");
                }
            }
        }
    }
}

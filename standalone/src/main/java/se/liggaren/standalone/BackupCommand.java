package se.liggaren.standalone;

import java.nio.file.Path;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.info.BuildProperties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.liggaren.platform.handelser.Loggdigest;
import se.liggaren.platform.handelser.Loggtabell;
import se.liggaren.standalone.postgres.Backup;
import se.liggaren.standalone.postgres.BackupManifest;
import se.liggaren.standalone.postgres.BackupManifest.Content;
import se.liggaren.standalone.postgres.Starthinder;

/** Copies all that the embedded database keeps, and sees that it can be restored. */
@Command(name = "backup", description = {"Säkerhetskopierar den inbyggda databasen, också medan tjänsten är igång, och"
        + " prövar att kopian går att återställa.", "I kopian står också det som är sekretessbelagt."},
        sortOptions = false, synopsisHeading = "Användning: ./", parameterListHeading = "%n",
        optionListHeading = "%nVal:%n")
final class BackupCommand implements Runnable {

    @Parameters(paramLabel = "KATALOG", description = "Katalogen för kopian, som inte får finnas.")
    private Path target = Path.of("");

    @Mixin
    private Databasval databas = new Databasval();

    @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.")
    private boolean help;

    @Override
    public void run() {
        if (databas.isExternal()) {
            throw new Starthinder("Bara den inbyggda databasen säkerhetskopieras så. En PostgreSQL på --database-url"
                    + " kopieras med sina egna verktyg, se docs/drift.md.");
        }
        Oppning.med(databas, "backup", this::kopiera);
    }

    private void kopiera(BeanFactory delar) {
        Loggdigest logg = delar.getBean(Loggtabell.class).digest();
        BackupManifest manifest = Backup.take(databas.directory(), target,
                delar.getBean(BuildProperties.class).getVersion(), kopia -> {
                    Kopieinnehall innehall = Kopieinnehall.av(kopia, logg.position());
                    innehall.kravBorjan(logg.antal(), logg.sha256Hex());
                    return innehall.content();
                });
        Content innehall = manifest.content();
        System.out.println("Säkerhetskopian " + target + " är skriven och prövad. Den håller allt till och med "
                + manifest.finished() + ".");
        Kopieinnehall.rader(innehall).forEach(System.out::println);
    }
}

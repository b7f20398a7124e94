package se.liggaren.standalone;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.liggaren.platform.handelser.Loggdigest;
import se.liggaren.platform.handelser.Loggtabell;
import se.liggaren.query.platform.Vydigest;
import se.liggaren.query.platform.Vyer;
import se.liggaren.standalone.postgres.BackupManifest;

/** Prints a fingerprint of the log and of each view. */
@Command(name = "digest", description = "Skriver ut ett fingeravtryck av loggen och av varje vy, och hur långt den har läst.",
        sortOptions = false, synopsisHeading = "Användning: ./", optionListHeading = "%nVal:%n")
final class DigestCommand implements Runnable {

    @Mixin
    private Databasval databas = new Databasval();

    @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.")
    private boolean help;

    @Override
    public void run() {
        Oppning.med(databas, "digest", delar -> {
            System.out.println(rad(delar.getBean(Loggtabell.class).digest()));
            Vyer vyer = delar.getBean(Vyer.class);
            vyer.byggda().stream().map(vyer::digest).map(DigestCommand::rad).forEach(System.out::println);
        });
    }

    static String rad(Vydigest digest) {
        return rad(digest.vy(), digest.position(), digest.sha256());
    }

    static String rad(Loggdigest digest) {
        return rad("logg", Optional.of(digest.position()).filter(position -> position > 0), digest.sha256Hex());
    }

    static String rad(BackupManifest.Log logg) {
        return rad("logg", Optional.of(logg.position()).filter(position -> position > 0), logg.sha256());
    }

    static String rad(BackupManifest.View vy) {
        return rad(vy.name(), vy.position(), vy.sha256());
    }

    /** One line, in columns that a program can cut too. */
    private static String rad(String vad, Optional<Long> position, String sha256) {
        return "%-20s %10s  %s".formatted(vad, position.map(String::valueOf).orElse("-"), sha256);
    }
}

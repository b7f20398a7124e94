package se.liggaren.standalone;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.liggaren.query.platform.Vydigest;
import se.liggaren.query.platform.Vyer;

/** Prints a fingerprint of each view. */
@Command(name = "digest", description = "Skriver ut ett fingeravtryck av varje vy, och hur långt den har läst.",
        sortOptions = false, synopsisHeading = "Användning: ./", optionListHeading = "%nVal:%n")
final class DigestCommand implements Runnable {

    @Mixin
    private Databasval databas = new Databasval();

    @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.")
    private boolean help;

    @Override
    public void run() {
        Oppning.med(databas, "digest", Vyer.class, vyer -> vyer.namn().stream().map(vyer::digest).map(DigestCommand::rad)
                .forEach(System.out::println));
    }

    /** One line, in columns that a program can cut too. */
    static String rad(Vydigest digest) {
        Optional<String> position = digest.position().map(String::valueOf);
        return "%-20s %10s  %s".formatted(digest.vy(), position.orElse("-"), digest.sha256());
    }
}

package se.liggaren.standalone;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.liggaren.platform.handelser.Loggdigest;
import se.liggaren.platform.handelser.Loggfil;
import se.liggaren.platform.handelser.Loggtabell;
import se.liggaren.standalone.postgres.HelFil;
import se.liggaren.standalone.postgres.Starthinder;

/** Writes the whole log to a file. */
@Command(name = "export", description = {"Skriver hela loggen till en fil, en händelse per rad, också medan tjänsten är"
        + " igång.", "I filen står också det som är sekretessbelagt."},
        sortOptions = false, synopsisHeading = "Användning: ./", parameterListHeading = "%n",
        optionListHeading = "%nVal:%n")
final class ExportCommand implements Runnable {

    @Parameters(paramLabel = "FIL", description = "Filen, som inte får finnas, eller - för att skriva på skärmen.")
    private String fil = "";

    @Mixin
    private Databasval databas = new Databasval();

    @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.")
    private boolean help;

    @Override
    public void run() {
        if (fil.equals("-")) {
            Oppning.med(databas, "export", Loggtabell.class, tabell -> exportera(tabell, System.out));
            if (System.out.checkError()) {
                throw new Starthinder("Loggen gick inte att skriva ut helt.");
            }
            return;
        }
        Path mal = Path.of(fil);
        if (Files.exists(mal)) {
            throw new Starthinder("Filen " + fil + " finns redan.");
        }
        Oppning.med(databas, "export", Loggtabell.class, tabell -> {
            try (HelFil ny = HelFil.ny(mal)) {
                Loggdigest digest = exportera(tabell, ny.ut());
                ny.klar();
                System.out.println(digest.antal() + " händelser står i " + fil + ".");
                System.out.println(DigestCommand.rad(digest));
            } catch (IOException | UncheckedIOException e) {
                throw new Starthinder("Filen " + fil + " går inte att skriva: " + HelFil.orsak(e), e);
            }
        });
    }

    private static Loggdigest exportera(Loggtabell tabell, OutputStream ut) {
        try {
            OutputStream samlad = new BufferedOutputStream(ut);
            Loggdigest digest = Loggfil.exportera(tabell, samlad);
            samlad.flush();
            return digest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

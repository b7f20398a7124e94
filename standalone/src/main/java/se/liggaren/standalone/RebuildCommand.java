package se.liggaren.standalone;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.liggaren.query.platform.Ombyggnad;
import se.liggaren.query.platform.Vyer;
import se.liggaren.standalone.postgres.Starthinder;

/** Builds views anew from the log. */
@Command(name = "rebuild", description = "Bygger om vyer från händelserna, medan de fortsätter att läsas.",
        sortOptions = false, synopsisHeading = "Användning: ./", parameterListHeading = "%n",
        optionListHeading = "%nVal:%n")
final class RebuildCommand implements Runnable {

    @Parameters(paramLabel = "VY", arity = "1..*", description = "Vyernas namn, som ./liggaren digest skriver dem.")
    private List<String> begarda = List.of();

    @Mixin
    private Databasval databas = new Databasval();

    @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.")
    private boolean help;

    @Override
    public void run() {
        Oppning.med(databas, "rebuild", Vyer.class, this::byggOm);
    }

    private void byggOm(Vyer vyer) {
        begarda.forEach(vy -> kand(vy, vyer.namn()));
        begarda.forEach(vy -> beratta(vy, vyer.byggOm(vy)));
    }

    /** The name of a view that there is. */
    static String kand(String vy, List<String> namn) {
        if (!namn.contains(vy)) {
            throw new Starthinder("Ingen vy heter " + vy + ". Vyerna är " + String.join(", ", namn) + ".");
        }
        return vy;
    }

    private static void beratta(String vy, Ombyggnad ombyggnad) {
        System.out.println("Vyn " + vy + " är ombyggd ur " + ombyggnad.handelser() + " händelser"
                + (ombyggnad.avvek() ? " och skiljer sig från den förra." : "."));
        ombyggnad.fore().ifPresent(fore -> System.out.println("före   " + DigestCommand.rad(fore)));
        System.out.println("efter  " + DigestCommand.rad(ombyggnad.efter()));
        if (ombyggnad.medBrev() > 0) {
            System.out.println("Strömmar med döda brev: " + ombyggnad.medBrev() + ". ./liggaren dead-letters list visar dem.");
        }
    }
}

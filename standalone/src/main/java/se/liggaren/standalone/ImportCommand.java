package se.liggaren.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.liggaren.platform.Processnamn;
import se.liggaren.platform.handelser.Loggfil;
import se.liggaren.platform.handelser.Loggtabell;
import se.liggaren.standalone.postgres.Starthinder;

/** Takes a log in that {@code export} wrote. */
@Command(name = "import", description = {"Läser in en logg som export har skrivit, i en tom logg, medan tjänsten är"
        + " stoppad.", "En inläsning som avbröts fortsätter där den slutade. Konton rörs inte."},
        sortOptions = false, synopsisHeading = "Användning: ./", parameterListHeading = "%n",
        optionListHeading = "%nVal:%n")
final class ImportCommand implements Runnable {

    @Parameters(paramLabel = "FIL", description = "Filen, eller - för att läsa det som kommer in.")
    private String fil = "";

    @Mixin
    private Databasval databas = new Databasval();

    @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.")
    private boolean help;

    @Override
    public void run() {
        if (!fil.equals("-") && !Files.isReadable(Path.of(fil))) {
            throw new Starthinder("Filen " + fil + " går inte att läsa.");
        }
        Oppning.ensam(databas, this::lasIn);
    }

    private void lasIn(BeanFactory delar) {
        Loggtabell tabell = delar.getBean(Loggtabell.class);
        if (databas.isExternal()) {
            kravEnsam(delar.getBean(JdbcClient.class), delar.getBean(Processnamn.class));
        }
        try (InputStream in = fil.equals("-") ? System.in : Files.newInputStream(Path.of(fil))) {
            Loggfil.Inlasning inlasning = Loggfil.importera(in, tabell);
            System.out.println(inlasning.inlasta() + " händelser är inlästa"
                    + (inlasning.fanns() > 0 ? ", " + inlasning.fanns() + " fanns redan." : "."));
            System.out.println(DigestCommand.rad(inlasning.digest()));
            System.out.println("Vyerna byggs när tjänsten startar.");
        } catch (IOException e) {
            throw new Starthinder("Filen " + fil + " går inte att läsa: " + e.getMessage(), e);
        }
    }

    /** A data directory is held by one process; others may be in a database that is shared. */
    private static void kravEnsam(JdbcClient jdbc, Processnamn jag) {
        if (jdbc.sql("select exists (select from handelser.kopia)").query(Boolean.class).single()) {
            throw new Starthinder("Databasens logg är en kopia av den i Axon Server. Läs in filen i en annan databas,"
                    + " och flytta den därifrån med ./liggaren migrate.");
        }
        int andra = jdbc.sql("""
                select count(*) from pg_stat_activity
                where datname = current_database() and backend_type = 'client backend' and application_name <> :namn""")
                .param("namn", jag.varde()).query(Integer.class).single();
        if (andra > 0) {
            throw new Starthinder("Databasen används av andra (" + andra
                    + " anslutningar). Stoppa tjänsten på alla maskiner och försök igen.");
        }
    }
}

package se.liggaren.standalone;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.liggaren.query.platform.DodaBrev;
import se.liggaren.query.platform.DodaBrev.Innehall;
import se.liggaren.query.platform.DodaBrev.Nyttforsok;
import se.liggaren.query.platform.DodaBrev.Strom;
import se.liggaren.query.platform.DottBrev;
import se.liggaren.standalone.postgres.Starthinder;

/** What the views could not show: seen, read, and tried again. */
@Command(name = "dead-letters", customSynopsis = "./liggaren dead-letters KOMMANDO [VAL]", sortOptions = false,
        description = "Visar döda brev, händelser som en vy inte kunde visa, och försöker med dem igen.",
        synopsisHeading = "Användning: ", optionListHeading = "%nVal:%n", commandListHeading = "%nKommandon:%n",
        footer = "%n./liggaren dead-letters KOMMANDO --help berättar om kommandots val.")
final class DeadLettersCommand implements Callable<Integer> {

    private static final DateTimeFormatter TID = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
            .withZone(ZoneId.of("Europe/Stockholm"));

    @Spec
    private CommandSpec spec;

    @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.")
    private boolean help;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return ExitCode.USAGE;
    }

    @Command(name = "list", description = "Räknar upp vyernas strömmar med döda brev.", sortOptions = false,
            synopsisHeading = "Användning: ./", optionListHeading = "%nVal:%n")
    int list(@Mixin Databasval databas,
            @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.") boolean hjalp) {
        return med(databas, brev -> {
            List<Strom> alla = brev.vyer().stream().flatMap(vy -> brev.strommar(vy).stream()).toList();
            alla.stream().map(DeadLettersCommand::rad).forEach(System.out::println);
            if (alla.isEmpty()) {
                System.out.println("Inga döda brev.");
            }
            return ExitCode.OK;
        });
    }

    @Command(name = "show", description = {"Skriver ut en ströms döda brev i en vy, med händelsernas innehåll.",
        "Innehållet kan vara sekretessbelagt."}, sortOptions = false, synopsisHeading = "Användning: ./",
            parameterListHeading = "%n", optionListHeading = "%nVal:%n")
    int show(@Parameters(paramLabel = "VY", description = "Vyns namn, som list skriver det.") String vy,
            @Parameters(paramLabel = "STRÖM", description = "Strömmens id, som list skriver det.") String strom,
            @Mixin Databasval databas,
            @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.") boolean hjalp) {
        return med(databas, brev -> {
            List<Innehall> alla = brev.innehall(RebuildCommand.kand(vy, brev.vyer()), strom);
            if (alla.isEmpty()) {
                throw new Starthinder("Vyn " + vy + " har inga döda brev av strömmen " + strom + ".");
            }
            System.err.println("Det som följer är händelsernas innehåll och kan vara sekretessbelagt.");
            alla.forEach(DeadLettersCommand::skriv);
            return ExitCode.OK;
        });
    }

    @Command(name = "retry", description = {"Försöker igen med de döda breven i deras ordning, medan tjänsten går.",
        "Svarar med 1 om något inte gick nu heller."}, sortOptions = false, synopsisHeading = "Användning: ./",
            parameterListHeading = "%n", optionListHeading = "%nVal:%n")
    int retry(@Parameters(paramLabel = "VY", arity = "0..1", description = "Vyns namn.") Optional<String> vy,
            @Parameters(paramLabel = "STRÖM", arity = "0..1", description = "Strömmens id. Förval: vyns alla strömmar")
                    Optional<String> strom,
            @Option(names = "--all", description = "Alla vyers alla strömmar.") boolean alla,
            @Mixin Databasval databas,
            @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.") boolean hjalp) {
        if (vy.isPresent() == alla) {
            throw new Starthinder("Ange antingen en vy eller --all.");
        }
        return med(databas, brev -> {
            List<String> vyer = vy.map(en -> List.of(RebuildCommand.kand(en, brev.vyer()))).orElseGet(brev::vyer);
            List<DottBrev> forsta = vyer.stream().flatMap(en -> brev.strommar(en).stream()).map(Strom::forst)
                    .filter(forst -> strom.map(forst.strom()::equals).orElse(true)).toList();
            if (forsta.isEmpty()) {
                System.out.println("Inga döda brev.");
            }
            return (int) forsta.stream().filter(forst -> !gick(forst, brev.forsokIgen(forst.vy(), forst.strom())))
                    .count() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        });
    }

    private static boolean gick(DottBrev forst, Nyttforsok nytt) {
        System.out.println("%s %s: %d visas nu%s".formatted(forst.vy(), forst.strom(), nytt.visade(),
                nytt.kvar().map(kvar -> ", version %d (%s) går inte: %s".formatted(kvar.version(), kvar.typ(),
                        kvar.orsak().orElse(""))).orElse("")));
        return nytt.kvar().isEmpty();
    }

    private static int med(Databasval databas, ToIntFunction<DodaBrev> arbete) {
        AtomicInteger exitCode = new AtomicInteger();
        Oppning.med(databas, "dead-letters", DodaBrev.class, brev -> exitCode.set(arbete.applyAsInt(brev)));
        return exitCode.get();
    }

    /** One line, in columns that a program can cut too. */
    private static String rad(Strom strom) {
        DottBrev forst = strom.forst();
        return "%-16s  %-36s  %4d  version %d (%s)  sedan %s  försök %d  %s".formatted(forst.vy(), forst.strom(),
                strom.antal(), forst.version(), forst.typ(), tid(forst.sedan()), forst.forsok(),
                forst.orsak().orElse(""));
    }

    private static void skriv(Innehall ett) {
        DottBrev brev = ett.brev();
        System.out.println("version %d (%s)  registrerad %s  %s".formatted(brev.version(), brev.typ(),
                tid(ett.registrerad()), brev.orsak().orElse("väntar på den före")));
        System.out.println(ett.json());
    }

    private static String tid(Instant tid) {
        return TID.format(tid);
    }
}

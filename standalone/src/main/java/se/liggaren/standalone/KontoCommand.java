package se.liggaren.standalone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.liggaren.events.Roll;
import se.liggaren.platform.sakerhet.Konto;
import se.liggaren.platform.sakerhet.Kontoregister;
import se.liggaren.platform.sakerhet.Kontoregister.Engangslosenord;
import se.liggaren.platform.sakerhet.Kontoslag;
import se.liggaren.platform.sakerhet.Nyckelomfattning;
import se.liggaren.standalone.postgres.Starthinder;

/** Looks after the accounts without logging in: the way back in when nobody else can let you in. */
@Command(name = "konto", customSynopsis = "./liggaren konto KOMMANDO [VAL]", sortOptions = false,
        description = "Listar, skapar, låser och återställer konton.", synopsisHeading = "Användning: ",
        optionListHeading = "%nVal:%n", commandListHeading = "%nKommandon:%n",
        footer = "%n./liggaren konto KOMMANDO --help berättar om kommandots val.")
final class KontoCommand implements Callable<Integer> {

    private static final DateTimeFormatter TID = DateTimeFormatter
            .ofPattern("d MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("sv")).withZone(ZoneId.of("Europe/Stockholm"));

    @Spec
    private CommandSpec spec;

    @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.")
    private boolean help;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return ExitCode.USAGE;
    }

    @Command(name = "lista", description = "Skriver ut kontona, med läge, slag, roller och organisation.",
            sortOptions = false, synopsisHeading = "Användning: ./", optionListHeading = "%nVal:%n")
    void lista(@Mixin Databasval databas,
            @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.") boolean hjalp) {
        med(databas, register -> {
            Instant nu = Instant.now();
            register.alla().stream().map(konto -> rad(konto, nu)).forEach(System.out::println);
        });
    }

    @Command(name = "skapa", description = "Skapar ett konto och skriver ut dess engångslösenord, den enda gången.",
            sortOptions = false, synopsisHeading = "Användning: ./", parameterListHeading = "%n",
            optionListHeading = "%nVal:%n")
    void skapa(@Parameters(paramLabel = "NAMN", description = "Vad kontot ska heta.") String namn,
            @Option(names = "--roll", paramLabel = "ROLL", required = true, split = ",",
                    description = "Kontots roller, med komma emellan: ${COMPLETION-CANDIDATES}") List<Roll> roller,
            @Option(names = "--organisation", paramLabel = "ORGANISATION", required = true,
                    description = "Organisationen som kontot företräder.") String organisation,
            @Option(names = "--maskin", description = "Kontot är ett programs: det får nycklar på sidan /konton"
                    + " och inget lösenord.") boolean maskin,
            @Mixin Databasval databas,
            @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.") boolean hjalp) {
        med(databas, register -> {
            Optional<Engangslosenord> losenord = register.skapa(gemener(namn),
                    Optional.of(maskin ? Kontoslag.MASKIN : Kontoslag.PERSON), Set.copyOf(roller), organisation.strip(),
                    Kontoregister.OPERATOR);
            System.out.println("Kontot " + gemener(namn) + " finns nu.");
            losenord.ifPresent(KontoCommand::beratta);
        });
    }

    @Command(name = "aterstall", description = "Ger ett konto ett nytt engångslösenord och loggar ut den som är inne.",
            sortOptions = false, synopsisHeading = "Användning: ./", parameterListHeading = "%n",
            optionListHeading = "%nVal:%n")
    void aterstall(@Parameters(paramLabel = "NAMN", description = "Kontots namn.") String namn,
            @Mixin Databasval databas,
            @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.") boolean hjalp) {
        med(databas, register -> {
            Konto konto = register.medNamn(gemener(namn));
            beratta(register.aterstall(konto.anvandarId(), Kontoregister.OPERATOR));
            if (konto.last()) {
                System.out.println("Kontot är låst. ./liggaren konto las-upp " + konto.namn() + " låser upp det.");
            }
        });
    }

    @Command(name = "las", description = "Låser ett konto: ingen kommer in med det eller dess nycklar.",
            sortOptions = false, synopsisHeading = "Användning: ./", parameterListHeading = "%n",
            optionListHeading = "%nVal:%n")
    void las(@Parameters(paramLabel = "NAMN", description = "Kontots namn.") String namn,
            @Mixin Databasval databas,
            @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.") boolean hjalp) {
        med(databas, register -> {
            Konto konto = register.medNamn(gemener(namn));
            boolean nagonKvar = register.lasUtanVillkor(konto.anvandarId());
            System.out.println("Kontot " + konto.namn() + " är låst.");
            if (!nagonKvar) {
                System.out.println("Nu finns ingen olåst administratör.");
            }
        });
    }

    @Command(name = "las-upp", description = "Låser upp ett konto.", sortOptions = false,
            synopsisHeading = "Användning: ./", parameterListHeading = "%n", optionListHeading = "%nVal:%n")
    void lasUpp(@Parameters(paramLabel = "NAMN", description = "Kontots namn.") String namn,
            @Mixin Databasval databas,
            @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.") boolean hjalp) {
        med(databas, register -> {
            Konto konto = register.medNamn(gemener(namn));
            register.lasUpp(konto.anvandarId(), Kontoregister.OPERATOR);
            System.out.println("Kontot " + konto.namn() + " är upplåst.");
        });
    }

    @Command(name = "nyckel", description = "Gör en nyckel till ett programs konto och skriver ut den, den enda gången.",
            sortOptions = false, synopsisHeading = "Användning: ./", parameterListHeading = "%n",
            optionListHeading = "%nVal:%n")
    void nyckel(@Parameters(paramLabel = "NAMN", description = "Kontots namn.") String namn,
            @Option(names = "--andamal", paramLabel = "TEXT", required = true,
                    description = "Vad nyckeln ska användas till.") String andamal,
            @Option(names = "--bara-lasa", description = "Inget kan skrivas med nyckeln.") boolean baraLasa,
            @Option(names = "--dagar", paramLabel = "ANTAL", defaultValue = "365",
                    description = "Hur länge den duger, högst två år. Förval: ${DEFAULT-VALUE}") int dagar,
            @Mixin Databasval databas,
            @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.") boolean hjalp) {
        med(databas, register -> {
            Konto konto = register.medNamn(gemener(namn));
            if (konto.slag() != Kontoslag.MASKIN) {
                throw new Starthinder("Kontot " + konto.namn() + " är en persons, som gör sina nycklar på /mitt-konto."
                        + " Skapa ett åt programmet: ./liggaren konto skapa NAMN --maskin.");
            }
            System.out.println(register.skapaNyckel(konto.anvandarId(),
                    new Nyckelomfattning(andamal.strip(), konto.roller(), baraLasa,
                            LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(dagar)), Kontoregister.OPERATOR));
        });
    }

    private static void med(Databasval databas, Consumer<Kontoregister> arbete) {
        Oppning.med(databas, "konto", Kontoregister.class, arbete);
    }

    private static String gemener(String namn) {
        return namn.strip().toLowerCase(Locale.ROOT);
    }

    private static void beratta(Engangslosenord nytt) {
        System.out.println("Engångslösenord: " + nytt.losenord());
        System.out.println("Det visas bara nu och duger till " + TID.format(nytt.till())
                + " för att välja ett eget lösenord.");
    }

    /** One line, in columns that a program can cut too. */
    private static String rad(Konto konto, Instant nu) {
        return "%-20s  %-30s  %-6s  %s  (%s)".formatted(konto.namn(), konto.lage(nu).klartext(), konto.slag().klartext(),
                konto.roller().stream().sorted().map(Roll::name).collect(Collectors.joining(",")), konto.organisation());
    }
}

package se.liggaren.standalone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What {@code ./liggaren} runs. */
@Command(name = "liggaren", customSynopsis = "./liggaren KOMMANDO [VAL]", sortOptions = false,
        synopsisHeading = "Användning: ", commandListHeading = "%nKommandon:%n",
        description = "Liggaren för de samordnade upphandlingarna.",
        footer = "%n./liggaren KOMMANDO --help berättar om kommandots val.",
        subcommands = {StartCommand.class, DigestCommand.class, RebuildCommand.class, DeadLettersCommand.class,
            BackupCommand.class, RestoreCommand.class, ExportCommand.class, ImportCommand.class,
            MigrateCommand.class, KontoCommand.class})
public final class Liggaren implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private Liggaren() {
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
        int exitCode = program(err).execute(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** @param err where a no is said, in one line */
    static CommandLine program(PrintStream err) {
        return new CommandLine(new Liggaren())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((fel, command, parsed) -> {
                    err.println(Felbesked.av(fel));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .setParameterExceptionHandler((fel, given) -> {
                    err.println(Felbesked.av(fel));
                    return CommandLine.ExitCode.USAGE;
                });
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return CommandLine.ExitCode.USAGE;
    }

    @Command(name = "help", description = "Visar den här hjälpen.")
    void help() {
        spec.commandLine().usage(System.out);
    }
}

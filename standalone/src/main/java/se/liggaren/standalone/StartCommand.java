package se.liggaren.standalone;

import java.util.ArrayList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.liggaren.platform.sakerhet.Startinloggning;
import se.liggaren.standalone.postgres.Starthinder;

/** Starts the service and tells the person at the keyboard where to find it. */
@Command(name = "start", description = "Startar tjänsten.", sortOptions = false,
        synopsisHeading = "Användning: ./", optionListHeading = "%nVal:%n")
final class StartCommand implements Runnable {

    @Option(names = "--demo", defaultValue = "${env:LIGGAREN_DEMO:-false}",
            description = "Med planen och sammanträdena för 2026 och ett konto per roll, för att prova.")
    private boolean demo;

    @Option(names = "--side", paramLabel = "SIDA", defaultValue = "${env:LIGGAREN_SIDE:-both}",
            description = "Vad processen kör: both, command (tar emot kommandon) eller query (svarar på frågor)."
                    + " Förval: both (LIGGAREN_SIDE)")
    private Sida side = Sida.BOTH;

    @Mixin
    private Natverksval natverk = new Natverksval();

    @Option(names = "--archive", paramLabel = "KATALOG", defaultValue = "${env:LIGGAREN_ARCHIVE}",
            description = "Katalogen där den inbyggda databasens logg också sparas, så att en säkerhetskopia kan"
                    + " föras fram till valfri tidpunkt (LIGGAREN_ARCHIVE)")
    private Optional<Path> archive = Optional.empty();

    @Mixin
    private Databasval databas = new Databasval();

    @Mixin
    private AxonServerval axonServer = new AxonServerval();

    @Mixin
    private Loggval logg = new Loggval();

    @Option(names = "--help", usageHelp = true, description = "Visar den här hjälpen.")
    private boolean help;

    @Override
    public void run() {
        if (side != Sida.BOTH && !databas.isExternal()) {
            throw new Starthinder("En sida för sig (--side " + side + ") behöver en PostgreSQL som processerna delar."
                    + " Peka ut den med --database-url.");
        }
        if (logg.isForPeople()) {
            System.out.println("Liggaren startar ...");
        }
        List<String> properties = new ArrayList<>();
        properties.add("--liggaren.demo=" + demo);
        natverk.take(properties);
        SpringApplicationBuilder application = new SpringApplicationBuilder(side.application());
        axonServer.take(application, "liggaren-" + side, properties);
        List<String> places = new ArrayList<>(databas.take(application, properties, archive));
        places.addAll(axonServer.places());
        logg.take(properties);
        tell(application.run(properties.toArray(String[]::new)), places);
    }

    private void tell(ConfigurableApplicationContext context, List<String> places) {
        List<String> lines = new ArrayList<>(natverk.places(context.getEnvironment()));
        if (!logg.isForPeople()) {
            lines.addAll(places);
            logg.tell(lines);
            return;
        }
        lines.addAll(inloggning(context.getBean(Startinloggning.class)));
        lines.addAll(places);
        System.out.println("%nLiggaren är igång.%n".formatted());
        lines.forEach(line -> System.out.println("  " + line));
        System.out.println("%nAvsluta med Ctrl-C.".formatted());
    }

    private static List<String> inloggning(Startinloggning inloggning) {
        return switch (inloggning) {
            case Startinloggning.Demo demo -> List.of(
                    "Logga in    med lösenordet " + demo.losenord() + " som någon av",
                    "            " + String.join(", ", demo.konton()),
                    "API-nyckel  demo.<konto>." + demo.losenord());
            case Startinloggning.ForstaKontot forsta -> List.of(
                    "Logga in    som " + forsta.konto() + " med engångslösenordet " + forsta.engangslosenord(),
                    "            (visas bara nu; du väljer ett eget vid första inloggningen)");
            case Startinloggning.HosLeverantor leverantor -> List.of("Logga in    hos " + leverantor.issuer());
            case Startinloggning.KontonFinns _ -> List.of("Logga in    med ditt konto",
                    "            (./liggaren konto aterstall NAMN ger ett nytt lösenord)");
        };
    }
}

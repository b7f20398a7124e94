package se.liggaren.standalone;

import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.liggaren.platform.handelser.Loggfel;
import se.liggaren.platform.handelser.OsakertLager;
import se.liggaren.platform.http.OgiltigInstallning;
import se.liggaren.platform.sakerhet.Kontonej;
import se.liggaren.query.platform.DodaBrev.AnnanUtgava;
import se.liggaren.standalone.postgres.Starthinder;

/** Says in one Swedish line why a command of ours did not do what it was asked. */
final class Felbesked {

    private Felbesked() {
    }

    static String av(Throwable fel) {
        return Stream.iterate(fel, led -> led != null, Throwable::getCause)
                .flatMap(Felbesked::kant)
                .findFirst()
                .orElseGet(() -> "Liggaren stannade av ett oväntat fel: " + ursprung(fel) + ". Mer står i loggen.");
    }

    private static Stream<String> kant(Throwable led) {
        return switch (led) {
            case Starthinder hinder -> Stream.of(hinder.getMessage());
            case OgiltigInstallning fel -> Stream.of(fel.getMessage());
            case Kontonej nej -> Stream.of(nej.getMessage());
            case Loggfel fel -> Stream.of(fel.getMessage());
            case AnnanUtgava utgava -> Stream.of(utgava.getMessage());
            case OsakertLager osakert -> Stream.of(osakert.getMessage());
            case PortInUseException upptagen -> Stream.of("Porten " + upptagen.getPort()
                    + " används redan av ett annat program. Välj en annan med --port.");
            case UnmatchedArgumentException okant -> Stream.of("Okänt: " + String.join(" ", okant.getUnmatched())
                    + ". ./liggaren help visar vad som finns.");
            case MissingParameterException saknas -> Stream.of("Kommandot är inte helt, det saknas: "
                    + String.join(", ", saknas.getMissing().stream().map(ArgSpec::paramLabel).toList())
                    + ". ./liggaren help visar vad som finns.");
            case ParameterException fel -> Stream.of((fel.getArgSpec() instanceof OptionSpec val
                    ? "Värdet " + fel.getValue() + " passar inte " + val.longestName()
                    : "Kommandot går inte att tolka") + ". ./liggaren help visar vad som finns.");
            default -> Stream.empty();
        };
    }

    private static String ursprung(Throwable fel) {
        Throwable innerst = Stream.iterate(fel, led -> led != null, Throwable::getCause)
                .reduce(fel, (yttre, inre) -> inre);
        return String.valueOf(innerst.getMessage()).lines().findFirst().orElse(innerst.getClass().getSimpleName());
    }
}

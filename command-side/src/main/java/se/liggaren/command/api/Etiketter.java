package se.liggaren.command.api;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import se.liggaren.command.Kommando;
import se.liggaren.command.kommunstatistik.Kommun;
import se.liggaren.events.avtal.Andringsgrund;
import se.liggaren.events.mal.Malutfall;
import se.liggaren.events.upphandling.AvbrytandeSkal;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Miljogranskning;
import se.liggaren.events.upphandling.Miljokrav;
import se.liggaren.events.upphandling.Paminnelse;

/**
 * What commands, their fields and their values are called among people, in forms and in the API description. A field
 * is called the same in all records ({@code falt.namn}), or something of its own in one ({@code falt.Leverantor.namn}).
 */
final class Etiketter {

    private static final ResourceBundle TEXTER =
            ResourceBundle.getBundle("se.liggaren.command.etiketter", Locale.of("sv"));

    private Etiketter() {
    }

    /** What the command does, in a sentence. */
    static String kommando(Class<? extends Kommando> kommando) {
        return TEXTER.getString("kommando." + kommando.getSimpleName());
    }

    /** What the command leads to that cannot be undone, when it does. */
    static Optional<String> foljd(Class<? extends Kommando> kommando) {
        return text("foljd." + kommando.getSimpleName());
    }

    static String falt(Kommandofalt falt) {
        return text("falt", falt).orElseGet(() -> TEXTER.getString("falt." + falt.namn()));
    }

    /** How the field is filled in, when its name does not say it. */
    static Optional<String> hjalp(Kommandofalt falt) {
        return text("hjalp", falt);
    }

    /** How the entries of a list are written in a form. */
    static Optional<String> rader(Kommandofalt falt) {
        return text("rader", falt);
    }

    /** What the field may hold, as it is written in a request. */
    static Optional<String> exempel(Kommandofalt falt) {
        return text("exempel", falt);
    }

    static String val(Enum<?> varde) {
        return switch (varde) {
            case Fas fas -> fas.klartext();
            case AvbrytandeSkal skal -> skal.klartext();
            case Andringsgrund grund -> grund.klartext() + " (" + grund.lagrum() + ")";
            case Miljokrav krav -> krav.klartext();
            case Miljogranskning granskning -> granskning.klartext();
            case Paminnelse paminnelse -> paminnelse.klartext();
            case Malutfall utfall -> utfall.klartext();
            case Kommun kommun -> kommun.klartext();
            default -> TEXTER.getString("val." + varde.getDeclaringClass().getSimpleName() + "." + varde.name());
        };
    }

    private static Optional<String> text(String sort, Kommandofalt falt) {
        return Stream.of(sort + "." + falt.agare().getSimpleName() + "." + falt.namn(), sort + "." + falt.namn())
                .flatMap(nyckel -> text(nyckel).stream()).findFirst();
    }

    private static Optional<String> text(String nyckel) {
        return TEXTER.containsKey(nyckel) ? Optional.of(TEXTER.getString(nyckel)) : Optional.empty();
    }
}

package se.liggaren.command.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import se.liggaren.command.Kommando;
import se.liggaren.events.Benamnd;
import se.liggaren.events.avtal.Andringsgrund;
import se.liggaren.events.klartext.Faktaord;
import se.liggaren.events.klartext.Kommandoord;
import se.liggaren.webkit.Val;

/**
 * What commands, their fields and their values are called among people, in forms and in the API description. A field
 * is called as in the facts ({@link Faktaord}), or something of its own in all records ({@code falt.kalla}) or in one
 * ({@code falt.Leverantor.namn}).
 */
final class Etiketter {

    private static final ResourceBundle TEXTER =
            ResourceBundle.getBundle("se.liggaren.command.etiketter", Locale.of("sv"));

    private Etiketter() {
    }

    /** What the command does, in a sentence. */
    static String kommando(Class<? extends Kommando> kommando) {
        return Kommandoord.av(Kommando.regelnamn(kommando));
    }

    /** When the command is used, in a sentence. */
    static String nar(Class<? extends Kommando> kommando) {
        return TEXTER.getString("nar." + kommando.getSimpleName());
    }

    /** The paragraph in law that the command rests on, when one is known. */
    static Optional<String> lagrum(Class<? extends Kommando> kommando) {
        return text("lagrum." + kommando.getSimpleName());
    }

    /** What the command leads to that cannot be undone, when it does. */
    static Optional<String> foljd(Class<? extends Kommando> kommando) {
        return text("foljd." + kommando.getSimpleName());
    }

    static String falt(Kommandofalt falt) {
        return text("falt", falt).or(() -> Faktaord.falt(falt.namn())).orElseThrow(
                () -> new IllegalArgumentException("a field without a word: " + falt));
    }

    /** How the field is filled in, when its name does not say it. */
    static Optional<String> hjalp(Kommandofalt falt) {
        return text("hjalp", falt);
    }

    /** What one entry of a list is called. */
    static String post(Kommandofalt falt) {
        return text("post", falt).orElseGet(() -> falt(falt));
    }

    /** How the entries of a list are written in a form. */
    static Optional<String> rader(Kommandofalt falt) {
        return text("rader", falt);
    }

    /** What the field may hold, as it is written in a request. */
    static Optional<String> exempel(Kommandofalt falt) {
        return text("exempel", falt);
    }

    /** The values of the type, to choose between. */
    static List<Val> val(Class<?> typ) {
        return val(Arrays.stream(typ.getEnumConstants()).map(varde -> (Enum<?>) varde).toList());
    }

    /** The values, to choose between. */
    static List<Val> val(Collection<? extends Enum<?>> varden) {
        return varden.stream().map(varde -> new Val(varde.name(), val(varde))).toList();
    }

    static String val(Enum<?> varde) {
        return switch (varde) {
            case Andringsgrund grund -> grund.klartext() + " (" + grund.lagrum() + ")";
            case Benamnd benamnd -> benamnd.klartext();
            default -> throw new IllegalArgumentException("a choice without a word: " + varde.getDeclaringClass());
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

package se.liggaren.command;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import se.liggaren.command.Utfall.Accepterat;
import se.liggaren.command.Utfall.Avvisat;
import se.liggaren.events.Handelse;

/** What a decision came to, for a test that knows which of the two it must be. */
public final class Utfallet {

    private Utfallet() {
    }

    public static <E extends Handelse> List<E> handelser(Utfall<E> utfall) {
        return switch (utfall) {
            case Accepterat<E> ja -> ja.handelser();
            case Avvisat<E> nej -> fail("avvisades: " + nej.avvisning());
        };
    }

    public static Avvisning avvisning(Utfall<?> utfall) {
        return switch (utfall) {
            case Avvisat<?> nej -> nej.avvisning();
            case Accepterat<?> ja -> fail("accepterades: " + ja.handelser());
        };
    }
}

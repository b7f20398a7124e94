package se.liggaren.events.klartext;

import java.util.Locale;
import java.util.ResourceBundle;

/** What each command does, as it is told to who may issue it. */
public final class Kommandoord {

    private static final ResourceBundle ORD =
            ResourceBundle.getBundle("se.liggaren.events.klartext.kommandoord", Locale.of("sv", "SE"));

    private Kommandoord() {
    }

    /**
     * What the command does, in a sentence.
     *
     * @param namn its name in the table of its stream, e.g. {@code ANNONSERA_UPPHANDLING}
     */
    public static String av(String namn) {
        return ORD.getString(namn);
    }
}

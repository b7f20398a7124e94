package se.liggaren.command;

import java.util.Locale;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Underlag;

/** What somebody wants to have registered: a record that decides. */
public interface Kommando {

    /** From which day it is to hold, and on what grounds. */
    Underlag underlag();

    /** The command's row in the table of its stream. */
    Kommandoregel regel();

    /** The name of the command's row, for a record of the given class: {@code StrykUrPlan -> STRYK_UR_PLAN}. */
    static String regelnamn(Class<? extends Kommando> klass) {
        return klass.getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}

package se.liggaren.events;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/** What everybody may know of a command: its name and who may issue it. Implemented by one enum per stream. */
public interface Kommandoregel {

    /** The name in capitals, e.g. {@code ANNONSERA_UPPHANDLING}. */
    String name();

    /** In which roles it may be issued on the day; none when nobody had been given it yet. */
    default Set<Roll> roller(LocalDate dag) {
        return Delegation.roller(name(), dag);
    }

    /** Whether somebody in these roles may issue it on the day. */
    default boolean farUtfardas(Set<Roll> iRoller, LocalDate dag) {
        return !Collections.disjoint(roller(dag), iRoller);
    }

    /** What the command is called on a button, e.g. {@code Annonsera upphandling}. */
    String klartext();

    /** Whether the command begins a stream. */
    boolean grundar();

    /** The name in an address, e.g. {@code annonsera-upphandling}. */
    default String adressnamn() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

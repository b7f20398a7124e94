package se.liggaren.command.automation;

import java.time.LocalDate;
import se.liggaren.command.Kommando;

/**
 * A command that is to be sent once, on the day from which it holds or as soon after as can be.
 *
 * @param nyckel      what it is about: never the same for two commands that one automation sends because of one stream
 * @param mal         the stream that the command is for
 * @param kommandotyp what all commands of that stream are
 */
record Uppdrag<C extends Kommando>(String nyckel, String mal, Class<C> kommandotyp, C kommando) {

    /** The first day on which it may be sent. */
    LocalDate dag() {
        return kommando.underlag().gallerFran();
    }

    /** Whether nobody can be busy in the stream, since it does not exist. */
    boolean grundar() {
        return kommando.regel().grundar();
    }
}

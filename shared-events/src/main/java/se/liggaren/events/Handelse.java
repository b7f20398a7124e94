package se.liggaren.events;

import java.time.LocalDate;

/** A fact of any stream. Stored for ever. */
public interface Handelse {

    /** From which day the fact holds, and on what grounds. */
    Underlag underlag();

    /** The day from which the fact was true in the world; never after the day it was registered. */
    default LocalDate gallerFran() {
        return underlag().gallerFran();
    }
}

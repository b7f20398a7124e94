package se.liggaren.command.planimport;

import se.liggaren.command.dokument.Skrift;

/** The columns of the plan's table, in the order the board writes them. */
enum Kolumn {
    UPPHANDLING("Upphandling"),
    ANSVARIG_REGION("Ansvarig region"),
    STATUS("Status"),
    PLANERAD_AVTALSSTART("Planerad avtalsstart");

    private final String rubrik;

    Kolumn(String rubrik) {
        this.rubrik = rubrik;
    }

    String rubrik() {
        return rubrik;
    }

    /** The heading as it is compared: letters only, whatever the spacing, case and hyphenation. */
    String nyckel() {
        return Skrift.nyckel(rubrik);
    }
}

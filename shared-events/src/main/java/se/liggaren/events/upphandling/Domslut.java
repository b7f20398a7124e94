package se.liggaren.events.upphandling;

import se.liggaren.events.Benamnd;

/** How a court ends its part of a review case. */
public enum Domslut implements Benamnd {
    AVSLAG("Avslag"),
    /** The procurement is to be corrected. */
    RATTAS("Upphandlingen ska rättas"),
    /** The procurement is to be redone from the beginning. */
    GORAS_OM("Upphandlingen ska göras om"),
    AVVISAD("Ansökan avvisas"),
    AVSKRIVEN("Målet avskrivs"),
    /** Sent back to a lower court: the case goes on there. */
    ATERFORVISAD("Målet återförvisas till lägre instans"),
    AVTAL_OGILTIGT("Avtalet är ogiltigt");

    private final String klartext;

    Domslut(String klartext) {
        this.klartext = klartext;
    }

    @Override
    public String klartext() {
        return klartext;
    }
}

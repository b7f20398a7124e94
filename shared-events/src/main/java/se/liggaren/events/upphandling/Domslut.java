package se.liggaren.events.upphandling;

/** How a court ends its part of a review case. */
public enum Domslut {
    AVSLAG,
    /** The procurement is to be corrected. */
    RATTAS,
    /** The procurement is to be redone from the beginning. */
    GORAS_OM,
    AVVISAD,
    AVSKRIVEN,
    /** Sent back to a lower court: the case goes on there. */
    ATERFORVISAD,
    AVTAL_OGILTIGT
}

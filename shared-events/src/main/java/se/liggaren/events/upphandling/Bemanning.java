package se.liggaren.events.upphandling;

/** Whether somebody is assigned to handle the procurement. */
public enum Bemanning {
    /** Nobody has said. */
    EJ_ANGIVEN,
    UTSEDD,
    SAKNAS
}

package se.liggaren.events.upphandling;

/** The administrative courts, in order of instance. */
public enum Instans {
    FORVALTNINGSRATT,
    KAMMARRATT,
    HOGSTA_FORVALTNINGSDOMSTOLEN
}

package se.liggaren.events.upphandling;

/** What the court is asked to review (LOU 20 kap. 4 §). */
public enum Avser {
    UPPHANDLING,
    AVBRYTANDE,
    AVTAL
}

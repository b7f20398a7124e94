package se.liggaren.events.upphandling;

/** As much of a procurement's state as decides which commands are open to it. */
public interface Lage {

    Fas fas();

    boolean direktupphandling();

    boolean pausad();

    /** Whether any review case is still open. */
    boolean overprovningPagar();

    /** Whether a case with a docket number is open; a review taken over from a document has none. */
    boolean malPagar();

    /** Whether every open case has a judgment that nobody has appealed and that does not send the case back. */
    boolean allaMalAvgjorda();

    /** Whether a court has found against the cancellation. */
    boolean avbrytandetUnderkant();

    /** Whether a contract is signed. */
    boolean avtalTecknat();
}

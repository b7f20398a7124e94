package se.liggaren.events.upphandling;

import java.time.LocalDate;
import java.util.Optional;

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

    /** Whether nothing is known to have happened to the procurement since it was entered. */
    boolean orord();

    /** Whether it has been said that there is nobody to handle the procurement. */
    boolean upphandlareSaknas();

    /** Last day to submit a tender, when the procurement is advertised and the day is known. */
    Optional<LocalDate> sistaAnbudsdag();

    /** Last day of the standstill, when the procurement is awarded and has one that is known. */
    Optional<LocalDate> sistaSparrdag();

    /** Whether a contract is signed that has not begun to run, and may do so on the day. */
    boolean avtalKanStarta(LocalDate dag);

    /** Whether a contract runs. */
    boolean avtalLoper();

    /** Whether the result of the award is advertised. */
    boolean resultatetAnnonserat();

    /** Whether another procurement has taken this one's place. */
    boolean ersatt();

    /** Whether an open case has a judgment that somebody can appeal. */
    boolean domKanOverklagas();
}

package se.liggaren.events.avtal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.Handelse;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.RattadUppgift;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingId;

/** Every event of the Avtal stream, in the order of its life. Stored for ever: add, never change. */
public sealed interface AvtalEvent extends Handelse {

    /**
     * A contract is entered in the ledger, whether signed here or known from a document.
     *
     * @param namn           what the contract is about
     * @param upphandlingId  the procurement it came from, when that is in the ledger
     * @param sarskildaSkal  why a framework may run for more than four years (LOU 7 kap. 2 §)
     * @param slut           its last day, options not counted
     * @param senastForlanga last day to use the next option, when the options tell none of their own
     * @param kallrad        the place in a document that it was taken over from
     */
    record AvtalUpplagt(Underlag underlag, String namn, Optional<UpphandlingId> upphandlingId,
            List<Leverantor> leverantorer, boolean ramavtal, Optional<String> sarskildaSkal, OsakertDatum start,
            OsakertDatum slut, List<Avtalsoption> optioner, Optional<LocalDate> senastForlanga,
            Optional<Kallrad> kallrad) implements AvtalEvent {
    }

    /**
     * @param option        the number of the option that is used; none when the parties agreed on it otherwise
     * @param sarskildaSkal why a framework may run for more than four years
     */
    record AvtalForlangt(Underlag underlag, Optional<Integer> option, LocalDate nyttSlut,
            Optional<String> sarskildaSkal) implements AvtalEvent {
    }

    /**
     * An order under a framework.
     *
     * @param bestallare organisation or unit that orders; no personal name
     * @param leverantor who delivers, when the framework has several
     */
    record AvropRegistrerat(Underlag underlag, String bestallare, Optional<String> leverantor, String foremal)
            implements AvtalEvent {
    }

    /** Renewed competition among the framework's suppliers (LOU 7 kap. 8 §). */
    record FornyadKonkurrensutsattningInledd(Underlag underlag, String foremal, LocalDate sistaSvarsdag)
            implements AvtalEvent {
    }

    record AvtalAndrat(Underlag underlag, Andringsgrund grund, String andring) implements AvtalEvent {
    }

    /** @param sistaDag the contract's last day when the notice has run */
    record AvtalUppsagt(Underlag underlag, LocalDate sistaDag) implements AvtalEvent {
    }

    /** The contract has ended; {@code gallerFran} is the day after its last. */
    record AvtalSlutat(Underlag underlag) implements AvtalEvent {
    }

    /**
     * An uppgift of the contract that was registered wrongly is corrected; the original event stays as it is.
     *
     * @param avserHandelseId the event that holds the error
     * @param falt            which field, or {@value Rattelse#HELA_HANDELSEN} when the event never happened
     * @param upptacktDatum   the day on which the error was found
     */
    record AvtalsuppgiftRattad(Underlag underlag, UUID avserHandelseId, String falt, String feltVarde,
            String rattVarde, LocalDate upptacktDatum) implements AvtalEvent, RattadUppgift {
    }
}

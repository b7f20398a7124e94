package se.liggaren.events.lopnummer;

import se.liggaren.events.Handelse;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingId;

/** Every event of the Lopnummerserie stream. Stored for ever: add, never change. */
public sealed interface LopnummerEvent extends Handelse {

    /**
     * The number is given to this procurement and to no other.
     *
     * @param namn what the procurement was called then, so that a name used twice can be pointed out
     */
    record LopnummerTilldelat(Underlag underlag, String lopnummer, UpphandlingId upphandlingId, String namn)
            implements LopnummerEvent {
    }
}

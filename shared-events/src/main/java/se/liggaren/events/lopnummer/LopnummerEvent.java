package se.liggaren.events.lopnummer;

import se.liggaren.events.Handelse;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingId;

/** Every event of the Lopnummerserie stream. Stored for ever: add, never change. */
public sealed interface LopnummerEvent extends Handelse {

    /** The number is given to this procurement and to no other. */
    record LopnummerTilldelat(Underlag underlag, String lopnummer, UpphandlingId upphandlingId)
            implements LopnummerEvent {
    }
}

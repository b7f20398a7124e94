package se.liggaren.command.lopnummer;

import java.util.List;
import se.liggaren.events.Underlag;
import se.liggaren.events.lopnummer.LopnummerEvent;
import se.liggaren.events.upphandling.UpphandlingId;

/** Gives a procurement its number. The service issues it; no client can. */
public record TilldelaLopnummer(Underlag underlag, UpphandlingId upphandlingId, String namn) {

    /** The same procurement keeps the number it was given. */
    List<LopnummerEvent> decide(Lopnummerserie serie, String strom) {
        return serie.tilldelat(upphandlingId).isPresent() ? List.of() : List.of(serie.nasta(this, strom));
    }
}

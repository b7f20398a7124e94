package se.liggaren.command.upphandling;

import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareSaknas;

/** Tells that there is nobody to handle the procurement. */
public record AnmalAvsaknadAvUpphandlare(Underlag underlag)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        if (upphandling.upphandlareSaknas()) {
            return Utfall.avvisat(Avvisningsskal.INGET_ATT_ANDRA, "falt", "bemanning", "varde", "saknar upphandlare");
        }
        return Utfall.accepterat(new UpphandlareSaknas(underlag));
    }
}

package se.liggaren.command.upphandling;

import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingErsatt;
import se.liggaren.events.upphandling.UpphandlingId;

/** @param nyUpphandlingId the procurement that takes this one's place in the plan */
public record ErsattUpphandling(Underlag underlag, UpphandlingId nyUpphandlingId)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        if (nyUpphandlingId.toString().equals(utfardande.strom())) {
            return Utfall.avvisat(Avvisningsskal.ERSATTER_SIG_SJALV);
        }
        if (upphandling.ersatt()) {
            return Utfall.avvisat(Avvisningsskal.REDAN_ERSATT);
        }
        return Utfall.accepterat(new UpphandlingErsatt(underlag, nyUpphandlingId));
    }
}

package se.liggaren.command.upphandling;

import se.liggaren.command.KraverSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.TilldelningAterkallad;

/** Withdraws the award decision; a later one starts a standstill of its own. */
@KraverSkal
public record AterkallaTilldelning(Underlag underlag)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        return Utfall.accepterat(new TilldelningAterkallad(underlag));
    }
}

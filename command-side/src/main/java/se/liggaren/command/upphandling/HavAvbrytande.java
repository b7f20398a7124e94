package se.liggaren.command.upphandling;

import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvbrytandeUpphavt;

/** Puts the procurement back in the phase it had, once a court has found against the cancellation. */
public record HavAvbrytande(Underlag underlag)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        return Utfall.accepterat(new AvbrytandeUpphavt(underlag, upphandling.fasForeAvbrytandet()));
    }
}

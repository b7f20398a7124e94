package se.liggaren.command.upphandling;

import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftBekraftad;

/** @param uppgiftslamnare who told us that everything is still so; role and organisation */
public record BekraftaUppgift(Underlag underlag, String uppgiftslamnare) implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        return Utfall.accepterat(new UppgiftBekraftad(underlag, uppgiftslamnare));
    }
}

package se.liggaren.command.upphandling;

import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Instans;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.InterimistisktBeslutRegistrerat;

/** @param beviljat whether the court forbade the contract until further notice (LOU 20 kap. 14 §) */
public record RegistreraInterimistisktBeslut(Underlag underlag, String malnummer, Instans instans, boolean beviljat)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        return Utfall.utan(Domstolsprovning.iInstans(upphandling, malnummer, instans),
                () -> new InterimistisktBeslutRegistrerat(underlag, malnummer, instans, beviljat));
    }
}

package se.liggaren.command.upphandling;

import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Instans;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.DomOverklagad;

/** @param instans the higher court that is to try the case */
public record OverklagaDom(Underlag underlag, String malnummer, Instans instans)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        return Utfall.utan(Domstolsprovning.kanOverklagas(upphandling, malnummer, instans),
                () -> new DomOverklagad(underlag, malnummer, instans));
    }
}

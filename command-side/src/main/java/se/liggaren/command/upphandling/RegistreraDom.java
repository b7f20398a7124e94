package se.liggaren.command.upphandling;

import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Instans;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.DomRegistrerad;

/** Registers how a court ended the case in its instance, on {@code gallerFran}. */
public record RegistreraDom(Underlag underlag, String malnummer, Instans instans, Domslut utfall)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        return Utfall.utan(Domstolsprovning.kanAvgoras(upphandling, malnummer, instans, utfall),
                () -> new DomRegistrerad(underlag, malnummer, instans, utfall));
    }
}

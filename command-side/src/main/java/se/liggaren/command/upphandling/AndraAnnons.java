package se.liggaren.command.upphandling;

import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AnnonsAndrad;

/** @param andring what was changed in the notice */
public record AndraAnnons(Underlag underlag, String andring)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        return upphandling.anbudstidenUte(underlag.gallerFran()) && upphandling.sistaAnbudsdag().isPresent()
                ? Utfall.avvisat(Avvisningsskal.ANBUDSTIDEN_HAR_GATT_UT,
                        "sistaAnbudsdag", upphandling.sistaAnbudsdag().orElseThrow())
                : Utfall.accepterat(new AnnonsAndrad(underlag, andring));
    }
}

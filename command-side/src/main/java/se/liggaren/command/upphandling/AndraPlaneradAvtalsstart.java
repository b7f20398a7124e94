package se.liggaren.command.upphandling;

import java.util.Optional;
import se.liggaren.command.KraverSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.PlaneradAvtalsstartAndrad;

/** @param planeradAvtalsstart as well as it is known; any weekday may do */
@KraverSkal
public record AndraPlaneradAvtalsstart(Underlag underlag, OsakertDatum planeradAvtalsstart)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        Optional<OsakertDatum> hittills = upphandling.vid(underlag.gallerFran()).planeradAvtalsstart();
        if (hittills.equals(Optional.of(planeradAvtalsstart))) {
            return Utfall.avvisat(Avvisningsskal.INGET_ATT_ANDRA,
                    "falt", "planerad avtalsstart", "varde", planeradAvtalsstart.text());
        }
        return Utfall.accepterat(new PlaneradAvtalsstartAndrad(underlag, hittills, planeradAvtalsstart));
    }
}

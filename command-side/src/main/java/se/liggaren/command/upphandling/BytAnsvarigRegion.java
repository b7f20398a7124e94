package se.liggaren.command.upphandling;

import se.liggaren.command.KraverBeslut;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.organisation.Organisationer;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AnsvarigRegionBytt;

/** Moves the responsibility for the procurement to another region. */
@KraverBeslut
public record BytAnsvarigRegion(Underlag underlag, String ansvarigRegion)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        if (!Organisationer.kand(ansvarigRegion, underlag.gallerFran())) {
            return Utfall.avvisat(Avvisningsskal.OKAND_ORGANISATION, "organisation", ansvarigRegion);
        }
        String hittills = upphandling.vid(underlag.gallerFran()).ansvarigRegion();
        if (hittills.equals(ansvarigRegion)) {
            return Utfall.avvisat(Avvisningsskal.INGET_ATT_ANDRA, "falt", "ansvarig region", "varde", ansvarigRegion);
        }
        return Utfall.accepterat(new AnsvarigRegionBytt(underlag, hittills, ansvarigRegion));
    }
}

package se.liggaren.command.sammantrade;

import java.util.UUID;
import se.liggaren.command.Hanvisar;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeErsattMedInformationsmote;
import se.liggaren.events.sammantrade.Sammantradestyp;

/**
 * Says that the board was informed at a meeting without decisions in place of this one.
 *
 * @param informationsmoteId the information meeting that was held instead
 */
public record ErsattMedInformationsmote(Underlag underlag, @Hanvisar("något sammanträde") UUID informationsmoteId)
        implements SammantradeCommand {

    @Override
    public Utfall<SammantradeEvent> decide(Sammantrade sammantrade, Utfardande utfardande) {
        if (sammantrade.planering().typ() != Sammantradestyp.ORDINARIE) {
            return Utfall.avvisat(Avvisningsskal.BARA_ORDINARIE_SAMMANTRADE_ERSATTS,
                    "typ", sammantrade.planering().typ().klartext());
        }
        return informationsmoteId.toString().equals(utfardande.strom())
                ? Utfall.avvisat(Avvisningsskal.ERSATTS_AV_SIG_SJALVT)
                : Utfall.accepterat(new SammantradeErsattMedInformationsmote(underlag, informationsmoteId));
    }
}

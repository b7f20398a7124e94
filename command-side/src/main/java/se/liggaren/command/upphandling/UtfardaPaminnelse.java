package se.liggaren.command.upphandling;

import java.time.LocalDate;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Paminnelse;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.PaminnelseUtfardad;

/**
 * Reminds of a time that has run out; once for each last day.
 *
 * @param forfallodag the last day of the time that has run out
 */
public record UtfardaPaminnelse(Underlag underlag, Paminnelse paminnelse, LocalDate forfallodag)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        if (!utfardande.idag().isAfter(forfallodag)) {
            return Utfall.avvisat(Avvisningsskal.TIDEN_HAR_INTE_GATT_UT, "forfallodag", forfallodag);
        }
        if (!upphandling.harTid(paminnelse, forfallodag)) {
            return Utfall.avvisat(Avvisningsskal.INGEN_SADAN_TID, "paminnelse", paminnelse.klartext(),
                    "forfallodag", forfallodag);
        }
        return upphandling.pamind(paminnelse, forfallodag) ? Utfall.accepterat()
                : Utfall.accepterat(new PaminnelseUtfardad(underlag, paminnelse, forfallodag));
    }
}

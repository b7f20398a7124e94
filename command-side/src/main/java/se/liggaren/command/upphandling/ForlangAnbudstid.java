package se.liggaren.command.upphandling;

import java.time.LocalDate;
import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AnbudstidForlangd;

/** @param sistaAnbudsdag the new last day, later than the one until now */
public record ForlangAnbudstid(Underlag underlag, LocalDate sistaAnbudsdag)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        Optional<LocalDate> hittills = upphandling.sistaAnbudsdag();
        if (hittills.filter(underlag.gallerFran()::isAfter).isPresent()) {
            return Utfall.avvisat(Avvisningsskal.ANBUDSTIDEN_HAR_GATT_UT, "sistaAnbudsdag", hittills.orElseThrow());
        }
        LocalDate tidigast = hittills.orElse(underlag.gallerFran());
        if (!sistaAnbudsdag.isAfter(tidigast)) {
            return Utfall.avvisat(Avvisningsskal.NY_ANBUDSTID_AR_INTE_LANGRE,
                    "sistaAnbudsdag", tidigast, "tidigast", tidigast.plusDays(1));
        }
        return Utfall.accepterat(new AnbudstidForlangd(underlag, hittills, sistaAnbudsdag));
    }
}

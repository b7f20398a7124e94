package se.liggaren.command.upphandling;

import jakarta.validation.constraints.Max;
import java.time.LocalDate;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UtvarderingPaborjad;

/** @param antalAnbud how many tenders came in; without any, the procurement can only be ended */
public record PaborjaUtvardering(Underlag underlag,
        @Max(value = PaborjaUtvardering.FLEST_ANBUD, message = "Ange högst 10 000 anbud.") int antalAnbud)
        implements UpphandlingCommand {

    static final int FLEST_ANBUD = 10_000;

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        if (!upphandling.anbudstidenUte(underlag.gallerFran())) {
            LocalDate sista = upphandling.sistaAnbudsdag().orElseThrow();
            return Utfall.avvisat(Avvisningsskal.ANBUDSTIDEN_HAR_INTE_GATT_UT,
                    "sistaAnbudsdag", sista, "tidigast", sista.plusDays(1));
        }
        if (antalAnbud == 0) {
            return Utfall.avvisat(Avvisningsskal.INGA_ANBUD_ENDAST_AVBRYT);
        }
        return Utfall.accepterat(new UtvarderingPaborjad(underlag, antalAnbud));
    }
}

package se.liggaren.command.upphandling;

import java.time.LocalDate;
import java.util.Optional;
import se.liggaren.command.GemensamtSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalssparrForlangd;

/**
 * Extends the standstill while it runs (HFD 2019, Falköping).
 *
 * @param sistaSparrdag the new last day; a day off moves it to the next working day
 * @param underrattade  day on which every tenderer had been told, at the latest the last day until now
 */
public record ForlangAvtalssparr(Underlag underlag, LocalDate sistaSparrdag, LocalDate underrattade)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        Optional<LocalDate> hittills = upphandling.sistaSparrdag();
        if (hittills.isEmpty()) {
            return Utfall.avvisat(Avvisningsskal.INGEN_AVTALSSPARR);
        }
        LocalDate sista = hittills.get();
        if (underlag.gallerFran().isAfter(sista) || underrattade.isAfter(sista)) {
            return Utfall.avvisat(Avvisningsskal.AVTALSSPARREN_HAR_LOPT_UT, "sistaSparrdag", sista);
        }
        if (underrattade.isAfter(utfardande.idag())) {
            return Utfall.avvisat(GemensamtSkal.DATUM_I_FRAMTIDEN, "falt", "underrattade", "datum", underrattade);
        }
        LocalDate ny = Vardagar.dennaEllerNasta(sistaSparrdag);
        if (!ny.isAfter(sista)) {
            return Utfall.avvisat(Avvisningsskal.NY_SPARRDAG_AR_INTE_SENARE, "sistaSparrdag", sista);
        }
        return Utfall.accepterat(new AvtalssparrForlangd(underlag, sista, ny, underrattade));
    }
}

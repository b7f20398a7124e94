package se.liggaren.command.upphandling;

import java.time.LocalDate;
import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAnnonserad;

/**
 * Publishes the notice, on {@code gallerFran}.
 *
 * @param annonsId       the notice's id in the database
 * @param annonsdatabas  the registered advertising database (lag 2019:668)
 * @param tedNummer      publication number in Tenders Electronic Daily, e.g. {@code 123456-2026}
 * @param sistaAnbudsdag last day to submit a tender
 */
public record AnnonseraUpphandling(Underlag underlag, String annonsId, String annonsdatabas,
        Optional<String> tedNummer, LocalDate sistaAnbudsdag, Optional<String> upphandlingsId)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        if (!sistaAnbudsdag.isAfter(underlag.gallerFran())) {
            return Utfall.avvisat(Avvisningsskal.SISTA_ANBUDSDAG_FORE_ANNONSERING,
                    "sistaAnbudsdag", sistaAnbudsdag, "annonsdatum", underlag.gallerFran());
        }
        return Utfall.accepterat(new UpphandlingAnnonserad(underlag, annonsId, annonsdatabas, tedNummer,
                sistaAnbudsdag, upphandlingsId));
    }
}

package se.liggaren.command.upphandling;

import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingEfterannonserad;

/** Publishes the award notice (efterannons), within 30 days of the contract (LOU 10 kap. 4 §). */
public record EfterannonseraUpphandling(Underlag underlag, String annonsId, String annonsdatabas,
        Optional<String> tedNummer) implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        return upphandling.resultatetAnnonserat() ? Utfall.avvisat(Avvisningsskal.REDAN_EFTERANNONSERAD)
                : Utfall.accepterat(new UpphandlingEfterannonserad(underlag, annonsId, annonsdatabas, tedNummer));
    }
}

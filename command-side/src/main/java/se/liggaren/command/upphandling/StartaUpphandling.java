package se.liggaren.command.upphandling;

import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.organisation.Organisationer;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingStartad;

/** @param uppgiftslamnare who in the responsible region told us, when that region is another; role and organisation */
public record StartaUpphandling(Underlag underlag, Optional<String> uppgiftslamnare)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        if (Organisationer.egen(upphandling.ansvarigRegion())) {
            if (upphandling.bemanning() != Bemanning.UTSEDD) {
                return Utfall.avvisat(Avvisningsskal.UPPHANDLARE_SAKNAS);
            }
        } else if (uppgiftslamnare.isEmpty()) {
            return Utfall.avvisat(Avvisningsskal.UPPGIFTSLAMNARE_SAKNAS, "region", upphandling.ansvarigRegion());
        }
        return Utfall.accepterat(new UpphandlingStartad(underlag, uppgiftslamnare));
    }
}

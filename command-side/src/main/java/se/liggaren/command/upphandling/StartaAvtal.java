package se.liggaren.command.upphandling;

import java.util.Optional;
import java.util.UUID;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalStartat;

/** @param avtalId which contract begins to run; may be left out when only one is waiting to */
public record StartaAvtal(Underlag underlag, Optional<UUID> avtalId) implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        return upphandling.avtal(avtalId, a -> a.startat().isEmpty(), a -> {
            if (underlag.gallerFran().isBefore(a.start())) {
                return Utfall.avvisat(Avvisningsskal.AVTALET_HAR_INTE_BORJAT, "start", a.start());
            }
            return Utfall.accepterat(new AvtalStartat(underlag, a.avtalId()));
        });
    }
}

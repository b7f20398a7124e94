package se.liggaren.command.upphandling;

import java.util.Optional;
import java.util.UUID;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalstidAvslutad;

/** @param avtalId which contract has ended; may be left out when only one runs */
public record AvslutaAvtalstid(Underlag underlag, Optional<UUID> avtalId) implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        return upphandling.avtal(avtalId, a -> a.startat().isPresent() && a.avslutat().isEmpty(),
                a -> Utfall.accepterat(new AvtalstidAvslutad(underlag, a.avtalId())));
    }
}

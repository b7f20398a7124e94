package se.liggaren.command.upphandling;

import java.util.Optional;
import java.util.UUID;
import se.liggaren.command.Hanvisar;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUppskjuten;

/**
 * Puts the procurement off; its phase stays.
 *
 * @param omvarldshandelseId the outside event that is the cause, when one is registered
 */
public record SkjutUppUpphandling(Underlag underlag, String orsak,
        @Hanvisar("Omvarldshandelse") Optional<UUID> omvarldshandelseId)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        return Utfall.accepterat(new UpphandlingUppskjuten(underlag, orsak, omvarldshandelseId));
    }
}

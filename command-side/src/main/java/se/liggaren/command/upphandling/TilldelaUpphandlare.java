package se.liggaren.command.upphandling;

import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareUtsedd;

/**
 * @param upphandlare opaque id or role of the one who is to handle the procurement, never a name; the name of an account
 *                    is exchanged for its id before it comes here
 */
public record TilldelaUpphandlare(Underlag underlag,
        @Pattern(regexp = TilldelaUpphandlare.ID_ELLER_ROLL,
                message = "Ange ett användar-id eller en roll, inte ett namn.")
        String upphandlare)
        implements UpphandlingCommand {

    /** Narrow enough to keep a person's full name out of the events. */
    static final String ID_ELLER_ROLL = "[A-Za-z0-9._:-]{1,64}";

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        if (upphandling.upphandlare().equals(Optional.of(upphandlare))) {
            return Utfall.avvisat(Avvisningsskal.INGET_ATT_ANDRA, "falt", "upphandlare", "varde", upphandlare);
        }
        return Utfall.accepterat(new UpphandlareUtsedd(underlag, upphandlare));
    }
}

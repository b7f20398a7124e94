package se.liggaren.command.behov;

import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.behov.BehovEvent;
import se.liggaren.events.behov.BehovEvent.BehovRegistrerat;

/**
 * Registers something that is needed, whether a procurement of it is planned or not.
 *
 * @param bestallare organisation or unit that needs it; no personal name
 * @param cpv        main code of the Common Procurement Vocabulary, e.g. {@code 33140000-3}
 */
public record RegistreraBehov(Underlag underlag, String namn, Optional<String> bestallare,
        Optional<@Pattern(regexp = "\\d{8}(-\\d)?",
                message = "Ange CPV-koden med åtta siffror, t.ex. 33140000-3.") String> cpv)
        implements BehovCommand {

    @Override
    public Utfall<BehovEvent> decide(Behov behov, Utfardande utfardande) {
        return Utfall.accepterat(new BehovRegistrerat(underlag, namn, bestallare, cpv));
    }
}

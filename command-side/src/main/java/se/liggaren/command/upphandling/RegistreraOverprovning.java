package se.liggaren.command.upphandling;

import java.time.LocalDate;
import java.util.Optional;
import se.liggaren.command.GemensamtSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningRegistrerad;

/**
 * Registers that a court has been asked for a review. Several cases may be open at once.
 *
 * @param malnummer the court's docket number, e.g. {@code 1234-26}
 * @param sokande   the supplier that asked; secret until the award
 * @param inkom     day on which the application reached the court
 */
public record RegistreraOverprovning(Underlag underlag, String malnummer, String domstol, Optional<String> sokande,
        Avser avser, LocalDate inkom)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        if (upphandling.mal(malnummer).isPresent()) {
            return Utfall.avvisat(Avvisningsskal.MALET_AR_REDAN_REGISTRERAT, "malnummer", malnummer);
        }
        if (inkom.isAfter(utfardande.idag())) {
            return Utfall.avvisat(GemensamtSkal.DATUM_I_FRAMTIDEN, "falt", "inkom", "datum", inkom);
        }
        Upphandling vilande = upphandling.vid(underlag.gallerFran());
        Fas vilandeFas = vilande.fas();
        Avser mojligt = Domstolsprovning.provbart(vilande);
        if (avser != mojligt) {
            return Utfall.avvisat(Avvisningsskal.PROVNINGEN_AVSER_ANNAT,
                    "avser", avser, "mojligt", mojligt, "fas", vilandeFas.klartext());
        }
        return Utfall.accepterat(new OverprovningRegistrerad(underlag, malnummer, domstol, sokande, avser, inkom,
                vilandeFas));
    }
}

package se.liggaren.command.behov;

import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.behov.BehovEvent;
import se.liggaren.events.behov.BehovEvent.BehovKopplat;
import se.liggaren.events.upphandling.UpphandlingId;

/** Says that the procurement is to meet the need; another may do so as well, or after it. */
public record KopplaBehov(Underlag underlag, UpphandlingId upphandlingId) implements BehovCommand {

    @Override
    public Utfall<BehovEvent> decide(Behov behov, Utfardande utfardande) {
        return behov.upphandlingar().contains(upphandlingId)
                ? Utfall.avvisat(Avvisningsskal.BEHOVET_AR_REDAN_KOPPLAT, "upphandlingId", upphandlingId)
                : Utfall.accepterat(new BehovKopplat(underlag, upphandlingId));
    }
}

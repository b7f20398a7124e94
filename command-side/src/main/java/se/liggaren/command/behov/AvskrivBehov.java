package se.liggaren.command.behov;

import se.liggaren.command.KraverSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.behov.BehovEvent;
import se.liggaren.events.behov.BehovEvent.BehovAvskrivet;

/** Says that nobody needs it any longer, and why. */
@KraverSkal
public record AvskrivBehov(Underlag underlag) implements BehovCommand {

    @Override
    public Utfall<BehovEvent> decide(Behov behov, Utfardande utfardande) {
        return Utfall.accepterat(new BehovAvskrivet(underlag));
    }
}

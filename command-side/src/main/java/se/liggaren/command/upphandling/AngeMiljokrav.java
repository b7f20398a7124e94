package se.liggaren.command.upphandling;

import se.liggaren.command.KraverSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Miljokrav;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.MiljokravAngivet;

/** Says whether the procurement makes demands on environment and health, and why. */
@KraverSkal
public record AngeMiljokrav(Underlag underlag, Miljokrav miljokrav) implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        return Utfall.accepterat(new MiljokravAngivet(underlag, miljokrav));
    }
}

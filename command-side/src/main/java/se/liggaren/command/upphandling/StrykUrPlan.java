package se.liggaren.command.upphandling;

import se.liggaren.command.KraverBeslut;
import se.liggaren.command.KraverSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingStruken;

/** Strikes the procurement from the plan, by the board's decision. */
@KraverSkal
@KraverBeslut
public record StrykUrPlan(Underlag underlag)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        return Utfall.accepterat(new UpphandlingStruken(underlag));
    }
}

package se.liggaren.command.sammantrade;

import se.liggaren.command.KraverSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeInstallt;

/** Cancels the meeting, at the latest on its day. */
@KraverSkal
public record StallInSammantrade(Underlag underlag) implements SammantradeCommand {

    @Override
    public Utfall<SammantradeEvent> decide(Sammantrade sammantrade, Utfardande utfardande) {
        return Utfall.utan(sammantrade.hinderEfterSinDag(underlag), () -> new SammantradeInstallt(underlag));
    }
}

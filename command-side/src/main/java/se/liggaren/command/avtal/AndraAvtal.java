package se.liggaren.command.avtal;

import se.liggaren.command.KraverSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.avtal.Andringsgrund;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvtalAndrat;

/**
 * Changes the contract without a new procurement.
 *
 * @param grund   the ground in law (LOU 17 kap. 9-14 §§)
 * @param andring what is changed
 */
@KraverSkal
public record AndraAvtal(Underlag underlag, Andringsgrund grund, String andring) implements AvtalCommand {

    @Override
    public Utfall<AvtalEvent> decide(Avtal avtal, Utfardande utfardande) {
        return Utfall.utan(avtal.slutFore(underlag.gallerFran()), () -> new AvtalAndrat(underlag, grund, andring));
    }
}

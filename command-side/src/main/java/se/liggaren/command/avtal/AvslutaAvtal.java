package se.liggaren.command.avtal;

import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Underlag;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvtalSlutat;

/** Says that the contract has ended; {@code gallerFran} is the day after its last, or later. */
public record AvslutaAvtal(Underlag underlag) implements AvtalCommand {

    @Override
    public Utfall<AvtalEvent> decide(Avtal avtal, Utfardande utfardande) {
        OsakertDatum slut = avtal.slut();
        return underlag.gallerFran().isAfter(slut.tidigast()) ? Utfall.accepterat(new AvtalSlutat(underlag))
                : Utfall.avvisat(Avvisningsskal.AVTALET_LOPER_ANNU, "slut", slut.text(),
                        "tidigast", slut.tidigast().plusDays(1));
    }
}

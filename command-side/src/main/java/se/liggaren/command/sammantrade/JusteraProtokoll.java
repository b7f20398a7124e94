package se.liggaren.command.sammantrade;

import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.ProtokollJusterat;

/** The minutes are adjusted. */
public record JusteraProtokoll(Underlag underlag) implements SammantradeCommand {

    @Override
    public Utfall<SammantradeEvent> decide(Sammantrade sammantrade, Utfardande utfardande) {
        if (sammantrade.protokolletJusterat()) {
            return Utfall.avvisat(Avvisningsskal.PROTOKOLLET_AR_REDAN_JUSTERAT);
        }
        return underlag.gallerFran().isBefore(sammantrade.planering().datum())
                ? Utfall.avvisat(Avvisningsskal.PROTOKOLLET_JUSTERAS_EFTER_SAMMANTRADET,
                        "datum", sammantrade.planering().datum())
                : Utfall.accepterat(new ProtokollJusterat(underlag));
    }
}

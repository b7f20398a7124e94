package se.liggaren.command.sammantrade;

import java.util.Optional;
import java.util.UUID;
import se.liggaren.command.Hanvisar;
import se.liggaren.command.TjanstenFyllerI;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeErsattMedInformationsmote;
import se.liggaren.events.sammantrade.Sammantradestyp;

/**
 * Says that the board was informed at a meeting without decisions in place of this one.
 *
 * @param informationsmoteId the information meeting that was held instead
 * @param typ                what kind of meeting the one held instead is; empty when it is no meeting at all
 */
public record ErsattMedInformationsmote(Underlag underlag, @Hanvisar("Sammantrade") UUID informationsmoteId,
        @TjanstenFyllerI Optional<Sammantradestyp> typ) implements SammantradeCommand {

    /** The command with what is known of the meeting that was held instead. */
    public ErsattMedInformationsmote ifyllt(Sammantrade istallet) {
        return new ErsattMedInformationsmote(underlag, informationsmoteId, istallet.typ());
    }

    @Override
    public Utfall<SammantradeEvent> decide(Sammantrade sammantrade, Utfardande utfardande) {
        if (sammantrade.planering().typ() != Sammantradestyp.ORDINARIE) {
            return Utfall.avvisat(Avvisningsskal.BARA_ORDINARIE_SAMMANTRADE_ERSATTS,
                    "typ", sammantrade.planering().typ().klartext());
        }
        if (informationsmoteId.toString().equals(utfardande.strom())) {
            return Utfall.avvisat(Avvisningsskal.ERSATTS_AV_SIG_SJALVT);
        }
        return typ.filter(t -> t == Sammantradestyp.INFORMATIONSMOTE).isPresent()
                ? Utfall.accepterat(new SammantradeErsattMedInformationsmote(underlag, informationsmoteId))
                : Utfall.avvisat(Avvisningsskal.BARA_INFORMATIONSMOTE_ERSATTER,
                        "typ", typ.map(Sammantradestyp::klartext).orElse("inget sammanträde"));
    }
}

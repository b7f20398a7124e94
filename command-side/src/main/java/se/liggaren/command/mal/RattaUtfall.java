package se.liggaren.command.mal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.command.Hanvisar;
import se.liggaren.command.KraverSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.mal.MalEvent;
import se.liggaren.events.mal.MalEvent.UtfallRattat;
import se.liggaren.events.mal.Malutfall;
import se.liggaren.events.upphandling.Kallrad;

/**
 * Corrects an outcome that was registered wrongly, or has turned out otherwise. What stood before is kept beside.
 *
 * @param motivering   the evidence in words
 * @param sammantraden the meetings at which it was done
 * @param belagg       the place in a document that tells it
 */
@KraverSkal
public record RattaUtfall(Underlag underlag, Malutfall utfall, String motivering,
        @Hanvisar("Sammantrade") List<UUID> sammantraden, Optional<Kallrad> belagg) implements MalCommand {

    @Override
    public Utfall<MalEvent> decide(Mal malet, Utfardande utfardande) {
        if (malet.redovisat().isEmpty()) {
            return Utfall.avvisat(Avvisningsskal.INGET_UTFALL_ATT_RATTA);
        }
        Mal.Redovisat nu = malet.redovisat().get();
        if (utfardande.fyraOgon() && nu.anvandare().equals(utfardande.anvandare())) {
            return Utfall.avvisat(Avvisningsskal.UTFALLET_RATTAS_AV_NAGON_ANNAN);
        }
        Redovisning ny = new Redovisning(utfall, motivering, sammantraden, belagg);
        if (ny.equals(nu.redovisning())) {
            return Utfall.avvisat(Avvisningsskal.UTFALLET_AR_DETSAMMA, "utfall", utfall.klartext());
        }
        return Utfall.utan(ny.hinder(),
                () -> new UtfallRattat(underlag, utfall, motivering, ny.sammantraden(), belagg));
    }
}

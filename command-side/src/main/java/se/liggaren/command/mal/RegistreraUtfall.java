package se.liggaren.command.mal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.command.Hanvisar;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.mal.MalEvent;
import se.liggaren.events.mal.MalEvent.UtfallRegistrerat;
import se.liggaren.events.mal.Malutfall;
import se.liggaren.events.upphandling.Kallrad;

/**
 * Tells how the goal went; a later change of mind is a {@link RattaUtfall}.
 *
 * @param motivering   the evidence in words
 * @param sammantraden the meetings at which it was done
 * @param belagg       the place in a document that tells it
 */
public record RegistreraUtfall(Underlag underlag, Malutfall utfall, String motivering,
        @Hanvisar("Sammantrade") List<UUID> sammantraden, Optional<Kallrad> belagg) implements MalCommand {

    @Override
    public Utfall<MalEvent> decide(Mal malet, Utfardande utfardande) {
        Redovisning ny = new Redovisning(utfall, motivering, sammantraden, belagg);
        if (malet.redovisat().isPresent()) {
            return Utfall.avvisat(Avvisningsskal.UTFALLET_AR_REDAN_REGISTRERAT);
        }
        return Utfall.utan(ny.hinder(),
                () -> new UtfallRegistrerat(underlag, utfall, motivering, ny.sammantraden(), belagg));
    }
}

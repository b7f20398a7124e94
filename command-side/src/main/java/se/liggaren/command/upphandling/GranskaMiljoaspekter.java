package se.liggaren.command.upphandling;

import java.util.UUID;
import se.liggaren.command.Hanvisar;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Miljogranskning;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.MiljoaspekterGranskade;

/**
 * The board looks at the environmental aspects of the procurement.
 *
 * @param granskning    of what is planned, or of what was carried out
 * @param sammantradeId the meeting at which it does so
 * @param iakttagelse   what it finds
 */
public record GranskaMiljoaspekter(Underlag underlag, Miljogranskning granskning,
        @Hanvisar("Sammantrade") UUID sammantradeId, String iakttagelse) implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        return Utfall.accepterat(new MiljoaspekterGranskade(underlag, granskning, sammantradeId, iakttagelse));
    }
}

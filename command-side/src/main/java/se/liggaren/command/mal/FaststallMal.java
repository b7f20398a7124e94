package se.liggaren.command.mal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Underlag;
import se.liggaren.events.mal.MalEvent;
import se.liggaren.events.mal.MalEvent.MalFaststallt;
import se.liggaren.events.upphandling.Kallrad;

/**
 * Registers a goal that was decided for a year.
 *
 * @param strategisktMal    the goal of the regional plan that it serves
 * @param uppdrag           the task it carries out, when there is one
 * @param uppdragBeslutatAv who gave the task
 * @param mal               the goal or activity itself
 * @param matt              what it is measured by
 * @param beslutadAv        who decided the goal; the decision itself may be given beside, when it is known
 */
public record FaststallMal(Underlag underlag,
        @Min(value = OsakertDatum.FORSTA_AR, message = "Ange ett år mellan 1990 och 2100.")
        @Max(value = OsakertDatum.SISTA_AR, message = "Ange ett år mellan 1990 och 2100.") int ar,
        Optional<String> strategisktMal, Optional<String> uppdrag, Optional<String> uppdragBeslutatAv, String mal,
        String matt, String beslutadAv, Optional<Kallrad> kallrad) implements MalCommand {

    @Override
    public Utfall<MalEvent> decide(Mal malet, Utfardande utfardande) {
        return Utfall.accepterat(new MalFaststallt(underlag, ar, strategisktMal, uppdrag, uppdragBeslutatAv, mal, matt,
                beslutadAv, kallrad));
    }
}

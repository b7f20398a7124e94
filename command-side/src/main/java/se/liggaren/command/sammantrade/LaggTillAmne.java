package se.liggaren.command.sammantrade;

import java.util.List;
import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.AmneTillagt;

/**
 * Puts one more topic last on the agenda.
 *
 * @param foredragande the roles that present it; none, one or several
 * @param preliminart  whether its content is told only nearer the meeting; unanswered is no
 */
public record LaggTillAmne(Underlag underlag, String rubrik, List<String> foredragande, Optional<Boolean> preliminart)
        implements SammantradeCommand {

    @Override
    public Utfall<SammantradeEvent> decide(Sammantrade sammantrade, Utfardande utfardande) {
        return Utfall.utan(sammantrade.hinderEfterSinDag(underlag), () -> new AmneTillagt(underlag,
                new NyttAmne(rubrik, foredragande, preliminart).med(sammantrade.amnen().size() + 1)));
    }
}

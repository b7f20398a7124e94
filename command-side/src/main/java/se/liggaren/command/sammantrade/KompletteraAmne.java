package se.liggaren.command.sammantrade;

import java.util.List;
import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.AmneKompletterat;

/**
 * Says what a provisional topic is to be about.
 *
 * @param nr the topic's number on the agenda
 */
public record KompletteraAmne(Underlag underlag, int nr, String rubrik, List<String> foredragande)
        implements SammantradeCommand {

    @Override
    public Utfall<SammantradeEvent> decide(Sammantrade sammantrade, Utfardande utfardande) {
        Optional<Amne> amne = sammantrade.amnen().stream().filter(a -> a.nr() == nr).findFirst();
        if (amne.isEmpty()) {
            return Utfall.avvisat(Avvisningsskal.AMNET_FINNS_INTE, "nr", nr,
                    "preliminara", preliminara(sammantrade));
        }
        if (!amne.get().preliminart()) {
            return Utfall.avvisat(Avvisningsskal.AMNET_AR_INTE_PRELIMINART, "nr", nr, "rubrik", amne.get().rubrik(),
                    "preliminara", preliminara(sammantrade));
        }
        return Utfall.utan(sammantrade.hinderEfterSinDag(underlag),
                () -> new AmneKompletterat(underlag, nr, rubrik, foredragande));
    }

    private static List<Integer> preliminara(Sammantrade sammantrade) {
        return sammantrade.amnen().stream().filter(Amne::preliminart).map(Amne::nr).toList();
    }
}

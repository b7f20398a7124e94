package se.liggaren.command.sammantrade;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.upphandling.Kallrad;

/**
 * Plans a meeting.
 *
 * @param datum               the day of the meeting, which may be in the future
 * @param oparadeForedragande presenters whom the source names without saying which topic is theirs
 * @param kallrad             the place in a document it was read from
 */
public record PlaneraSammantrade(Underlag underlag, Sammantradestyp typ, Sammantradesform form, LocalDate datum,
        Optional<LocalTime> start, Optional<LocalTime> slut, Optional<String> plats, List<NyttAmne> amnen,
        List<String> oparadeForedragande, Optional<Kallrad> kallrad) implements SammantradeCommand {

    @Override
    public Utfall<SammantradeEvent> decide(Sammantrade sammantrade, Utfardande utfardande) {
        if (typ == Sammantradestyp.EXTRA) {
            return Utfall.avvisat(Avvisningsskal.EXTRA_SAMMANTRADE_KALLAS);
        }
        return Utfall.utan(Sammantradestid.hinder(underlag, datum, start, slut), () -> new SammantradePlanerat(underlag,
                typ, form, datum, start, slut, plats, NyttAmne.numrerade(amnen), oparadeForedragande, kallrad));
    }
}

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

/** Calls a meeting beside those that the year's plan has. */
public record KallaTillExtraSammantrade(Underlag underlag, Sammantradesform form, LocalDate datum,
        Optional<LocalTime> start, Optional<LocalTime> slut, Optional<String> plats, List<NyttAmne> amnen)
        implements SammantradeCommand {

    @Override
    public Utfall<SammantradeEvent> decide(Sammantrade sammantrade, Utfardande utfardande) {
        return Utfall.utan(Sammantradestid.hinder(underlag, datum, start, slut), () -> new SammantradePlanerat(underlag,
                Sammantradestyp.EXTRA, form, datum, start, slut, plats, NyttAmne.numrerade(amnen), List.of(),
                Optional.empty()));
    }
}

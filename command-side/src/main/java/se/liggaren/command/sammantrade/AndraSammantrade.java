package se.liggaren.command.sammantrade;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeAndrat;
import se.liggaren.events.sammantrade.Sammantradesform;

/** Moves the meeting to another day or time, or lets it be held in another form. What is left out becomes unknown. */
public record AndraSammantrade(Underlag underlag, Sammantradesform form, LocalDate datum, Optional<LocalTime> start,
        Optional<LocalTime> slut, Optional<String> plats) implements SammantradeCommand {

    @Override
    public Utfall<SammantradeEvent> decide(Sammantrade sammantrade, Utfardande utfardande) {
        SammantradeAndrat andrat = new SammantradeAndrat(underlag, form, datum, start, slut, plats);
        if (sammantrade.planering().efter(andrat).equals(sammantrade.planering())) {
            return Utfall.avvisat(Avvisningsskal.ANDRINGEN_AV_SAMMANTRADET_ANDRAR_INGET);
        }
        return Utfall.utan(Sammantradestid.hinder(underlag, datum, start, slut), () -> andrat);
    }
}

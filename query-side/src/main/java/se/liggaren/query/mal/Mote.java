package se.liggaren.query.mal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.AmneKompletterat;
import se.liggaren.events.sammantrade.SammantradeEvent.AmneTillagt;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutFattat;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutTrattIKraft;
import se.liggaren.events.sammantrade.SammantradeEvent.GodkannandeRegistrerat;
import se.liggaren.events.sammantrade.SammantradeEvent.ProtokollJusterat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeAndrat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeErsattMedInformationsmote;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeGenomfort;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeInstallt;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.SammantradeEvent.UpphandlingslagetRedovisat;
import se.liggaren.events.sammantrade.Sammantradestyp;

/**
 * What a goal needs to know of a meeting, as it stood after the events of some day.
 *
 * @param hallet    whether it was held
 * @param redovisat whether the procurements were reported there
 */
record Mote(Sammantradestyp typ, LocalDate datum, boolean hallet, boolean redovisat) {

    /** What was told of the meeting, from each day on which something came to hold. */
    static List<Segment<Mote>> segment(List<Registrerad<SammantradeEvent>> registrerade) {
        AtomicReference<Optional<Mote>> motet = new AtomicReference<>(Optional.empty());
        return Segment.dela(registrerade, event -> motet.set(efter(motet.get(), event)), motet::get);
    }

    private static Optional<Mote> efter(Optional<Mote> motet, SammantradeEvent event) {
        return switch (event) {
            case SammantradePlanerat e -> Optional.of(new Mote(e.typ(), e.datum(), false, false));
            case SammantradeAndrat e -> motet.map(m -> new Mote(m.typ, e.datum(), m.hallet, m.redovisat));
            case SammantradeGenomfort _ -> motet.map(m -> new Mote(m.typ, m.datum, true, m.redovisat));
            case UpphandlingslagetRedovisat _ -> motet.map(m -> new Mote(m.typ, m.datum, m.hallet, true));
            case SammantradeInstallt _, SammantradeErsattMedInformationsmote _, AmneTillagt _, AmneKompletterat _,
                    BeslutFattat _, GodkannandeRegistrerat _, BeslutTrattIKraft _, ProtokollJusterat _ -> motet;
        };
    }
}

package se.liggaren.query.nyckeltal;

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
import se.liggaren.query.lage.Klartext;

/** What a meeting is called, as it stood after the events of some day. */
record Mote(Sammantradestyp typ, LocalDate datum) {

    /** What was told of the meeting, from each day on which something came to hold. */
    static List<Segment<Mote>> segment(List<Registrerad<SammantradeEvent>> registrerade) {
        AtomicReference<Optional<Mote>> motet = new AtomicReference<>(Optional.empty());
        return Segment.dela(registrerade, event -> motet.set(efter(motet.get(), event)), motet::get);
    }

    private static Optional<Mote> efter(Optional<Mote> motet, SammantradeEvent event) {
        return switch (event) {
            case SammantradePlanerat e -> Optional.of(new Mote(e.typ(), e.datum()));
            case SammantradeAndrat e -> motet.map(m -> new Mote(m.typ, e.datum()));
            case SammantradeGenomfort _, UpphandlingslagetRedovisat _, SammantradeInstallt _,
                    SammantradeErsattMedInformationsmote _, AmneTillagt _, AmneKompletterat _, BeslutFattat _,
                    GodkannandeRegistrerat _, BeslutTrattIKraft _, ProtokollJusterat _ -> motet;
        };
    }

    /** As a person reads it, with its day. */
    String namn() {
        return typ.klartext() + " " + Klartext.dag(datum);
    }
}

package se.liggaren.query.lage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.sammantrade.Sammantradestyp;
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

/**
 * A meeting as those who count meetings, or refer to them, see it.
 *
 * @param installt  whether it was cancelled, as it also was when an information meeting took its place
 * @param skal      why it was cancelled, when that has been told
 * @param ersattAv  the information meeting that took its place
 * @param redovisat whether the board was given the report of the procurements
 */
public record Moteslage(Sammantradestyp typ, LocalDate datum, boolean genomfort, boolean installt, Optional<String> skal,
        Optional<UUID> ersattAv, boolean redovisat) {

    /** What the meeting was, from each day on which something came to hold. */
    public static List<Segment<Moteslage>> segment(List<Registrerad<SammantradeEvent>> registrerade) {
        Vikning vikning = new Vikning();
        return Segment.dela(registrerade, vikning::tillampa, vikning::mote);
    }

    /** Whether it is a meeting that may decide (sammanträde), and not an information meeting. */
    public boolean sammantrade() {
        return typ != Sammantradestyp.INFORMATIONSMOTE;
    }

    /** As a person reads it, with its day. */
    public String namn() {
        return typ.klartext() + " " + Klartext.dag(datum);
    }

    private static final class Vikning {

        private Optional<Sammantradestyp> typ = Optional.empty();
        private LocalDate datum = LocalDate.MIN;
        private boolean genomfort;
        private boolean installt;
        private Optional<String> skal = Optional.empty();
        private Optional<UUID> ersattAv = Optional.empty();
        private boolean redovisat;

        void tillampa(SammantradeEvent event) {
            switch (event) {
                case SammantradePlanerat e -> {
                    typ = Optional.of(e.typ());
                    datum = e.datum();
                }
                case SammantradeAndrat e -> datum = e.datum();
                case SammantradeInstallt e -> installt(e.underlag().skal());
                case SammantradeErsattMedInformationsmote e -> {
                    installt(e.underlag().skal());
                    ersattAv = Optional.of(e.informationsmoteId());
                }
                case SammantradeGenomfort _ -> genomfort = true;
                case UpphandlingslagetRedovisat _ -> redovisat = true;
                case AmneTillagt _, AmneKompletterat _, BeslutFattat _, GodkannandeRegistrerat _, BeslutTrattIKraft _,
                        ProtokollJusterat _ -> { /* what was said there is told by the meeting itself */ }
            }
        }

        private void installt(Optional<String> nyttSkal) {
            installt = true;
            skal = skal.or(() -> nyttSkal);
        }

        Optional<Moteslage> mote() {
            return typ.map(t -> new Moteslage(t, datum, genomfort, installt, skal, ersattAv, redovisat));
        }
    }
}

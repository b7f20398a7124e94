package se.liggaren.query.mal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.mal.MalEvent;
import se.liggaren.events.mal.MalEvent.MalFaststallt;
import se.liggaren.events.mal.MalEvent.UtfallRattat;
import se.liggaren.events.mal.MalEvent.UtfallRegistrerat;
import se.liggaren.events.mal.Malutfall;
import se.liggaren.events.upphandling.Kallrad;

/**
 * A goal as it stood after the events of some day.
 *
 * @param redovisningar what has been told of how it went; the last one stands, the others have been corrected
 */
record Mal(int ar, Optional<String> strategisktMal, Optional<String> uppdrag, Optional<String> uppdragBeslutatAv,
        String mal, String matt, String beslutadAv, Optional<Kallrad> kallrad, List<Redovisning> redovisningar) {

    /**
     * @param gallerFran the day from which it was told so
     * @param skal       why it was changed, when it was
     */
    record Redovisning(Malutfall utfall, String motivering, List<UUID> sammantraden, Optional<Kallrad> belagg,
            LocalDate gallerFran, Optional<String> skal) {
    }

    /** What was told of the goal, from each day on which something came to hold. */
    static List<Segment<Mal>> segment(List<Registrerad<MalEvent>> registrerade) {
        AtomicReference<Optional<Mal>> malet = new AtomicReference<>(Optional.empty());
        return Segment.dela(registrerade, event -> malet.set(efter(malet.get(), event)), malet::get);
    }

    private static Optional<Mal> efter(Optional<Mal> malet, MalEvent event) {
        return switch (event) {
            case MalFaststallt e -> Optional.of(new Mal(e.ar(), e.strategisktMal(), e.uppdrag(), e.uppdragBeslutatAv(),
                    e.mal(), e.matt(), e.beslutadAv(), e.kallrad(), List.of()));
            case UtfallRegistrerat e -> malet.map(m -> m.med(new Redovisning(e.utfall(), e.motivering(),
                    e.sammantraden(), e.kallrad(), e.gallerFran(), e.underlag().skal())));
            case UtfallRattat e -> malet.map(m -> m.med(new Redovisning(e.utfall(), e.motivering(),
                    e.sammantraden(), e.kallrad(), e.gallerFran(), e.underlag().skal())));
        };
    }

    private Mal med(Redovisning redovisning) {
        return new Mal(ar, strategisktMal, uppdrag, uppdragBeslutatAv, mal, matt, beslutadAv, kallrad,
                Stream.concat(redovisningar.stream(), Stream.of(redovisning)).toList());
    }
}

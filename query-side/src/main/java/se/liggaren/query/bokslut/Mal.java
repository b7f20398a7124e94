package se.liggaren.query.bokslut;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.mal.MalEvent;
import se.liggaren.events.mal.MalEvent.MalFaststallt;
import se.liggaren.events.mal.MalEvent.UtfallRattat;
import se.liggaren.events.mal.MalEvent.UtfallRegistrerat;
import se.liggaren.events.mal.Malutfall;

/**
 * A goal and how it went.
 *
 * @param utfall       none until somebody has told
 * @param motivering   the evidence in words
 * @param sammantraden the meetings at which it was done
 */
record Mal(int ar, Optional<String> strategisktMal, String mal, String matt, String beslutadAv,
        Optional<Malutfall> utfall, Optional<String> motivering, List<UUID> sammantraden) {

    /** What was told of the goal, from each day on which something came to hold. */
    static List<Segment<Mal>> segment(List<Registrerad<MalEvent>> registrerade) {
        Vikning vikning = new Vikning();
        return Segment.dela(registrerade, vikning::tillampa, () -> vikning.mal);
    }

    private Mal medUtfall(Malutfall nytt, String varfor, List<UUID> nar) {
        return new Mal(ar, strategisktMal, mal, matt, beslutadAv, Optional.of(nytt), Optional.of(varfor), nar);
    }

    private static final class Vikning {

        private Optional<Mal> mal = Optional.empty();

        void tillampa(MalEvent event) {
            mal = switch (event) {
                case MalFaststallt e -> Optional.of(new Mal(e.ar(), e.strategisktMal(), e.mal(), e.matt(),
                        e.beslutadAv(), Optional.empty(), Optional.empty(), List.of()));
                case UtfallRegistrerat e -> mal.map(m -> m.medUtfall(e.utfall(), e.motivering(), e.sammantraden()));
                case UtfallRattat e -> mal.map(m -> m.medUtfall(e.utfall(), e.motivering(), e.sammantraden()));
            };
        }
    }
}

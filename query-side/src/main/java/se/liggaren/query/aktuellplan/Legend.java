package se.liggaren.query.aktuellplan;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import se.liggaren.events.Registrerad;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.legend.StatuslegendEvent;
import se.liggaren.events.legend.StatuslegendEvent.StatuslegendFaststalld;
import se.liggaren.events.Segment;

/** What the board meant by the words of the status column. */
record Legend(List<Statusdefinition> definitioner) {

    /** What the legend said, from each day on which one came to hold in place of the one before it. */
    static List<Segment<Legend>> segment(List<Registrerad<StatuslegendEvent>> registrerade) {
        AtomicReference<Optional<Legend>> gallande = new AtomicReference<>(Optional.empty());
        return Segment.dela(registrerade, event -> gallande.set(Optional.of(av(event))), gallande::get);
    }

    private static Legend av(StatuslegendEvent event) {
        return switch (event) {
            case StatuslegendFaststalld e -> new Legend(e.definitioner());
        };
    }
}

package se.liggaren.query.aktuellplan;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.legend.StatuslegendEvent;
import se.liggaren.events.legend.StatuslegendEvent.StatuslegendFaststalld;

/**
 * What the board meant by the words of the status column.
 *
 * @param version which of the board's legends it is, in the order they were registered, from 1; 0 before there was any
 * @param kalla   the document it was taken from
 */
record Legend(long version, String kalla, List<Statusdefinition> definitioner) {

    static final Legend INGEN = new Legend(0, "", List.of());

    /** What the legend said, from each day on which one came to hold in place of the one before it. */
    static List<Segment<Legend>> segment(List<Registrerad<StatuslegendEvent>> registrerade) {
        TreeMap<LocalDate, Legend> efterDag = new TreeMap<>();
        registrerade.forEach(r -> efterDag.put(r.handelse().gallerFran(), av(r)));
        return efterDag.entrySet().stream().map(e -> new Segment<>(e.getKey(), e.getValue())).toList();
    }

    private static Legend av(Registrerad<StatuslegendEvent> registrerad) {
        return switch (registrerad.handelse()) {
            case StatuslegendFaststalld e -> new Legend(registrerad.version(), e.kalla(), e.definitioner());
        };
    }
}

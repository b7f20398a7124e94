package se.liggaren.query.avtal;

import java.time.LocalDate;
import se.liggaren.events.OsakertDatum;

/** A contract's first or last day as it is answered, in the source's own text and as the days it can mean. */
record Avtalsdag(String text, String edtf, LocalDate tidigast, LocalDate senast, boolean osaker) {

    static Avtalsdag av(OsakertDatum datum) {
        return new Avtalsdag(datum.text(), datum.edtf(), datum.tidigast(), datum.senast(), datum.osaker());
    }
}

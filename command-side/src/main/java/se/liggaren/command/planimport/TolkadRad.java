package se.liggaren.command.planimport;

import java.util.List;
import java.util.Optional;
import se.liggaren.command.dokument.Radintervall;
import se.liggaren.command.dokument.Tolkningsklass;
import se.liggaren.events.OsakertDatum;

/** A row of the plan's table: what was made of it, beside the text as it stands in the document. */
public sealed interface TolkadRad {

    Radintervall plats();

    /** The row as it stands in the document. */
    String kalltext();

    /** What was read, or written by a person instead, before it was judged. */
    Radtext text();

    Tolkningsklass klass();

    /**
     * A row that was understood.
     *
     * @param planeradAvtalsstart absent when the document says nothing
     * @param anmarkningar        what a person should look at, in Swedish
     */
    record Forstadd(Radintervall plats, String kalltext, Radtext text, Radidentitet identitet, String namn,
            String ansvarigRegion, Statusord status, Optional<OsakertDatum> planeradAvtalsstart, List<String> anmarkningar)
            implements TolkadRad {

        @Override
        public Tolkningsklass klass() {
            return anmarkningar.isEmpty() ? Tolkningsklass.FORSTADD : Tolkningsklass.OSAKER;
        }
    }

    /**
     * A row that was not understood; it is left out and stops nothing else.
     *
     * @param kolumnfel every reason
     */
    record EjForstadd(Radintervall plats, String kalltext, Radtext text, List<Kolumnfel> kolumnfel)
            implements TolkadRad {

        /** Every reason, in Swedish. */
        public List<String> fel() {
            return kolumnfel.stream().map(Kolumnfel::text).toList();
        }

        @Override
        public Tolkningsklass klass() {
            return Tolkningsklass.EJ_FORSTADD;
        }
    }
}

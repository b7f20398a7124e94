package se.liggaren.command.sammantradesimport;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.liggaren.command.dokument.Radintervall;
import se.liggaren.command.dokument.Tolkningsklass;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.Sammantradesform;

/** A meeting of the plan: what was made of it, beside the text as it stands in the document. */
public sealed interface TolkatSammantrade {

    /** Which of the document's meetings it is, from 1. */
    int nr();

    Radintervall plats();

    /** The meeting as it stands in the document. */
    String kalltext();

    Tolkningsklass klass();

    /** The meeting with one more thing that a person should look at, when it was understood. */
    TolkatSammantrade med(String anmarkning);

    /**
     * A meeting that was understood.
     *
     * @param oparadeForedragande presenters whom the document names without saying which topic is theirs
     * @param anmarkningar        what a person should look at, in Swedish
     */
    record Forstatt(int nr, Radintervall plats, String kalltext, LocalDate datum, Optional<LocalTime> start,
            Optional<LocalTime> slut, Sammantradesform form, List<Amne> amnen, List<String> oparadeForedragande,
            List<String> anmarkningar) implements TolkatSammantrade {

        @Override
        public Tolkningsklass klass() {
            return anmarkningar.isEmpty() ? Tolkningsklass.FORSTADD : Tolkningsklass.OSAKER;
        }

        @Override
        public TolkatSammantrade med(String anmarkning) {
            return new Forstatt(nr, plats, kalltext, datum, start, slut, form, amnen, oparadeForedragande,
                    Stream.concat(anmarkningar.stream(), Stream.of(anmarkning)).toList());
        }
    }

    /**
     * A meeting that was not understood; it is left out and stops no other.
     *
     * @param fel every reason, in Swedish
     */
    record EjForstatt(int nr, Radintervall plats, String kalltext, List<String> fel) implements TolkatSammantrade {

        @Override
        public Tolkningsklass klass() {
            return Tolkningsklass.EJ_FORSTADD;
        }

        @Override
        public TolkatSammantrade med(String anmarkning) {
            return this;
        }
    }
}

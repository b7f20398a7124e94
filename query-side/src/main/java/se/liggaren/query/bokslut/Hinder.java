package se.liggaren.query.bokslut;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What kept a procurement from going as planned.
 *
 * @param fran               its first day
 * @param upphort            the day on which it no longer stood in the way
 * @param text               the cause in words, when it has been told
 * @param omvarldshandelseId the outside event that was told as the cause
 */
record Hinder(Slag slag, LocalDate fran, Optional<LocalDate> upphort, Optional<String> text,
        Optional<UUID> omvarldshandelseId) {

    /** What kind of hindrance it is. */
    enum Slag {
        UPPSKJUTEN("Uppskjuten"),
        PAUSAD("Pausad"),
        SAKNAR_UPPHANDLARE("Saknar upphandlare"),
        OVERPROVNING("Överprövning"),
        AVTALSSTART_FLYTTAD("Planerad avtalsstart flyttad"),
        AVBRUTEN("Avbruten"),
        STRUKEN("Struken ur planen"),
        /** A cause that was linked to the procurement without being told of in any of the above. */
        OMVARLDSHANDELSE("Omvärldshändelse");

        private final String klartext;

        Slag(String klartext) {
            this.klartext = klartext;
        }

        public String klartext() {
            return klartext;
        }
    }

    static Hinder oppet(Slag slag, LocalDate fran, Optional<String> text) {
        return new Hinder(slag, fran, Optional.empty(), text, Optional.empty());
    }

    Hinder medOrsak(Optional<UUID> omvarldshandelse) {
        return new Hinder(slag, fran, upphort, text, omvarldshandelse);
    }

    Hinder upphort(LocalDate dag) {
        return new Hinder(slag, fran, Optional.of(dag), text, omvarldshandelseId);
    }

    /** Whether it stood in the way at any time of the year. */
    boolean under(int ar) {
        return fran.getYear() <= ar && upphort.filter(dag -> dag.getYear() < ar).isEmpty();
    }
}

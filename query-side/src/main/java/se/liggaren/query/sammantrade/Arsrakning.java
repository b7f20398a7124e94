package se.liggaren.query.sammantrade;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import se.liggaren.events.sammantrade.Sammantradeslage;
import se.liggaren.events.sammantrade.Sammantradestyp;

/**
 * What can be counted of a year's meetings.
 *
 * @param perTyp    each type by itself, those that there were none of too
 * @param redovisat the meetings at which the procurements were reported, of those held; an information meeting is no
 *                  meeting of the board (sammanträde) and is not among them
 */
record Arsrakning(int ar, List<PerTyp> perTyp, Andel redovisat) {

    static Arsrakning av(int ar, List<Sammantrade> alla) {
        return new Arsrakning(ar, Arrays.stream(Sammantradestyp.values()).map(typ -> PerTyp.av(typ, alla)).toList(),
                Andel.av(alla.stream().filter(Sammantrade::beslutande).toList()));
    }

    /**
     * How many meetings of a type there were.
     *
     * @param planerade all that were called or planned, whatever became of them
     * @param installda the cancelled, those that an information meeting took the place of among them
     */
    record PerTyp(Sammantradestyp typ, long planerade, long hallna, long installda, long ersatta, Andel redovisat) {

        private static PerTyp av(Sammantradestyp typ, List<Sammantrade> alla) {
            List<Sammantrade> moten = alla.stream().filter(s -> s.typ() == typ).toList();
            long ersatta = antal(moten, s -> s.lage() == Sammantradeslage.ERSATT);
            return new PerTyp(typ, moten.size(), antal(moten, Sammantrade::hallet),
                    antal(moten, s -> s.lage() == Sammantradeslage.INSTALLT) + ersatta, ersatta, Andel.av(moten));
        }
    }

    /** At how many of the meetings held. */
    record Andel(long vid, long av) {

        private static Andel av(List<Sammantrade> moten) {
            return new Andel(antal(moten, s -> s.hallet() && s.redovisning().isPresent()),
                    antal(moten, Sammantrade::hallet));
        }
    }

    private static long antal(List<Sammantrade> moten, Predicate<Sammantrade> villkor) {
        return moten.stream().filter(villkor).count();
    }
}

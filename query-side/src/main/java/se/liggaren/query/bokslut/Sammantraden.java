package se.liggaren.query.bokslut;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.query.lage.Moteslage;
import se.liggaren.webkit.diagram.Stapeldiagram;
import se.liggaren.webkit.diagram.Stapeldiagram.Post;

/**
 * The year's meetings, each type counted apart.
 *
 * @param redovisat the meetings at which the board was given the report of the procurements, of those held
 */
record Sammantraden(List<PerTyp> perTyp, Andel redovisat, String redovisatDefinition, List<Rad> sammantraden) {

    static final String REDOVISAT_DEFINITION = "Räknat på de sammanträden som hölls, efter vad som redovisades vid "
            + "vart och ett. Informationsmöten är inte sammanträden och räknas för sig.";

    static Sammantraden av(Arsunderlag underlag) {
        List<Moteslage> moten = List.copyOf(underlag.moten().values());
        return new Sammantraden(
                Arrays.stream(Sammantradestyp.values()).map(typ -> PerTyp.av(typ, moten)).toList(),
                Andel.av(moten.stream().filter(Moteslage::sammantrade)),
                REDOVISAT_DEFINITION,
                underlag.moten().entrySet().stream()
                        .map(mote -> Rad.av(mote.getKey(), mote.getValue(), underlag.moten())).toList());
    }

    /** The meetings held, beside those planned. */
    public Stapeldiagram hallnaOchPlanerade() {
        return Stapeldiagram.av(perTyp.stream().filter(typ -> typ.planerade() > 0)
                .map(typ -> new Post(typ.typ().klartext(), BigDecimal.valueOf(typ.hallna()),
                        "%d av %d hållna".formatted(typ.hallna(), typ.planerade()),
                        Optional.of(BigDecimal.valueOf(typ.planerade())), "klar"))
                .toList());
    }

    /**
     * How many meetings of a type there were.
     *
     * @param planerade all that were called or planned, whatever became of them
     * @param ersatta   those of the cancelled whose place an information meeting took
     */
    record PerTyp(Sammantradestyp typ, long planerade, long hallna, long installda, long ersatta, Andel redovisat) {

        private static PerTyp av(Sammantradestyp typ, List<Moteslage> alla) {
            List<Moteslage> moten = alla.stream().filter(mote -> mote.typ() == typ).toList();
            return new PerTyp(typ, moten.size(), antal(moten, Moteslage::genomfort), antal(moten, Moteslage::installt),
                    antal(moten, mote -> mote.ersattAv().isPresent()), Andel.av(moten.stream()));
        }

        private static long antal(List<Moteslage> moten, Predicate<Moteslage> villkor) {
            return moten.stream().filter(villkor).count();
        }
    }

    /** At how many of the meetings held. */
    record Andel(long vid, long av) {

        private static Andel av(Stream<Moteslage> moten) {
            List<Moteslage> hallna = moten.filter(Moteslage::genomfort).toList();
            return new Andel(hallna.stream().filter(Moteslage::redovisat).count(), hallna.size());
        }
    }

    /**
     * A meeting.
     *
     * @param skal     why it was cancelled
     * @param ersattAv the information meeting that took its place
     * @param ersatt   the day of that meeting
     */
    record Rad(UUID sammantradeId, Sammantradestyp typ, LocalDate datum, boolean genomfort, boolean installt,
            Optional<String> skal, Optional<UUID> ersattAv, Optional<LocalDate> ersatt, boolean redovisat) {

        private static Rad av(UUID id, Moteslage mote, Map<UUID, Moteslage> alla) {
            return new Rad(id, mote.typ(), mote.datum(), mote.genomfort(), mote.installt(), mote.skal(),
                    mote.ersattAv(), mote.ersattAv().flatMap(e -> Optional.ofNullable(alla.get(e))).map(Moteslage::datum),
                    mote.redovisat());
        }

        /** What became of it, in words. */
        public String utfall() {
            if (installt) {
                return "Inställt" + skal.map(s -> ": " + s).orElse("");
            }
            return genomfort ? "Hållet" : "Inte hållet";
        }
    }
}

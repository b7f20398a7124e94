package se.liggaren.command.sammantrade;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import se.liggaren.command.Avvisning;
import se.liggaren.events.Underlag;

/** When a meeting is to be held, as planning and moving it must agree on. */
final class Sammantradestid {

    private Sammantradestid() {
    }

    /** What speaks against planning a meeting so, on these grounds. */
    static Optional<Avvisning> hinder(Underlag underlag, LocalDate datum, Optional<LocalTime> start,
            Optional<LocalTime> slut) {
        if (underlag.gallerFran().isAfter(datum)) {
            return Optional.of(Avvisning.av(Avvisningsskal.SAMMANTRADETS_DAG_HAR_PASSERAT,
                    "gallerFran", underlag.gallerFran(), "senast", datum));
        }
        return start.flatMap(borjan -> slut.filter(slutet -> !borjan.isBefore(slutet))
                .map(slutet -> Avvisning.av(Avvisningsskal.SAMMANTRADET_SLUTAR_FORE_BORJAN,
                        "start", borjan, "slut", slutet)));
    }
}

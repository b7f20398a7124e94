package se.liggaren.query.bokslut;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.upphandling.Miljogranskning;
import se.liggaren.events.upphandling.Miljokrav;
import se.liggaren.query.bokslut.Arsunderlag.Upphandling;

/**
 * How the environment was thought of in a year, meeting by meeting, row by row of the plan and procurement by
 * procurement.
 *
 * @param krav the procurements that the share is counted on
 */
record Miljobild(int ar, Miljosumma summa, List<Motesgranskning> sammantraden, List<Radgranskning> rader,
        List<Krav> krav) {

    static Miljobild av(Arsunderlag underlag) {
        List<Granskning> granskningar = underlag.granskade().stream()
                .flatMap(u -> Granskning.vid(u, underlag)).toList();
        return new Miljobild(underlag.ar(), Miljosumma.av(underlag),
                underlag.moten().entrySet().stream()
                        .map(mote -> new Motesgranskning(mote.getKey(), mote.getValue().typ(), mote.getValue().datum(),
                                mote.getValue().genomfort(), granskningar.stream()
                                        .filter(g -> g.sammantradeId().equals(mote.getKey())).toList()))
                        .filter(mote -> mote.genomfort() || !mote.granskningar().isEmpty())
                        .toList(),
                underlag.rader().filter(rad -> rad.uttagen().isEmpty())
                        .map(rad -> Radgranskning.av(rad, underlag, granskningar))
                        .sorted(Comparator.comparing(Radgranskning::radnr))
                        .toList(),
                underlag.begynta().stream().map(Krav::av).toList());
    }

    /** A meeting and what it reviewed. */
    record Motesgranskning(UUID sammantradeId, Sammantradestyp typ, LocalDate datum, boolean genomfort,
            List<Granskning> granskningar) {
    }

    /** A review of one procurement's environmental aspects. */
    record Granskning(UUID upphandlingId, String lopnummer, String namn, UUID sammantradeId, LocalDate datum,
            Miljogranskning granskning, String iakttagelse) {

        private static Stream<Granskning> vid(Upphandling upphandling, Arsunderlag underlag) {
            return upphandling.forlopp().granskningar().stream()
                    .filter(g -> underlag.moten().containsKey(g.sammantradeId()))
                    .map(g -> new Granskning(upphandling.id(), upphandling.forlopp().lage().lopnummer(),
                            upphandling.forlopp().lage().namn(), g.sammantradeId(),
                            underlag.moten().get(g.sammantradeId()).datum(), g.granskning(), g.iakttagelse()));
        }
    }

    /** A row of the plan and the reviews of it; none when no meeting of the year looked at it. */
    record Radgranskning(int radnr, UUID upphandlingId, String lopnummer, String namn, List<Granskning> granskningar) {

        private static Radgranskning av(Arsplan.Rad rad, Arsunderlag underlag, List<Granskning> alla) {
            Upphandling upphandling = underlag.sista(rad).upphandling();
            return new Radgranskning(rad.radnr(), upphandling.id(), upphandling.forlopp().lage().lopnummer(),
                    upphandling.forlopp().lage().namn(),
                    alla.stream().filter(g -> g.upphandlingId().equals(upphandling.id())).toList());
        }
    }

    /**
     * Whether a procurement makes demands on environment and health.
     *
     * @param miljokrav none when nobody has said
     * @param skal      why, or why not
     */
    record Krav(UUID upphandlingId, String lopnummer, String namn, Optional<Miljokrav> miljokrav,
            Optional<String> skal) {

        private static Krav av(Upphandling upphandling) {
            return new Krav(upphandling.id(), upphandling.forlopp().lage().lopnummer(),
                    upphandling.forlopp().lage().namn(), upphandling.forlopp().lage().miljokrav(),
                    upphandling.forlopp().miljokravSkal());
        }
    }
}

package se.liggaren.query.aktuellplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.events.sammantrade.Rapportrad;
import se.liggaren.query.platform.fil.Blad.Kolumn;

/**
 * A row as it is taken out to a spreadsheet, whether it stands in a frozen report or in the plan.
 *
 * @param utanDefinition whether its status word is one that the legend does not define
 */
record Kalkylrad(UUID radId, String namn, String ansvarigRegion, String status,
        Optional<PlaneradStart> planeradAvtalsstart, Optional<String> delomrade, String lopnummer, int radnr,
        boolean utanDefinition, boolean passeradPlaneradStart, Optional<String> uppgiftslamnare,
        LocalDate senastBekraftad) {

    /** The board's own columns first. */
    static final List<Kolumn> KOLUMNER = List.of(new Kolumn("Upphandling", 44), new Kolumn("Ansvarig region", 24),
            new Kolumn("Status", 22), new Kolumn("Planerad avtalsstart", 14), new Kolumn("Delområde", 20),
            new Kolumn("Löpnummer", 15), new Kolumn("Rad", 6), new Kolumn("Saknar definition i planen", 13),
            new Kolumn("Planerad avtalsstart har passerat", 17), new Kolumn("Uppgiftslämnare", 24),
            new Kolumn("Senast bekräftad", 13));

    static List<Kalkylrad> av(Motesrapport rapport) {
        return rapport.rader().stream().map(rad -> av(rad, rapport)).toList();
    }

    private static Kalkylrad av(Rapportrad rad, Motesrapport rapport) {
        return new Kalkylrad(rad.radId(), rad.namn(), rad.ansvarigRegion(), rad.status(),
                rad.planeradAvtalsstart().map(PlaneradStart::av), rad.delomrade(), rad.lopnummer(), rad.radnr(),
                rapport.utanDefinition().contains(rad.status()), rad.passeradPlaneradStart(), rad.uppgiftslamnare(),
                rad.senastBekraftad());
    }

    static List<Kalkylrad> av(Planbild plan) {
        return plan.rader().stream().map(rad -> new Kalkylrad(rad.radId(), rad.namn(), rad.ansvarigRegion(),
                rad.status(), rad.planeradAvtalsstart(), rad.delomrade(), rad.lopnummer(), rad.radnr(),
                plan.utanDefinition().contains(rad.status()), rad.passeradPlaneradStart(), rad.uppgiftslamnare(),
                rad.senastBekraftad())).toList();
    }

    /** The row's cells. A planned start is a day when it is known to be one, and else what the source says. */
    List<Object> celler() {
        return List.of(namn, ansvarigRegion, status, planeradAvtalsstart.map(Kalkylrad::cell).orElse(""),
                delomrade.orElse(""), lopnummer, radnr, jaNej(utanDefinition), jaNej(passeradPlaneradStart),
                uppgiftslamnare.orElse(""), senastBekraftad);
    }

    private static Object cell(PlaneradStart start) {
        return start.osaker() ? start.text() : start.tidigast();
    }

    private static String jaNej(boolean ja) {
        return ja ? "ja" : "nej";
    }
}

package se.liggaren.query.aktuellplan;

import java.util.List;
import se.liggaren.query.platform.Listadress;
import se.liggaren.query.platform.Ordning;
import se.liggaren.webkit.Kolumn;

/** The headings of the plan's table that sort it. */
record Planrubriker(Kolumn namn, Kolumn region, Kolumn status, Kolumn start, Kolumn lopnummer, Kolumn bekraftad) {

    static Planrubriker av(Ordning ordning, Listadress har) {
        return new Planrubriker(ordning.rubrik("namn", "Upphandling", "", har),
                ordning.rubrik("region", "Ansvarig region", "", har),
                ordning.rubrik("status", "Status", "", har),
                ordning.rubrik("start", "Planerad avtalsstart", "datum", har),
                ordning.rubrik("lopnummer", "Löpnummer", "nummer", har),
                ordning.rubrik("bekraftad", "Senast bekräftad", "datum", har));
    }
}

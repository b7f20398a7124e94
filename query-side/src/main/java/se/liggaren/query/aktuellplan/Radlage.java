package se.liggaren.query.aktuellplan;

import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.events.sammantrade.Rapportrad;
import se.liggaren.events.upphandling.Bemanning;

/**
 * As much of a row as two pictures of the plan are compared by, whether it stands in a frozen report or in the plan.
 *
 * @param radId what makes it the same row, whatever procurement it shows
 */
record Radlage(UUID radId, int radnr, UUID upphandlingId, String lopnummer, String namn, Optional<String> delomrade,
        String ansvarigRegion, String status, Bemanning bemanning, Optional<PlaneradStart> planeradAvtalsstart) {

    static Radlage av(Planbild.Rad rad) {
        return new Radlage(rad.radId(), rad.radnr(), rad.upphandlingId(), rad.lopnummer(), rad.namn(), rad.delomrade(),
                rad.ansvarigRegion(), rad.status(), rad.bemanning(), rad.planeradAvtalsstart());
    }

    static Radlage av(Rapportrad rad) {
        return new Radlage(rad.radId(), rad.radnr(), rad.upphandlingId().varde(), rad.lopnummer(), rad.namn(),
                rad.delomrade(), rad.ansvarigRegion(), rad.status(), rad.bemanning(),
                rad.planeradAvtalsstart().map(PlaneradStart::av));
    }

    /** The procurement that the row shows, by number and name. */
    public String upphandling() {
        return lopnummer + " " + namn + delomrade.map(d -> " (" + d + ")").orElse("");
    }
}

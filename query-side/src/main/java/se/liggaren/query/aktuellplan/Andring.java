package se.liggaren.query.aktuellplan;

import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.upphandling.Bemanning;

/**
 * One field of one row that two pictures of the plan do not show alike.
 *
 * @param fran what the first picture shows; absent when it shows nothing there
 * @param till what the second shows; absent when it shows nothing there
 */
record Andring(UUID radId, int radnr, String lopnummer, String namn, Falt falt, Optional<String> fran,
        Optional<String> till) {

    static Andring mellan(Falt falt, Radlage fran, Radlage till) {
        return new Andring(till.radId(), till.radnr(), till.lopnummer(), till.namn(), falt, falt.varde(fran),
                falt.varde(till));
    }

    /** The row has come to the plan. */
    static Andring ny(Radlage till) {
        return new Andring(till.radId(), till.radnr(), till.lopnummer(), till.namn(), Falt.RAD, Optional.empty(),
                Falt.RAD.varde(till));
    }

    /** The row has left the plan. */
    static Andring borttagen(Radlage fran) {
        return new Andring(fran.radId(), fran.radnr(), fran.lopnummer(), fran.namn(), Falt.RAD, Falt.RAD.varde(fran),
                Optional.empty());
    }

    /** What the first picture shows, as a person reads it. */
    public String franText() {
        return text(fran);
    }

    /** What the second picture shows, as a person reads it. */
    public String tillText() {
        return text(till);
    }

    private String text(Optional<String> varde) {
        String ingen = switch (falt) {
            case RAD -> "inte i planen";
            case PLANERAD_AVTALSSTART, UPPHANDLING, ANSVARIG_REGION, STATUS, BEMANNING -> "ingen uppgift";
        };
        return varde.map(v -> falt == Falt.BEMANNING ? bemanning(Bemanning.valueOf(v)) : v).orElse(ingen);
    }

    private static String bemanning(Bemanning bemanning) {
        return switch (bemanning) {
            case EJ_ANGIVEN -> "ingen uppgift";
            case UTSEDD -> "utsedd";
            case SAKNAS -> "saknas";
        };
    }
}

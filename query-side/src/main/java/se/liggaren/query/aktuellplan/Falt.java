package se.liggaren.query.aktuellplan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.function.Function;
import se.liggaren.events.lage.PlaneradStart;

/** What two pictures of a row are compared by. */
enum Falt {
    /** Whether the row is there at all. */
    RAD("rad", "Raden", rad -> Optional.of(rad.upphandling()), _ -> Optional.of("")),
    /** Which procurement the row shows, and what it is called. */
    UPPHANDLING("upphandling", "Upphandling", rad -> Optional.of(rad.upphandling())),
    ANSVARIG_REGION("ansvarigRegion", "Ansvarig region", rad -> Optional.of(rad.ansvarigRegion())),
    STATUS("status", "Status", rad -> Optional.of(rad.status())),
    /** Two ways to write the same date are the same. */
    PLANERAD_AVTALSSTART("planeradAvtalsstart", "Planerad avtalsstart",
            rad -> rad.planeradAvtalsstart().map(PlaneradStart::text),
            rad -> rad.planeradAvtalsstart().map(PlaneradStart::edtf)),
    BEMANNING("bemanning", "Upphandlare", rad -> Optional.of(rad.bemanning().name()));

    private final String namn;
    private final String rubrik;
    private final Function<Radlage, Optional<String>> varde;
    private final Function<Radlage, Optional<String>> innebord;

    Falt(String namn, String rubrik, Function<Radlage, Optional<String>> varde) {
        this(namn, rubrik, varde, varde);
    }

    Falt(String namn, String rubrik, Function<Radlage, Optional<String>> varde,
            Function<Radlage, Optional<String>> innebord) {
        this.namn = namn;
        this.rubrik = rubrik;
        this.varde = varde;
        this.innebord = innebord;
    }

    @JsonValue
    String namn() {
        return namn;
    }

    /** What the field is called in a table's head. */
    public String rubrik() {
        return rubrik;
    }

    /** What stands in the field. */
    Optional<String> varde(Radlage rad) {
        return varde.apply(rad);
    }

    boolean skiljer(Radlage fran, Radlage till) {
        return !innebord.apply(fran).equals(innebord.apply(till));
    }
}

package se.liggaren.query.aktuellplan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What differs between two pictures of the plan.
 *
 * @param upphandling       rows that go on with another procurement, or with one that has got another name
 * @param rattadeIEfterhand what the first picture showed that was known to have been otherwise when the second was made
 * @param oforandrade       how many rows both show alike
 */
record Jamforelse(Bild fran, Bild till, List<Radlage> nya, List<Radlage> borttagna, List<Andring> status,
        List<Andring> planeradAvtalsstart, List<Andring> ansvarigRegion, List<Andring> bemanning,
        List<Andring> upphandling, List<Andring> rattadeIEfterhand, int oforandrade,
        @JsonIgnore List<Andring> andringar) {

    static Jamforelse av(Bild fran, Bild till, Skillnad skillnad, Skillnad rattat) {
        return new Jamforelse(fran, till, skillnad.nya(), skillnad.borttagna(), skillnad.av(Falt.STATUS),
                skillnad.av(Falt.PLANERAD_AVTALSSTART), skillnad.av(Falt.ANSVARIG_REGION),
                skillnad.av(Falt.BEMANNING), skillnad.av(Falt.UPPHANDLING), rattat.alla(), skillnad.oforandrade(),
                skillnad.andringar());
    }
}

package se.liggaren.events.upphandling;

import java.util.Locale;
import se.liggaren.events.Benamnd;

/** Why no contract is awarded: the eForms code list {@code non-award-justification}. */
public enum AvbrytandeSkal implements Benamnd {
    ALL_REJ("Alla anbud förkastades"),
    CHAN_NEED("Behovet har ändrats"),
    INS_FUND("Medlen räcker inte"),
    NO_RECE("Inga anbud kom in"),
    ONE_ADMIS("Bara ett anbud kunde prövas"),
    OTHER("Annat sakligt skäl"),
    REV_BODY("Beslut av prövningsorgan"),
    REV_BUYER("Köparen har omprövat sitt beslut"),
    TCH_PR_ERROR("Tekniskt fel eller fel i förfarandet");

    private final String klartext;

    AvbrytandeSkal(String klartext) {
        this.klartext = klartext;
    }

    /** The code as eForms writes it, e.g. {@code no-rece}. */
    public String kod() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String klartext() {
        return klartext;
    }
}

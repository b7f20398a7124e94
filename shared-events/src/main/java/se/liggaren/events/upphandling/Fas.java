package se.liggaren.events.upphandling;

import se.liggaren.events.Benamnd;

/** Where a procurement stands in the process. Staffing, pause and review are facets of their own. */
public enum Fas implements Benamnd {
    EJ_STARTAD("Ej startad"),
    PAGAR("Pågår"),
    ANNONSERAD("Annonserad"),
    UTVARDERING("Utvärdering"),
    TILLDELAD("Tilldelad"),
    AVTALET_STARTAT("Avtalet startat"),
    AVTAL_SLUT("Avtal slut"),
    AVBRUTEN("Avbruten"),
    STRUKEN("Struken"),
    /** Taken over from a document that told of a review but not of the phase beneath it. */
    OKAND("Okänd");

    private final String klartext;

    Fas(String klartext) {
        this.klartext = klartext;
    }

    /** The board's own word for the phase. */
    @Override
    public String klartext() {
        return klartext;
    }

    /** Whether the procurement may still come to its contracts, so that it needs somebody to handle it. */
    public boolean oppen() {
        return switch (this) {
            case EJ_STARTAD, PAGAR, ANNONSERAD, UTVARDERING, TILLDELAD, OKAND -> true;
            case AVTALET_STARTAT, AVTAL_SLUT, AVBRUTEN, STRUKEN -> false;
        };
    }
}

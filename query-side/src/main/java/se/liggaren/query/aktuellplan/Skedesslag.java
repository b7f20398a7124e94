package se.liggaren.query.aktuellplan;

import java.util.Optional;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.query.lage.Klartext;

/**
 * What a stretch of a procurement's course can be: a phase, or what lies over the phases. Each is drawn in its own way,
 * so that none is known by its colour alone.
 */
enum Skedesslag {
    EJ_STARTAD(Fas.EJ_STARTAD.klartext(), Fyllning.INGEN, ""),
    PAGAR(Fas.PAGAR.klartext(), Fyllning.LJUS, ""),
    ANNONSERAD(Fas.ANNONSERAD.klartext(), Fyllning.LJUS, "0.15em 0.65em"),
    UTVARDERING(Fas.UTVARDERING.klartext(), Fyllning.LJUS, "0.3em 0.3em"),
    TILLDELAD(Fas.TILLDELAD.klartext(), Fyllning.LJUS, "0.7em 0.7em"),
    AVTALET_STARTAT(Fas.AVTALET_STARTAT.klartext(), Fyllning.MORK, ""),
    AVTAL_SLUT(Fas.AVTAL_SLUT.klartext(), Fyllning.STRECK, ""),
    AVBRUTEN(Fas.AVBRUTEN.klartext(), Fyllning.STRECK, ""),
    STRUKEN(Fas.STRUKEN.klartext(), Fyllning.STRECK, "0.5em 0.5em"),
    OKAND(Fas.OKAND.klartext() + " fas", Fyllning.INGEN, "0.1em 1em"),
    OVERPROVNING(Upphandlingslage.OVERPROVNING, Fyllning.MORK, "0.4em 0.8em"),
    AVTALSSPARR("Avtalsspärr", Fyllning.LJUS, "0.1em 0.25em"),
    PAUSAD("Pausad", Fyllning.INGEN, "0.25em 0.5em"),
    UPPSKJUTEN("Uppskjuten", Fyllning.INGEN, "0.6em 0.3em");

    /** How much of the bar the tone covers. */
    enum Fyllning {
        INGEN("0"), LJUS("0.16"), MORK("0.45"),
        /** A thin bar in the middle: nothing goes on any more. */
        STRECK("1");

        private final String tackning;

        Fyllning(String tackning) {
            this.tackning = tackning;
        }
    }

    private final String klartext;
    private final Fyllning fyllning;
    private final String streck;

    Skedesslag(String klartext, Fyllning fyllning, String streck) {
        this.klartext = klartext;
        this.fyllning = fyllning;
        this.streck = streck;
    }

    static Skedesslag av(Fas fas) {
        return switch (fas) {
            case EJ_STARTAD -> EJ_STARTAD;
            case PAGAR -> PAGAR;
            case ANNONSERAD -> ANNONSERAD;
            case UTVARDERING -> UTVARDERING;
            case TILLDELAD -> TILLDELAD;
            case AVTALET_STARTAT -> AVTALET_STARTAT;
            case AVTAL_SLUT -> AVTAL_SLUT;
            case AVBRUTEN -> AVBRUTEN;
            case STRUKEN -> STRUKEN;
            case OKAND -> OKAND;
        };
    }

    public String klartext() {
        return klartext;
    }

    /** The tone of the status tag with the same word. */
    public String ton() {
        return Klartext.ton(klartext);
    }

    /** Opacity of the tone, 0-1. */
    public String tackning() {
        return fyllning.tackning;
    }

    public boolean tunn() {
        return fyllning == Fyllning.STRECK;
    }

    /** Length of the stripes and of what lies between them, as SVG writes it; empty for a bar that is whole. */
    public Optional<String> streck() {
        return Optional.of(streck).filter(s -> !s.isEmpty());
    }
}

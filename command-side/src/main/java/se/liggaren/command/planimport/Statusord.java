package se.liggaren.command.planimport;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Fas;

/** The words of a plan's status column, and what each says of a procurement. */
public enum Statusord {
    SAKNAR_UPPHANDLARE("saknar upphandlare", Fas.EJ_STARTAD, Bemanning.SAKNAS, false),
    EJ_STARTAD(Fas.EJ_STARTAD),
    PAGAR(Fas.PAGAR),
    ANNONSERAD(Fas.ANNONSERAD),
    UTVARDERING(Fas.UTVARDERING),
    TILLDELAD(Fas.TILLDELAD),
    AVTALET_STARTAT(Fas.AVTALET_STARTAT),
    /** Tells of a review in court; the phase beneath it is not in the document. */
    OVERPROVNING("Överprövning", Fas.OKAND, Bemanning.EJ_ANGIVEN, true);

    private final String klartext;
    private final Fas fas;
    private final Bemanning bemanning;
    private final boolean overprovning;

    Statusord(Fas fas) {
        this(fas.klartext(), fas, Bemanning.EJ_ANGIVEN, false);
    }

    Statusord(String klartext, Fas fas, Bemanning bemanning, boolean overprovning) {
        this.klartext = klartext;
        this.fas = fas;
        this.bemanning = bemanning;
        this.overprovning = overprovning;
    }

    /** The word as the board writes it. */
    public String klartext() {
        return klartext;
    }

    public Fas fas() {
        return fas;
    }

    public Bemanning bemanning() {
        return bemanning;
    }

    public boolean overprovning() {
        return overprovning;
    }

    static Optional<Statusord> av(String text) {
        return Arrays.stream(values()).filter(ord -> ord.klartext.equalsIgnoreCase(text)).findFirst();
    }

    static String uppraknade() {
        return Arrays.stream(values()).map(Statusord::klartext).collect(Collectors.joining(", "));
    }
}

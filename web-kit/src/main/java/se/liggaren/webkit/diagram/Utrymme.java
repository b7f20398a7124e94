package se.liggaren.webkit.diagram;

import java.util.List;
import java.util.Optional;

/**
 * What text has room in a drawing that stretches with its window. How wide the drawing becomes is known by the browser
 * alone, so a text is given the class of the narrowest drawing that it has room in; the style sheet shows it from there.
 */
public final class Utrymme {

    /** The narrowest drawings that the style sheet has a class for, in rem. */
    private static final List<Integer> BREDDER = List.of(18, 28, 38, 48, 60, 75, 95);

    /** Few letters of the drawings' text are wider, in rem. */
    private static final double BOKSTAV = 0.42;
    private static final double LUFT = 0.5;

    private Utrymme() {
    }

    /**
     * The class of the narrowest drawing in which the text has room.
     *
     * @param andel how much of the drawing's width the text may use, from 0 to 1
     * @return empty when it has room in none
     */
    public static Optional<String> klass(String text, double andel) {
        return BREDDER.stream().filter(bredd -> bredd * andel >= rem(text)).findFirst().map(bredd -> "fran-" + bredd);
    }

    /**
     * Whether the text has room in the narrowest drawing.
     *
     * @param andel how much of the drawing's width the text may use, from 0 to 1
     */
    public static boolean rymsAlltid(String text, double andel) {
        return BREDDER.getFirst() * andel >= rem(text);
    }

    private static double rem(String text) {
        return text.length() * BOKSTAV + LUFT;
    }
}

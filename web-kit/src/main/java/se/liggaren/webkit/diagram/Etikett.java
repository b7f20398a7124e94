package se.liggaren.webkit.diagram;

import java.util.ArrayList;
import java.util.List;

/** A label on as many lines as it needs: text in SVG does not wrap by itself. */
public final class Etikett {

    /** How many characters a narrow window has room for on a line. */
    private static final int TECKEN_PER_RAD = 38;

    private Etikett() {
    }

    /** The label on lines that a narrow window has room for, broken between words. */
    public static List<String> rader(String text) {
        return rader(text, TECKEN_PER_RAD);
    }

    /** The label on lines of at most so many characters, broken between words; a longer word keeps a line of its own. */
    static List<String> rader(String text, int tecken) {
        List<String> rader = new ArrayList<>();
        for (String ord : text.strip().split("\\s+")) {
            if (rader.isEmpty() || rader.getLast().length() + 1 + ord.length() > tecken) {
                rader.add(ord);
            } else {
                rader.set(rader.size() - 1, rader.getLast() + " " + ord);
            }
        }
        return List.copyOf(rader);
    }
}

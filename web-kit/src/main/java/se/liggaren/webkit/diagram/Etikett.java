package se.liggaren.webkit.diagram;

import java.util.ArrayList;
import java.util.List;

/** A label on as many lines as it needs: text in SVG does not wrap by itself. */
final class Etikett {

    private Etikett() {
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

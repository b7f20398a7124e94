package se.liggaren.events.nyckeltal;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words by which a source says that a figure is not exact, such as {@code ca} and {@code drygt}. */
public final class Forbehall {

    /** Such a word; the group holds the percentage that it stands before, when it does. */
    private static final Pattern ORD = Pattern.compile(
            "\\b(?:ca|cirka|drygt|knappt|ungefär|omkring|närmare)\\b(?=(\\s+\\d[\\d\\s.,]*(?:procent|%))?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private Forbehall() {
    }

    /** Whether the source hedges the figure itself; "ca 5 procent" says nothing of a sum in {@code tkr}. */
    public static boolean omVardet(String kalltext, String enhet) {
        return ord(kalltext).anyMatch(ord -> enhet.equals("%") || ord.group(1) == null);
    }

    /** Whether the source hedges the change, in per cent, of a figure that is no percentage. */
    public static boolean omForandringen(String kalltext, String enhet) {
        return ord(kalltext).anyMatch(ord -> !enhet.equals("%") && ord.group(1) != null);
    }

    private static Stream<MatchResult> ord(String kalltext) {
        return ORD.matcher(kalltext).results();
    }
}

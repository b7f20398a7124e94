package se.liggaren.command.planimport;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heading that tells which year a plan is for. */
final class Planrubrik {

    private static final Pattern RUBRIK =
            Pattern.compile("(?i)upphandlingsplan(?: för)?(?: år)? ((?:19|20)\\d\\d)\\b.*");

    private Planrubrik() {
    }

    /** @param text a line or cell, made whole */
    static Optional<Integer> ar(String text) {
        Matcher rubrik = RUBRIK.matcher(text);
        return rubrik.matches() ? Optional.of(Integer.valueOf(rubrik.group(1))) : Optional.empty();
    }
}

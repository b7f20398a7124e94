package se.liggaren.command.sammantradesimport;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heading that tells which year a meeting plan is for. */
final class Planrubrik {

    private static final Pattern RUBRIK = Pattern.compile("(?:uppföljnings-? ?och ?)?"
            + "(?:sammanträdesplan|sammanträdestider|mötesplan)(?: för)?(?: år)? (?<ar>(?:19|20)\\d\\d)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Planrubrik() {
    }

    /** @param text a line or cell, made whole */
    static Optional<Integer> ar(String text) {
        Matcher rubrik = RUBRIK.matcher(text);
        return rubrik.matches() ? Optional.of(Integer.valueOf(rubrik.group("ar"))) : Optional.empty();
    }
}

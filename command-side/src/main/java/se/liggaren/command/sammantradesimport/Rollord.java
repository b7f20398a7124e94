package se.liggaren.command.sammantradesimport;

import java.util.regex.Pattern;

/**
 * Tells a role from other text, by how its first word ends. What is not a role may be a person's name, which is never
 * taken in.
 */
final class Rollord {

    private static final int LANGSTA = 120;
    private static final Pattern ROLL = Pattern.compile("(?:(?:vice|biträdande|bitr\\.|tf\\.?|t\\.f\\.) )?\\p{L}*"
            + "(?:chef|sekreterare|strateg|direktör|ledare|ordförande|ledamot|controller|ekonom|jurist|revisor"
            + "|samordnare|utvecklare|konsulent|handläggare|upphandlare|specialist|expert|rådgivare|administratör"
            + "|ansvarig|representant|läkare|sjuksköterska|farmaceut|tjänsteperson|gruppen|rådet)(?!\\p{L}).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Rollord() {
    }

    /** @param text made whole */
    static boolean arRoll(String text) {
        return text.length() <= LANGSTA && ROLL.matcher(text).matches();
    }
}

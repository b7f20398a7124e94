package se.liggaren.command.dokument;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.liggaren.events.indata.Teckenregel;

/** Mends what typesetting did to a text: broken lines, hyphenation, odd spaces and invisible characters. */
public final class Skrift {

    private static final int LANGSTA = 1000;
    private static final Pattern BLANKT = Pattern.compile("[\\p{Z}\\t\\f\\x0B]+");
    private static final Pattern RADBRYT = Pattern.compile("\\R");
    private static final Pattern BINDESTRECK = Pattern.compile("[\u2010\u2011]");
    /** Characters that only guide the typesetting: soft hyphen, zero-width space, word joiner, byte order mark. */
    private static final Pattern OSYNLIGT = Pattern.compile("[\u00AD\u200B\u2060\uFEFF]");
    private static final Pattern EJ_BOKSTAV = Pattern.compile("[^\\p{L}]+");
    private static final Pattern HANGANDE_LED = Pattern.compile("(?:och|eller|samt|respektive|resp)\\b.*");

    private Skrift() {
    }

    /**
     * A text made whole.
     *
     * @param avstavad whether a hyphen at the end of a line was taken away, which is a guess
     */
    public record Hel(String text, boolean avstavad) {
    }

    /** The text on one line. */
    public static String lak(String text) {
        return hel(text).text();
    }

    /** The text on one line, and whether that took a guess. */
    public static Hel hel(String text) {
        StringBuilder helt = new StringBuilder();
        boolean avstavad = false;
        String sammansatt = BINDESTRECK.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("-");
        for (String rad : RADBRYT.split(sammansatt)) {
            String stycke = BLANKT.matcher(rad).replaceAll(" ").strip();
            if (!stycke.isEmpty()) {
                avstavad |= foga(helt, stycke);
            }
        }
        String utanOsynligt = OSYNLIGT.matcher(helt).replaceAll("");
        return new Hel(BLANKT.matcher(utanOsynligt).replaceAll(" ").strip(), avstavad);
    }

    private static boolean foga(StringBuilder helt, String stycke) {
        int sist = helt.length() - 1;
        if (sist >= 0 && helt.charAt(sist) == '\u00AD') {
            helt.setLength(sist);
        } else if (sist > 0 && helt.charAt(sist) == '-' && helt.charAt(sist - 1) != ' '
                && !HANGANDE_LED.matcher(stycke).matches()) {
            boolean delatOrd = Character.isLowerCase(helt.charAt(sist - 1))
                    && Character.isLowerCase(stycke.charAt(0));
            if (delatOrd) {
                helt.setLength(sist);
            }
            helt.append(stycke);
            return delatOrd;
        } else if (sist >= 0) {
            helt.append(' ');
        }
        helt.append(stycke);
        return false;
    }

    /** The letters alone, in lower case; how headings are compared. */
    public static String nyckel(String text) {
        return EJ_BOKSTAV.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The text as it stands, line by line, fit to be kept: what cannot be seen is told by its number, or left out. */
    public static String kallrad(String text) {
        String synlig = OSYNLIGT.matcher(Teckenregel.renskriven(text, true)).replaceAll("");
        return Teckenregel.forsta(synlig, true).isEmpty() ? synlig : medNummer(synlig, true);
    }

    /** The text, cut when it is longer than any row of a table. */
    public static String kort(String text) {
        return text.length() > LANGSTA ? text.substring(0, LANGSTA) + "…" : text;
    }

    /** The text in quotation marks, short and harmless enough to stand in a message. */
    public static String citat(String text) {
        String kort = text.length() > 80 ? text.substring(0, 80) + "…" : text;
        return "”" + medNummer(kort, false) + "”";
    }

    private static String medNummer(String text, boolean flerradig) {
        return text.codePoints().mapToObj(Character::toString)
                .map(ett -> Teckenregel.forsta(ett, flerradig).map(kod -> "[" + kod + "]").orElse(ett))
                .collect(Collectors.joining());
    }
}

package se.liggaren.events.indata;

import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which characters a text from outside may hold: those that a person can see, in any script, and emoji. What cannot be
 * seen can make one text look like another, or a text look like something else than it is.
 */
public final class Teckenregel {

    private static final int LANGSTA_STAPEL = 6;
    private static final int SAMMANBINDARE = 0x200D;

    private Teckenregel() {
    }

    /** The text composed (NFC), without blanks at its edges; on one line every blank is an ordinary space. */
    public static String renskriven(String text, boolean flerradig) {
        String sammansatt = Normalizer.normalize(text, Normalizer.Form.NFC);
        String rad = flerradig ? sammansatt.replace("\r\n", "\n").replace('\r', '\n')
                : sammansatt.codePoints().map(tecken -> blanksteg(tecken) ? ' ' : tecken)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        int start = 0;
        int slut = rad.length();
        while (start < slut && blankt(rad.charAt(start))) {
            start++;
        }
        while (slut > start && blankt(rad.charAt(slut - 1))) {
            slut--;
        }
        return rad.substring(start, slut);
    }

    /** Whether there is nothing in the text but blanks. */
    public static boolean tom(String text) {
        return text.chars().allMatch(tecken -> blankt((char) tecken));
    }

    private static boolean blankt(char tecken) {
        return Character.isWhitespace(tecken) || blanksteg(tecken);
    }

    private static boolean blanksteg(int tecken) {
        return Character.getType(tecken) == Character.SPACE_SEPARATOR;
    }

    /**
     * Why the text cannot be taken in, in Swedish: its first character that may not stand there, by place and number.
     *
     * @param flerradig whether it may have line breaks and tabs
     */
    public static Optional<String> hinder(String text, boolean flerradig) {
        int[] tecken = text.codePoints().toArray();
        OptionalInt plats = forstaOtillatna(tecken, flerradig);
        return plats.isEmpty() ? Optional.empty() : Optional.of("Tecken nummer %d är %s, %s, och kan inte tas emot. %s"
                .formatted(plats.getAsInt() + 1, kod(tecken[plats.getAsInt()]), slag(tecken[plats.getAsInt()]),
                        "Ta bort det eller skriv texten på nytt."));
    }

    /** The number of the first character that may not stand in the text, as Unicode writes it: {@code U+202E}. */
    public static Optional<String> forsta(String text, boolean flerradig) {
        int[] tecken = text.codePoints().toArray();
        OptionalInt plats = forstaOtillatna(tecken, flerradig);
        return plats.isEmpty() ? Optional.empty() : Optional.of(kod(tecken[plats.getAsInt()]));
    }

    /** Whether the text can be stored and sent on at all: it holds neither NUL nor half a character. */
    public static boolean kanLagras(String text) {
        return text.codePoints().noneMatch(tecken -> tecken == 0 || Character.getType(tecken) == Character.SURROGATE);
    }

    private static OptionalInt forstaOtillatna(int[] tecken, boolean flerradig) {
        int stapel = 0;
        for (int i = 0; i < tecken.length; i++) {
            stapel = staplas(tecken[i]) ? stapel + 1 : 0;
            if (stapel > LANGSTA_STAPEL || !tillatet(tecken, i, flerradig)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean tillatet(int[] tecken, int i, boolean flerradig) {
        int detta = tecken[i];
        return switch (Character.getType(detta)) {
            case Character.CONTROL -> flerradig && (detta == '\n' || detta == '\r' || detta == '\t');
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> detta == SAMMANBINDARE && i > 0 && i + 1 < tecken.length
                    && bild(tecken[i - 1]) && Character.isExtendedPictographic(tecken[i + 1]);
            default -> !osynligt(detta) && (!bildvaljare(detta) || i > 0 && Character.isEmoji(tecken[i - 1]));
        };
    }

    /** Letters, marks and signs that are drawn as nothing (Default_Ignorable_Code_Point), and the empty Braille cell. */
    private static boolean osynligt(int tecken) {
        return switch (tecken) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> tecken >= 0x180B && tecken <= 0x180F || tecken >= 0xFE00 && tecken <= 0xFE0D
                    || tecken >= 0xE0000 && tecken <= 0xE0FFF;
        };
    }

    /** Says whether an emoji is drawn as text or as a picture. */
    private static boolean bildvaljare(int tecken) {
        return tecken == 0xFE0E || tecken == 0xFE0F;
    }

    private static boolean bild(int tecken) {
        return bildvaljare(tecken) || Character.isExtendedPictographic(tecken) || Character.isEmojiModifier(tecken);
    }

    private static boolean staplas(int tecken) {
        int typ = Character.getType(tecken);
        return typ == Character.NON_SPACING_MARK || typ == Character.ENCLOSING_MARK;
    }

    private static String kod(int tecken) {
        return "U+%04X".formatted(tecken);
    }

    private static String slag(int tecken) {
        return switch (Character.getType(tecken)) {
            case Character.CONTROL -> "ett styrtecken";
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "en dold radbrytning";
            case Character.SURROGATE -> "ett halvt tecken";
            case Character.UNASSIGNED, Character.PRIVATE_USE -> "ett tecken utan fastställd betydelse";
            case Character.FORMAT -> vander(tecken) ? "ett osynligt tecken som vänder skrivriktningen"
                    : "ett osynligt tecken";
            default -> staplas(tecken) && !osynligt(tecken) && !bildvaljare(tecken)
                    ? "ett av för många tecken ovanpå varandra" : "ett osynligt tecken";
        };
    }

    private static boolean vander(int tecken) {
        return tecken >= 0x202A && tecken <= 0x202E || tecken >= 0x2066 && tecken <= 0x2069;
    }
}

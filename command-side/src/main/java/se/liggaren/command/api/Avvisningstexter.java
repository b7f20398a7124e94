package se.liggaren.command.api;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.liggaren.command.Avvisning;

/** What a person reads when a rule says no: the reason, and what would be allowed. */
final class Avvisningstexter {

    private static final ResourceBundle TEXTER =
            ResourceBundle.getBundle("se.liggaren.command.messages", Locale.of("sv"));

    private static final Pattern UPPGIFT = Pattern.compile("\\{(\\w+)}");

    private Avvisningstexter() {
    }

    static String text(Avvisning avvisning) {
        return UPPGIFT.matcher(TEXTER.getString(avvisning.skal())).replaceAll(traff ->
                Matcher.quoteReplacement(varde(avvisning.uppgifter(), traff.group(1))));
    }

    private static String varde(Map<String, Object> uppgifter, String namn) {
        return klartext(uppgifter.getOrDefault(namn, ""));
    }

    private static String klartext(Object varde) {
        return switch (varde) {
            case Collection<?> flera -> flera.isEmpty() ? "inget"
                    : flera.stream().map(Avvisningstexter::klartext).collect(Collectors.joining(", "));
            default -> varde.toString();
        };
    }
}

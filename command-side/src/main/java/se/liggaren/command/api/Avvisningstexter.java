package se.liggaren.command.api;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.liggaren.command.Avvisning;
import se.liggaren.events.Benamnd;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Handelse;
import se.liggaren.events.klartext.Faktaord;

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
        String varde = klartext(uppgifter.getOrDefault(namn, ""));
        return switch (namn) {
            case "falt" -> Faktaord.falt(varde).orElse(varde);
            case "handelse" -> EventTypes.klass(varde).map(klass -> Faktaord.handelse(klass.asSubclass(Handelse.class)))
                    .orElse(varde);
            default -> varde;
        };
    }

    /** The value in words, as it stands in a sentence. */
    static String klartext(Object varde) {
        return switch (varde) {
            case Collection<?> flera -> flera.isEmpty() ? "inget"
                    : flera.stream().map(Avvisningstexter::klartext).collect(Collectors.joining(", "));
            case Benamnd benamnd -> gemen(benamnd.klartext());
            default -> varde.toString();
        };
    }

    /** A word in the middle of a sentence; a name keeps its capital. */
    private static String gemen(String ord) {
        return ord.startsWith("Högsta ") ? ord : Character.toLowerCase(ord.charAt(0)) + ord.substring(1);
    }
}

package se.liggaren.query.mal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.liggaren.events.mal.Malutfall;

/**
 * How a year's goals went, counted.
 *
 * @param antal    by the word for each outcome that some goal has
 * @param mening   in a sentence or a few
 */
record Summering(Map<String, Integer> antal, String mening) {

    static final String UTAN_UTFALL = "Utan utfall";
    static final String TOTALT = "totalt";

    private static final List<String> RAKNEORD = List.of("inget", "ett", "två", "tre", "fyra", "fem", "sex", "sju",
            "åtta", "nio", "tio", "elva", "tolv");

    static Summering av(List<Optional<Malutfall>> utfall) {
        Map<String, Integer> antal = new LinkedHashMap<>();
        Arrays.stream(Malutfall.values()).forEach(u -> antal.put(u.klartext(), antal(utfall, Optional.of(u))));
        antal.put(UTAN_UTFALL, antal(utfall, Optional.empty()));
        String mening = mening(utfall.size(), antal);
        antal.values().removeIf(n -> n == 0);
        antal.put(TOTALT, utfall.size());
        return new Summering(antal, mening);
    }

    private static int antal(List<Optional<Malutfall>> utfall, Optional<Malutfall> detta) {
        return (int) utfall.stream().filter(detta::equals).count();
    }

    private static String mening(int totalt, Map<String, Integer> antal) {
        int uppnadda = antal.get(Malutfall.UPPNATT.klartext());
        if (uppnadda == totalt) {
            return totalt == 1 ? "Nämndens enda mål har uppnåtts."
                    : "Samtliga " + ord(totalt) + " mål har uppnåtts.";
        }
        List<String> meningar = new ArrayList<>();
        meningar.add(totalt == 1 ? "Nämndens enda mål har inte uppnåtts."
                : stor(ord(uppnadda)) + " av nämndens " + ord(totalt) + " mål har uppnåtts.");
        lagg(meningar, antal.get(Malutfall.PAGAR.klartext()), "För %s av målen pågår arbetet.");
        lagg(meningar, totalt == 1 ? 0 : antal.get(Malutfall.EJ_UPPNATT.klartext()), "%s mål har inte uppnåtts.");
        lagg(meningar, antal.get(UTAN_UTFALL), "%s mål saknar ännu utfall.");
        return String.join(" ", meningar);
    }

    private static void lagg(List<String> meningar, int antal, String mening) {
        if (antal > 0) {
            meningar.add(stor(mening.formatted(ord(antal))));
        }
    }

    private static String ord(int antal) {
        return antal < RAKNEORD.size() ? RAKNEORD.get(antal) : String.valueOf(antal);
    }

    private static String stor(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

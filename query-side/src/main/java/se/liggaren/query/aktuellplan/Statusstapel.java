package se.liggaren.query.aktuellplan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.query.lage.Klartext;
import se.liggaren.webkit.diagram.Matt;

/**
 * How many of a plan's rows have a word in the status column, as a bar.
 *
 * @param tackning       how much of the bar its tone covers, from 0 to 1
 * @param streck         its stripes, as SVG writes them
 * @param procent        its share in whole per cent
 * @param bredd          how long its bar is, the longest being as long as there is room
 * @param utanDefinition whether the legend does not say what the word means
 */
record Statusstapel(String status, String ton, String tackning, Optional<String> streck, long antal, long procent,
        String bredd, boolean utanDefinition) {

    private static final String TACKNING = "0.16";
    private static final double HELA = 100;

    /** A bar for each word, in the order of the process; a word that only the legend knows comes last. */
    static List<Statusstapel> av(Fordelning fordelning) {
        long flest = fordelning.perStatus().values().stream().mapToLong(Long::longValue).max().orElse(0);
        return fordelning.perStatus().entrySet().stream()
                .sorted(Comparator.comparing(post -> plats(post.getKey())))
                .map(post -> av(post, fordelning, flest))
                .toList();
    }

    private static Statusstapel av(Map.Entry<String, Long> post, Fordelning fordelning, long flest) {
        String status = post.getKey();
        long antal = post.getValue();
        Optional<Skedesslag> slag = Arrays.stream(Skedesslag.values())
                .filter(ett -> ett.klartext().equals(status)).findFirst();
        return new Statusstapel(status, Klartext.ton(status), slag.map(Skedesslag::tackning).orElse(TACKNING),
                slag.flatMap(Skedesslag::streck), antal,
                fordelning.antal() == 0 ? 0 : Math.round(HELA * antal / fordelning.antal()),
                Matt.procent(flest == 0 ? 0 : (double) antal / flest), fordelning.utanDefinition().contains(status));
    }

    private static int plats(String status) {
        int plats = Upphandlingslage.STATUSORD.indexOf(status);
        return plats < 0 ? Upphandlingslage.STATUSORD.size() : plats;
    }
}

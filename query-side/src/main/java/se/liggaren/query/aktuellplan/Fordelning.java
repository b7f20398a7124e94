package se.liggaren.query.aktuellplan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.legend.Statusdefinition;

/**
 * How a plan's rows are spread.
 *
 * @param perStatus      every word of the legend, used or not, and every other word used
 * @param perRegion      the regions in the order of their first rows
 * @param utanDefinition words used that the legend does not define, in the order of the process
 */
record Fordelning(int antal, Map<String, Long> perStatus, Map<String, Long> perRegion, List<String> utanDefinition) {

    /** @param grupper rows that are alike, in the order of their first rows */
    static Fordelning av(List<Grupp> grupper, Legend legend) {
        List<String> definierade = legend.definitioner().stream().map(Statusdefinition::status).toList();
        List<String> utanDefinition = grupper.stream().map(Grupp::status).distinct()
                .filter(Predicate.not(definierade::contains))
                .sorted(Comparator.comparing(Upphandlingslage.STATUSORD::indexOf))
                .toList();
        Map<String, Long> perStatus = new LinkedHashMap<>();
        Stream.concat(definierade.stream(), utanDefinition.stream()).forEach(ord -> perStatus.put(ord, 0L));
        Map<String, Long> perRegion = new LinkedHashMap<>();
        grupper.forEach(g -> {
            perStatus.merge(g.status(), g.antal(), Long::sum);
            perRegion.merge(g.region(), g.antal(), Long::sum);
        });
        return new Fordelning((int) grupper.stream().mapToLong(Grupp::antal).sum(), perStatus, perRegion,
                utanDefinition);
    }

    /**
     * Rows with the same status and region.
     *
     * @param traffar how many of them answer to what is asked
     */
    record Grupp(String status, String region, long antal, long traffar) {
    }
}

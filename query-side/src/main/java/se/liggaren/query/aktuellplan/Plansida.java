package se.liggaren.query.aktuellplan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.plan.Planlage;
import se.liggaren.query.platform.Sidindelning;

/**
 * As much of a year's plan as a page shows: some of the rows, and what is counted of them all.
 *
 * @param rader      those rows, in the order asked for
 * @param traffar    how many rows answer to what is asked, on every page
 * @param indelning  which page of them this is
 * @param fordelning how all the rows of the plan are spread
 * @param legend     what the board meant by the words of the status column
 */
record Plansida(int ar, Planlage lage, List<Planbild.Rad> rader, long traffar, Sidindelning indelning,
        Fordelning fordelning, Legend legend) {

    /** The status words of the legend and, last, those used that it does not define. */
    public List<String> statusord() {
        return List.copyOf(fordelning.perStatus().keySet());
    }

    /** What the board meant by the word, when the legend says it. */
    public Optional<String> definition(String status) {
        return legend.definitioner().stream().filter(d -> d.status().equals(status)).findFirst()
                .map(Statusdefinition::definition);
    }

    /** Where in the page's legend the word stands. */
    public String ankare(String status) {
        return "status-" + (statusord().indexOf(status) + 1);
    }

    /** What a reader of the row should notice. */
    public List<Flagga> flaggor(Planbild.Rad rad) {
        return Flagga.av(rad, ar, !fordelning.utanDefinition().contains(rad.status()));
    }

    /** How many rows the plan has, region by region. */
    public Map<String, Long> perRegion() {
        return fordelning.perRegion();
    }

    /** The procurements whose rows are shown. */
    public List<UUID> upphandlingar() {
        return rader.stream().map(Planbild.Rad::upphandlingId).toList();
    }
}

package se.liggaren.events.sammantrade;

import java.time.LocalDate;
import java.util.List;
import se.liggaren.events.legend.Statusdefinition;

/**
 * The state of the procurements as it was reported at a meeting: never changed afterwards.
 *
 * @param namnd            what the board was called for short that day
 * @param planar           the year of the plan that was reported
 * @param lagetDen         the day whose state the report shows
 * @param snapshotPosition position in the log of the last event that the report rests on
 * @param planversion      version of the plan's stream
 * @param legendversion    number of the legend that held that day; 0 before there was one
 * @param antalPerStatus   every word of the legend, used or not, and every other word used
 * @param utanDefinition   words used that the legend does not define
 */
public record Motesrapport(String namnd, int planar, LocalDate lagetDen, long snapshotPosition, long planversion,
        int legendversion, List<Statusdefinition> legend, List<Rapportrad> rader, List<Statusantal> antalPerStatus,
        List<String> utanDefinition) {

    public Motesrapport {
        legend = List.copyOf(legend);
        rader = List.copyOf(rader);
        antalPerStatus = List.copyOf(antalPerStatus);
        utanDefinition = List.copyOf(utanDefinition);
    }
}

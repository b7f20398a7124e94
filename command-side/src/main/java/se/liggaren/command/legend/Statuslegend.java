package se.liggaren.command.legend;

import java.time.LocalDate;
import java.util.List;
import se.liggaren.command.Utfall;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.legend.StatuslegendEvent;
import se.liggaren.events.legend.StatuslegendEvent.StatuslegendFaststalld;

/** The legend that holds, as the next decision sees it. */
public record Statuslegend(LocalDate gallerFran, List<Statusdefinition> definitioner) {

    /** The one stream that holds the legends. */
    public static final String STROM = "statuslegend";

    /** No legend has been decided yet. */
    public static Statuslegend tom() {
        return new Statuslegend(LocalDate.MIN, List.of());
    }

    /** The legend once one more fact is stored. */
    public Statuslegend evolve(StatuslegendEvent event) {
        return switch (event) {
            case StatuslegendFaststalld e -> new Statuslegend(e.gallerFran(), e.definitioner());
        };
    }

    /** Decides on a new legend. */
    public Utfall<StatuslegendEvent> utfarda(FaststallStatuslegend command) {
        return command.decide(this);
    }
}

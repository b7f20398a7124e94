package se.liggaren.events.legend;

import java.util.Set;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Roll;

/** The Statuslegend stream's commands. */
public enum StatuslegendKommando implements Kommandoregel {
    FASTSTALL_STATUSLEGEND;

    @Override
    public Set<Roll> roller() {
        return Set.of(Roll.SEKRETERARE, Roll.INKOPSCHEF);
    }

    @Override
    public boolean grundar() {
        return true;
    }

    @Override
    public String klartext() {
        return "Fastställ statuslegend";
    }
}

package se.liggaren.events.legend;

import se.liggaren.events.Kommandoregel;

/** The Statuslegend stream's commands. */
public enum StatuslegendKommando implements Kommandoregel {
    FASTSTALL_STATUSLEGEND;

    @Override
    public boolean grundar() {
        return true;
    }

    @Override
    public String klartext() {
        return "Fastställ statuslegend";
    }
}

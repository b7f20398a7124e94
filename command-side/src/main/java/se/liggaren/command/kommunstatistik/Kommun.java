package se.liggaren.command.kommunstatistik;

import se.liggaren.events.Benamnd;

/** The municipalities of Jämtland County, which own the board together with the region, and all of them as one. */
public enum Kommun implements Benamnd {
    BERG("Berg"),
    BRACKE("Bräcke"),
    HARJEDALEN("Härjedalen"),
    KROKOM("Krokom"),
    RAGUNDA("Ragunda"),
    STROMSUND("Strömsund"),
    ARE("Åre"),
    OSTERSUND("Östersund"),
    SAMTLIGA("Samtliga kommuner");

    private final String klartext;

    Kommun(String klartext) {
        this.klartext = klartext;
    }

    @Override
    public String klartext() {
        return klartext;
    }
}

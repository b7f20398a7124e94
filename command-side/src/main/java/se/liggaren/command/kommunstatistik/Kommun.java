package se.liggaren.command.kommunstatistik;

/** The municipalities of Jämtland County, which own the board together with the region, and all of them as one. */
public enum Kommun {
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

    /** The name as a person reads it. */
    public String klartext() {
        return klartext;
    }
}

package se.liggaren.events.mal;

/** How a goal went. */
public enum Malutfall {
    UPPNATT("Uppnått"),
    PAGAR("Pågår"),
    EJ_UPPNATT("Ej uppnått");

    private final String klartext;

    Malutfall(String klartext) {
        this.klartext = klartext;
    }

    public String klartext() {
        return klartext;
    }
}

package se.liggaren.events.upphandling;

/** Whether a procurement makes demands on environment and health. */
public enum Miljokrav {
    JA("Ja"),
    NEJ("Nej"),
    EJ_RELEVANT("Ej relevant");

    private final String klartext;

    Miljokrav(String klartext) {
        this.klartext = klartext;
    }

    public String klartext() {
        return klartext;
    }
}

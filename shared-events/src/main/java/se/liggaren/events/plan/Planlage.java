package se.liggaren.events.plan;

/** How far a year's plan has come. */
public enum Planlage {
    UTKAST("Utkast"),
    FASTSTALLD("Fastställd"),
    JUSTERAD("Justerad"),
    STANGD("Stängd");

    private final String klartext;

    Planlage(String klartext) {
        this.klartext = klartext;
    }

    public String klartext() {
        return klartext;
    }
}

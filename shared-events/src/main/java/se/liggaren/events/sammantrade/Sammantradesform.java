package se.liggaren.events.sammantrade;

/** How the members meet. */
public enum Sammantradesform {
    DIGITALT("Digitalt"),
    FYSISKT("Fysiskt"),
    HYBRID("Hybrid");

    private final String klartext;

    Sammantradesform(String klartext) {
        this.klartext = klartext;
    }

    public String klartext() {
        return klartext;
    }
}

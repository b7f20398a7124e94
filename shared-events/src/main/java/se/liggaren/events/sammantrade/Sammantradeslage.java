package se.liggaren.events.sammantrade;

/** How far a meeting has come. */
public enum Sammantradeslage {
    PLANERAT("Planerat"),
    GENOMFORT("Genomfört"),
    INSTALLT("Inställt"),
    /** Nobody met that day; an information meeting was held instead. */
    ERSATT("Ersatt med informationsmöte");

    private final String klartext;

    Sammantradeslage(String klartext) {
        this.klartext = klartext;
    }

    public String klartext() {
        return klartext;
    }
}

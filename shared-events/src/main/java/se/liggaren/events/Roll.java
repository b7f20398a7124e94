package se.liggaren.events;

/** In which capacity somebody acts. */
public enum Roll {
    UPPHANDLARE("upphandlare"),
    INKOPSCHEF("inköpschef"),
    DELEGAT("delegat"),
    JURIST("jurist"),
    SEKRETERARE("sekreterare"),
    NAMND("nämnd"),
    REVISOR("revisor"),
    LASARE("läsare"),
    ADMIN("administratör"),
    TJANST("tjänst");

    private final String klartext;

    Roll(String klartext) {
        this.klartext = klartext;
    }

    /** The role as a person reads it. */
    public String klartext() {
        return klartext;
    }
}

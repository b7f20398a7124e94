package se.liggaren.events;

/**
 * Which part of the board's work a role has: the board decides, the region prepares and carries out, and others look on
 * (samarbetsavtal och reglemente; KL 6 kap. 6 § on oversight).
 */
public enum Ansvar {
    BEREDER("bereder"),
    BESLUTAR("beslutar"),
    VERKSTALLER("verkställer"),
    GRANSKAR("granskar"),
    FORVALTAR_TJANSTEN("förvaltar tjänsten");

    private final String klartext;

    Ansvar(String klartext) {
        this.klartext = klartext;
    }

    /** What somebody with the responsibility does. */
    public String klartext() {
        return klartext;
    }
}

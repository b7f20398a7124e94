package se.liggaren.events;

/** In which capacity somebody acts. */
public enum Roll {
    UPPHANDLARE("upphandlare", Ansvar.VERKSTALLER),
    INKOPSCHEF("inköpschef", Ansvar.VERKSTALLER),
    DELEGAT("delegat", Ansvar.BESLUTAR),
    JURIST("jurist", Ansvar.VERKSTALLER),
    SEKRETERARE("sekreterare", Ansvar.BEREDER),
    NAMND("nämnd", Ansvar.BESLUTAR),
    REVISOR("revisor", Ansvar.GRANSKAR),
    LASARE("läsare", Ansvar.GRANSKAR),
    ADMIN("administratör", Ansvar.FORVALTAR_TJANSTEN),
    TJANST("tjänst", Ansvar.VERKSTALLER);

    private final String klartext;
    private final Ansvar ansvar;

    Roll(String klartext, Ansvar ansvar) {
        this.klartext = klartext;
        this.ansvar = ansvar;
    }

    /** The role as a person reads it. */
    public String klartext() {
        return klartext;
    }

    /** Which part of the board's work somebody in the role has. */
    public Ansvar ansvar() {
        return ansvar;
    }
}

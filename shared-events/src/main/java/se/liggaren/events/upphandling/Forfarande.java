package se.liggaren.events.upphandling;

import se.liggaren.events.Benamnd;

/** Procurement procedure (LOU 6 kap., 19 kap. and 19 a kap.). */
public enum Forfarande implements Benamnd {
    OPPET("Öppet förfarande"),
    SELEKTIVT("Selektivt förfarande"),
    FORHANDLAT_FOREGAENDE_ANNONSERING("Förhandlat förfarande med föregående annonsering"),
    FORHANDLAT_UTAN_ANNONSERING("Förhandlat förfarande utan föregående annonsering"),
    KONKURRENSPRAGLAD_DIALOG("Konkurrenspräglad dialog"),
    INNOVATIONSPARTNERSKAP("Innovationspartnerskap"),
    ANNONSERAT_19_KAP("Annonserad upphandling enligt 19 kap. LOU"),
    /** No notice and no standstill (LOU 19 a kap., 20 kap. 1 §). */
    DIREKTUPPHANDLING("Direktupphandling");

    private final String klartext;

    Forfarande(String klartext) {
        this.klartext = klartext;
    }

    @Override
    public String klartext() {
        return klartext;
    }
}

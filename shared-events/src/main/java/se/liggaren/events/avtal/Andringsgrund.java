package se.liggaren.events.avtal;

import se.liggaren.events.Benamnd;

/** The ground in law on which a contract is changed without a new procurement (LOU 17 kap. 9-14 §§). */
public enum Andringsgrund implements Benamnd {
    MINDRE_VARDE("Ändring av mindre värde", "LOU 17 kap. 9 §"),
    ANDRINGSKLAUSUL("Ändringsklausul eller option", "LOU 17 kap. 10 §"),
    KOMPLETTERANDE_BESTALLNING("Kompletterande beställning", "LOU 17 kap. 11 §"),
    OFORUTSEBARA_OMSTANDIGHETER("Oförutsebara omständigheter", "LOU 17 kap. 12 §"),
    BYTE_AV_LEVERANTOR("Byte av leverantör", "LOU 17 kap. 13 §"),
    INTE_VASENTLIG("Ändring som inte är väsentlig", "LOU 17 kap. 14 §");

    private final String klartext;
    private final String lagrum;

    Andringsgrund(String klartext, String lagrum) {
        this.klartext = klartext;
        this.lagrum = lagrum;
    }

    @Override
    public String klartext() {
        return klartext;
    }

    public String lagrum() {
        return lagrum;
    }
}

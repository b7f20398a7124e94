package se.liggaren.events.upphandling;

/** Procurement procedure (LOU 6 kap., 19 kap. and 19 a kap.). */
public enum Forfarande {
    OPPET,
    SELEKTIVT,
    FORHANDLAT_FOREGAENDE_ANNONSERING,
    FORHANDLAT_UTAN_ANNONSERING,
    KONKURRENSPRAGLAD_DIALOG,
    INNOVATIONSPARTNERSKAP,
    ANNONSERAT_19_KAP,
    /** No notice and no standstill (LOU 19 a kap., 20 kap. 1 §). */
    DIREKTUPPHANDLING
}

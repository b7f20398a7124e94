package se.liggaren.command;

/** The reasons to say no that streams have in common. The texts are in {@code messages_sv.properties}. */
public enum GemensamtSkal {
    DATUM_I_FRAMTIDEN,
    HANDELSEN_FINNS_INTE,
    RATTELSE_KAN_INTE_RATTAS,
    FALTET_FINNS_INTE,
    FELT_VARDE_STAMMER_INTE,
    RATT_VARDE_AR_DETSAMMA,
    RATT_VARDE_KAN_INTE_TOLKAS,
    RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE,
    FYRA_OGON
}

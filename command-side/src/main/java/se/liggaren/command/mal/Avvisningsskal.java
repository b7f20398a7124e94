package se.liggaren.command.mal;

/** Every reason we may say no to a command on a goal. The texts are in {@code messages_sv.properties}. */
public enum Avvisningsskal {
    MALET_FINNS_REDAN,
    MALET_GALLER_FRAN_SENARE_DAG,
    UPPNATT_MAL_SAKNAR_BELAGG,
    UTFALLET_AR_REDAN_REGISTRERAT,
    INGET_UTFALL_ATT_RATTA,
    UTFALLET_AR_DETSAMMA,
    UTFALLET_RATTAS_AV_NAGON_ANNAN
}

package se.liggaren.command.legend;

/** Every reason we may say no to a legend. The texts are in {@code messages_sv.properties}. */
public enum Avvisningsskal {
    LEGENDEN_GALLER_FRAN_SENARE_DAG,
    LEGENDEN_AR_DENSAMMA,
    SAMMA_STATUS_TVA_GANGER
}

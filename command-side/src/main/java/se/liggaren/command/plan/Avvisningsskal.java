package se.liggaren.command.plan;

/** Every reason we may say no to a command on a plan. The texts are in {@code messages_sv.properties}. */
public enum Avvisningsskal {
    PLANEN_FINNS_REDAN,
    PLANENS_LAGE_TILLATER_INTE,
    PLANEN_GALLER_FRAN_SENARE_DAG,
    UPPHANDLINGEN_FINNS_I_PLANEN,
    RADEN_FINNS_INTE_I_PLANEN,
    JUSTERINGEN_ANDRAR_INGET,
    PLANEN_AR_INTE_UPPFOLJD,
    PLANEN_AR_REDAN_UPPFOLJD,
    OVERFORS_FRAN_SAMMA_AR,
    SAMMANTRADE_TVA_GANGER
}
